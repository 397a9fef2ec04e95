package kehou.people;

import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Open;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ConsentController {
    private final Consents consents;

    ConsentController(Consents consents) {
        this.consents = consents;
    }

    /** {@code hash} is that of the text the guardian was shown. */
    record ConsentWord(Pupil.Id pupil, Consent.Item item, String hash, boolean given) {}

    @GetMapping("/api/consent-texts")
    @Open
    List<Consent.ConsentText> texts() {
        return consents.texts();
    }

    @GetMapping("/api/consents")
    @Allowed(Role.GUARDIAN)
    List<Consent> of(Scope scope, @RequestParam Pupil.Id pupil) {
        return consents.of(scope, pupil);
    }

    @PostMapping("/api/consents")
    @Allowed(Role.GUARDIAN)
    List<Consent> put(Scope scope, @RequestBody ConsentWord word) {
        return consents.put(scope, word.pupil(), word.item(), word.hash(), word.given(), Consent.Channel.MOBILE);
    }
}
