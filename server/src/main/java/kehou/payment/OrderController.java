package kehou.payment;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Page;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OrderController {
    private static final String FAMILY_ORDERS = "/m/orders";

    private final Orders orders;
    private final Payments payments;
    private final OrderNames names;

    OrderController(Orders orders, Payments payments, OrderNames names) {
        this.orders = orders;
        this.payments = payments;
        this.names = names;
    }

    @GetMapping("/api/orders")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.SCHOOL_FINANCE})
    Page<Order> orders(
            Scope scope,
            @RequestParam(required = false) Order.@Nullable State state,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        Page<Order> page = orders.list(scope, state, after, Page.limit(limit));
        return new Page<>(names.on(scope, page.items()), page.next());
    }

    @GetMapping("/api/orders/totals")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.SCHOOL_FINANCE})
    OrderTotals totals(Scope scope, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        return orders.totals(scope, from, to);
    }

    @GetMapping("/api/orders/{id}")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.SCHOOL_FINANCE, Role.GUARDIAN})
    Order order(Scope scope, @PathVariable Order.Id id) {
        return names.on(scope, List.of(orders.find(scope, id))).getFirst();
    }

    @GetMapping("/api/children/{pupil}/orders")
    @Allowed(Role.GUARDIAN)
    List<Order> ofChild(Scope scope, @PathVariable Pupil.Id pupil) {
        return names.on(scope, orders.ofPupil(scope, pupil));
    }

    @PostMapping("/api/orders/{id}/payments")
    @Allowed(Role.GUARDIAN)
    PaymentStart pay(Scope scope, @PathVariable Order.Id id, @Valid @RequestBody PaymentWish wish) {
        return payments.start(scope, id, wish.channel(), wish.back() == null ? FAMILY_ORDERS : wish.back());
    }
}
