package kehou.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import kehou.kernel.Allowed;
import kehou.kernel.Page;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The security administrator's part of the platform console. */
@RestController
@RequestMapping("/api/platform")
@Allowed(Role.SECURITY_ADMIN)
class PlatformController {
    private final PlatformAccounts accounts;

    PlatformController(PlatformAccounts accounts) {
        this.accounts = accounts;
    }

    record GrantWish(@NotNull Account.Id account, @NotNull Role role, int place) {}

    @GetMapping("/accounts")
    Page<PlatformAccounts.PlatformAccount> list(
            @RequestParam(defaultValue = "0") long after, @RequestParam(required = false) @Nullable Integer limit) {
        return accounts.list(after, Page.limit(limit));
    }

    @PostMapping("/grants")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void give(@Valid @RequestBody GrantWish wish, Scope scope) {
        accounts.give(scope, wish.account(), wish.role(), wish.place());
    }

    @DeleteMapping("/grants/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable Grant.Id id, Scope scope) {
        accounts.end(scope, id);
    }

    @PostMapping("/accounts/{id}/lock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lock(@PathVariable Account.Id id, Scope scope) {
        accounts.lock(scope, id);
    }

    @PostMapping("/accounts/{id}/unlock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlock(@PathVariable Account.Id id, Scope scope) {
        accounts.unlock(scope, id);
    }

    /** For someone who lost the phone with the authenticator. */
    @DeleteMapping("/accounts/{id}/totp")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resetTotp(@PathVariable Account.Id id, Scope scope) {
        accounts.resetTotp(scope, id);
    }
}
