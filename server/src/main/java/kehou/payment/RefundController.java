package kehou.payment;

import jakarta.validation.Valid;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Page;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.SCHOOL_FINANCE})
class RefundController {
    private final Refunds refunds;
    private final Ledger ledger;

    RefundController(Refunds refunds, Ledger ledger) {
        this.refunds = refunds;
        this.ledger = ledger;
    }

    @PostMapping("/api/orders/{id}/refunds")
    Refund refund(Scope scope, @PathVariable Order.Id id, @Valid @RequestBody RefundWish wish) {
        return refunds.askBySchool(scope, id, wish.amountFen(), wish.note());
    }

    @GetMapping("/api/refunds")
    Page<Refund> refunds(
            Scope scope,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return refunds.list(scope, after, Page.limit(limit));
    }

    @GetMapping("/api/ledger/balances")
    List<LedgerBalance> balances(Scope scope) {
        return ledger.balances(scope);
    }
}
