package kehou.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kehou.kernel.Open;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The ways in. */
@RestController
@RequestMapping("/api/sign-in")
class SignInController {
    private static final String APP = "desk|mobile";

    private final PasswordSignIns byPassword;
    private final CodeSignIns byCode;
    private final SecondStep secondStep;
    private final SignInAnswers answers;
    private final SignInCookies cookies;
    private final Devices devices;
    private final ClientAddress client;

    SignInController(
            PasswordSignIns byPassword,
            CodeSignIns byCode,
            SecondStep secondStep,
            SignInAnswers answers,
            SignInCookies cookies,
            Devices devices,
            ClientAddress client) {
        this.byPassword = byPassword;
        this.byCode = byCode;
        this.secondStep = secondStep;
        this.answers = answers;
        this.cookies = cookies;
        this.devices = devices;
        this.client = client;
    }

    /** @param newPassword only after {@code people.password_expired} */
    record PasswordSignIn(
            @NotBlank @Size(max = 60) String account,
            @NotBlank @Size(max = 200) String password,
            @Pattern(regexp = APP) String app,
            @Nullable @Size(max = 200) String newPassword) {}

    record TotpSignIn(
            @Pattern(regexp = APP) String app,
            @Pattern(regexp = "\\d{6}") String code) {}

    record TotpApp(@Pattern(regexp = APP) String app) {}

    record CodeRequest(
            @Pattern(regexp = "1[3-9]\\d{9}", message = "phone")
            String phone) {}

    /** The same for every phone: how long a code lasts, if one was sent. */
    record CodeSent(long validSeconds) {}

    record CodeSignIn(
            @Pattern(regexp = "1[3-9]\\d{9}", message = "phone")
            String phone,

            @Pattern(regexp = "\\d{6}") String code) {}

    record WeChatSignIn(@NotBlank @Size(max = 200) String code) {}

    @Open
    @PostMapping("/password")
    SignedIn password(
            @Valid @RequestBody PasswordSignIn body, HttpServletRequest request, HttpServletResponse response) {
        PasswordSignIns.Typed typed =
                new PasswordSignIns.Typed(body.app(), body.account(), body.password(), body.newPassword());
        return answers.answer(
                byPassword.signIn(typed, answers.device(request, response), client.visitor(request)), response);
    }

    @Open
    @PostMapping("/totp/enrolment")
    SecondFactors.TotpEnrolment enrolTotp(@Valid @RequestBody TotpApp body, HttpServletRequest request) {
        return secondStep.enrol(half(request, body.app()));
    }

    @Open
    @PostMapping("/totp")
    SignedIn totp(@Valid @RequestBody TotpSignIn body, HttpServletRequest request, HttpServletResponse response) {
        Entrance.Outcome outcome = secondStep.complete(
                half(request, body.app()), body.code(), answers.device(request, response), client.visitor(request));
        cookies.dropToken(response, body.app() + "-half");
        return answers.answer(outcome, response);
    }

    @Open
    @PostMapping("/code/request")
    @ResponseStatus(HttpStatus.ACCEPTED)
    CodeSent code(@Valid @RequestBody CodeRequest body, HttpServletRequest request, HttpServletResponse response) {
        String asker = cookies.asker(request).orElseGet(devices::fresh);
        byCode.request(body.phone(), asker, client.visitor(request));
        cookies.asker(response, asker, Codes.LIFE);
        return new CodeSent(Codes.LIFE.toSeconds());
    }

    @Open
    @PostMapping("/code")
    SignedIn byCode(@Valid @RequestBody CodeSignIn body, HttpServletRequest request, HttpServletResponse response) {
        String asker = cookies.asker(request).orElse("");
        Entrance.Outcome outcome = byCode.byCode(
                body.phone(), body.code(), asker, answers.device(request, response), client.visitor(request));
        return answers.answer(outcome, response);
    }

    @Open
    @PostMapping("/wechat")
    SignedIn byWeChat(@Valid @RequestBody WeChatSignIn body, HttpServletRequest request, HttpServletResponse response) {
        return answers.answer(
                byCode.byWeChat(body.code(), answers.device(request, response), client.visitor(request)), response);
    }

    private String half(HttpServletRequest request, String app) {
        return cookies.half(request, app).orElseThrow(SignInRefusal.ENDED::refused);
    }
}
