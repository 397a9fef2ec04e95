package kehou.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import kehou.kernel.Open;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** One-click sign-in of the demonstration. There is no such endpoint outside the demo. */
@RestController
@ConditionalOnProperty(name = "kehou.demo", havingValue = "on")
class DemoController {
    private final DemoAccounts demo;
    private final SignInAnswers answers;
    private final ClientAddress client;

    DemoController(DemoAccounts demo, SignInAnswers answers, ClientAddress client) {
        this.demo = demo;
        this.answers = answers;
        this.client = client;
    }

    /** @param app where it was clicked; the account says itself into which app it belongs */
    record DemoSignIn(@NotBlank String key, @Nullable String app) {}

    @Open
    @GetMapping("/api/demo/accounts")
    List<DemoAccount> accounts() {
        return demo.all();
    }

    @Open
    @PostMapping("/api/demo/sign-in")
    SignedIn signIn(@Valid @RequestBody DemoSignIn body, HttpServletRequest request, HttpServletResponse response) {
        String device = answers.device(request, response);
        return answers.answer(demo.signIn(body.key(), device, client.visitor(request)), response);
    }
}
