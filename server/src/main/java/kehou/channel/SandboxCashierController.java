package kehou.channel;

import java.net.URI;
import kehou.kernel.Open;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The cashier as a page (for a browser that was sent there) and as data (for a page of ours). */
@Open
@RestController
@RequestMapping("/api/sandbox/cashier/{token}")
class SandboxCashierController {
    private final SandboxCashier cashier;
    private final SandboxNotifier notifier;

    SandboxCashierController(SandboxCashier cashier, SandboxNotifier notifier) {
        this.cashier = cashier;
        this.notifier = notifier;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    SandboxBill bill(@PathVariable String token) {
        return cashier.bill(token);
    }

    @GetMapping(produces = "text/html;charset=UTF-8")
    String page(@PathVariable String token) {
        return SandboxPage.of(cashier.bill(token));
    }

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    SandboxBill pay(@PathVariable String token) {
        cashier.pay(token).ifPresent(notifier::tell);
        return cashier.bill(token);
    }

    /** After paying, a browser goes back to where it came from; an unpaid bill is shown again. */
    @PostMapping(produces = "text/html;charset=UTF-8")
    ResponseEntity<String> payAndReturn(@PathVariable String token) {
        SandboxBill bill = pay(token);
        return bill.state() == SandboxBill.State.PAID
                ? ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(bill.back()))
                        .build()
                : ResponseEntity.ok(SandboxPage.of(bill));
    }
}
