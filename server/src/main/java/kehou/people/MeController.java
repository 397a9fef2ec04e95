package kehou.people;

import static kehou.kernel.Role.AUDIT_ADMIN;
import static kehou.kernel.Role.BUREAU;
import static kehou.kernel.Role.BUREAU_FINANCE;
import static kehou.kernel.Role.EXPERT;
import static kehou.kernel.Role.GUARDIAN;
import static kehou.kernel.Role.OPERATOR;
import static kehou.kernel.Role.PRINCIPAL;
import static kehou.kernel.Role.SCHOOL;
import static kehou.kernel.Role.SCHOOL_FINANCE;
import static kehou.kernel.Role.SECURITY_ADMIN;
import static kehou.kernel.Role.SYSTEM_ADMIN;
import static kehou.kernel.Role.TEACHER;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Scope;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own account: who am I, as what, where else am I signed in. */
@RestController
@Allowed({
    GUARDIAN,
    TEACHER,
    SCHOOL,
    SCHOOL_FINANCE,
    PRINCIPAL,
    BUREAU,
    BUREAU_FINANCE,
    OPERATOR,
    EXPERT,
    SYSTEM_ADMIN,
    SECURITY_ADMIN,
    AUDIT_ADMIN
})
class MeController {
    private static final String CLEAR = "\"cache\", \"storage\"";

    private final Accounts accounts;
    private final SignIns signIns;
    private final SignInTokens tokens;
    private final SignInCookies cookies;
    private final SignInAnswers answers;
    private final SecondFactors factors;
    private final OwnPage page;

    MeController(
            Accounts accounts,
            SignIns signIns,
            SignInTokens tokens,
            SignInCookies cookies,
            SignInAnswers answers,
            SecondFactors factors,
            OwnPage page) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.tokens = tokens;
        this.cookies = cookies;
        this.answers = answers;
        this.factors = factors;
        this.page = page;
    }

    /** The grant to work under from now on. */
    record GrantChoice(Grant.Id grant) {}

    record TotpCode(String code) {}

    @GetMapping("/api/me")
    Me me(Scope scope, HttpServletRequest request) {
        return page.of(scope, SignInCallers.token(request));
    }

    @PostMapping("/api/me/active")
    SignedIn activate(@RequestBody GrantChoice choice, HttpServletRequest request, HttpServletResponse response) {
        SignInToken next = signIns.change(SignInCallers.token(request), choice.grant());
        cookies.token(response, next.app(), tokens.sign(next), next.expiresAt());
        return answers.signedIn(accounts.require(new Account.Id(next.account())), next);
    }

    @PostMapping("/api/sign-out")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request, HttpServletResponse response) {
        SignInToken token = SignInCallers.token(request);
        signIns.end(new Account.Id(token.account()), new SignIn.Id(token.of()), SignIn.End.SIGN_OUT);
        cookies.dropToken(response, token.app());
        response.setHeader("Clear-Site-Data", CLEAR);
    }

    @GetMapping("/api/me/sign-ins")
    List<SignIn> mySignIns(HttpServletRequest request) {
        SignInToken token = SignInCallers.token(request);
        return signIns.running(new Account.Id(token.account()), token.of());
    }

    @DeleteMapping("/api/me/sign-ins/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endMySignIn(@PathVariable SignIn.Id id, HttpServletRequest request) {
        signIns.end(new Account.Id(SignInCallers.token(request).account()), id, SignIn.End.BY_OWNER);
    }

    /** A second factor for someone who need not have one. */
    @PostMapping("/api/me/totp")
    SecondFactors.TotpEnrolment enrolTotp(Scope scope) {
        return factors.enrol(accounts.require(new Account.Id(scope.account())));
    }

    @PostMapping("/api/me/totp/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirmTotp(@RequestBody TotpCode body, Scope scope) {
        factors.prove(accounts.require(new Account.Id(scope.account())), body.code(), SignInRefusal.WRONG_CODE);
    }
}
