package kehou.plan;

import jakarta.validation.Valid;
import kehou.kernel.Allowed;
import kehou.kernel.Page;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/service-orders")
class ServiceOrderController {
    private final ServiceOrders orders;
    private final OrderedOfferings drafts;

    ServiceOrderController(ServiceOrders orders, OrderedOfferings drafts) {
        this.orders = orders;
        this.drafts = drafts;
    }

    @GetMapping
    @Allowed({Role.SCHOOL, Role.PRINCIPAL})
    Page<ServiceOrder> placed(
            Scope scope,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return orders.placed(scope, after, Page.limit(limit));
    }

    /** What reached the caller's organisation, as the owner of the course. */
    @GetMapping("/received")
    @Allowed({Role.OPERATOR, Role.SCHOOL, Role.PRINCIPAL})
    Page<ServiceOrder> received(
            Scope scope,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return orders.received(scope, after, Page.limit(limit));
    }

    @PostMapping
    @Allowed({Role.SCHOOL, Role.PRINCIPAL})
    ServiceOrder place(Scope scope, @Valid @RequestBody ServiceWish wish) {
        return orders.place(scope, wish);
    }

    @PostMapping("/{id}/answer")
    @Allowed({Role.OPERATOR, Role.SCHOOL, Role.PRINCIPAL})
    ServiceOrder answer(Scope scope, @PathVariable ServiceOrder.Id id, @Valid @RequestBody ServiceAnswer answer) {
        return orders.answer(scope, id, answer);
    }

    @PostMapping("/{id}/withdrawal")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL})
    ServiceOrder withdraw(Scope scope, @PathVariable ServiceOrder.Id id) {
        return orders.withdraw(scope, id);
    }

    @PostMapping("/{id}/offering")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL})
    Offering draft(Scope scope, @PathVariable ServiceOrder.Id id, @Valid @RequestBody OrderedClass of) {
        return drafts.draft(scope, id, of);
    }
}
