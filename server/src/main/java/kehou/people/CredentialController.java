package kehou.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kehou.kernel.Open;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a person proves oneself with. These ask for the sign-in themselves instead of being keyed writes:
 * a hash of a password must not stay in the register of keys, and hashing it, or asking WeChat, must not
 * hold a transaction. All are harmless when repeated.
 */
@RestController
class CredentialController {
    private final PasswordChanges passwords;
    private final WeChatBindings weChat;

    CredentialController(PasswordChanges passwords, WeChatBindings weChat) {
        this.passwords = passwords;
        this.weChat = weChat;
    }

    /** @param old absent only for someone who has no password yet */
    record PasswordChange(
            @Nullable @Size(max = 200) String old,
            @NotBlank @Size(max = 200) String password) {}

    record WeChatCode(@NotBlank @Size(max = 200) String code) {}

    @Open
    @PostMapping("/api/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void password(@Valid @RequestBody PasswordChange body, HttpServletRequest request) {
        passwords.change(SignInCallers.token(request), body.old(), body.password());
    }

    @Open
    @PostMapping("/api/wechat/binding")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void bind(@Valid @RequestBody WeChatCode body, HttpServletRequest request) {
        weChat.bind(new Account.Id(SignInCallers.token(request).account()), body.code());
    }

    @Open
    @DeleteMapping("/api/wechat/binding")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unbind(HttpServletRequest request) {
        weChat.unbind(new Account.Id(SignInCallers.token(request).account()));
    }
}
