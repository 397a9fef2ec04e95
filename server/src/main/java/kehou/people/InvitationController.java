package kehou.people;

import static kehou.kernel.Role.BUREAU;
import static kehou.kernel.Role.OPERATOR;
import static kehou.kernel.Role.PRINCIPAL;
import static kehou.kernel.Role.SCHOOL;
import static kehou.kernel.Role.SECURITY_ADMIN;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Open;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Invitations: sent by those who may, taken up by whoever has the code. Codes travel in bodies, never in addresses. */
@RestController
class InvitationController {
    private final Invitations invitations;
    private final Acceptances acceptances;
    private final ClientAddress client;

    InvitationController(Invitations invitations, Acceptances acceptances, ClientAddress client) {
        this.invitations = invitations;
        this.acceptances = acceptances;
        this.client = client;
    }

    record ShownCode(@NotBlank @Size(max = 60) String code) {}

    /**
     * @param account the login to make; may be absent for a teacher invited with a phone
     * @param password likewise
     */
    record InvitationAcceptance(
            @NotBlank @Size(max = 60) String code,

            @Nullable @Pattern(regexp = "[A-Za-z][A-Za-z0-9._-]{2,39}", message = "login")
            String account,

            @Nullable @Size(max = 200) String password) {}

    record AcceptedInvitation(Account.Id account) {}

    @Allowed({BUREAU, SCHOOL, PRINCIPAL, OPERATOR, SECURITY_ADMIN})
    @GetMapping("/api/invitations")
    List<Invitation> sent(Scope scope) {
        return invitations.sent(scope);
    }

    @Allowed({BUREAU, SCHOOL, PRINCIPAL, OPERATOR, SECURITY_ADMIN})
    @PostMapping("/api/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    Invitations.SentInvitation send(@Valid @RequestBody Invitations.InvitationWish wish, Scope scope) {
        return invitations.send(scope, wish);
    }

    @Allowed({BUREAU, SCHOOL, PRINCIPAL, OPERATOR, SECURITY_ADMIN})
    @DeleteMapping("/api/invitations/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable Invitation.Id id, Scope scope) {
        invitations.withdraw(scope, id);
    }

    @Open
    @PostMapping("/api/sign-in/invitation/preview")
    Acceptances.InvitationPreview preview(@Valid @RequestBody ShownCode body, HttpServletRequest request) {
        return acceptances.preview(body.code(), client.visitor(request));
    }

    /** The first administrator comes in the same way, by the code that the first start printed. */
    @Open
    @PostMapping({"/api/sign-in/invitation", "/api/sign-in/activation"})
    @ResponseStatus(HttpStatus.CREATED)
    AcceptedInvitation accept(@Valid @RequestBody InvitationAcceptance body, HttpServletRequest request) {
        return new AcceptedInvitation(
                acceptances.acceptAnew(body.code(), body.account(), body.password(), client.visitor(request)));
    }

    /** For someone who has an account: adds the invited role to it. */
    @Open
    @PostMapping("/api/me/invitation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void acceptAsMe(@Valid @RequestBody ShownCode body, HttpServletRequest request) {
        Account.Id account = new Account.Id(SignInCallers.token(request).account());
        acceptances.acceptAs(account, body.code(), client.visitor(request));
    }
}
