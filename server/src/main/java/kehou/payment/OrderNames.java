package kehou.payment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.audit.AccessRecords;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.people.PupilCard;
import kehou.people.Pupils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the pupils' names on orders, in one batch call; what staff read leaves an access record. */
@Component
class OrderNames {
    private final Pupils pupils;

    private final AccessRecords records;

    OrderNames(Pupils pupils, AccessRecords records) {
        this.pupils = pupils;
        this.records = records;
    }

    @Transactional
    List<Order> on(Scope scope, List<Order> orders) {
        Set<Long> of = orders.stream().map(Order::pupil).collect(Collectors.toSet());
        Map<Pupil.Id, PupilCard> cards =
                pupils.names(scope, of.stream().map(Pupil.Id::new).toList());
        if (scope.role() != Role.GUARDIAN) {
            records.read(scope, of, "name,orders");
        }
        return orders.stream().map(order -> named(order, cards)).toList();
    }

    private static Order named(Order order, Map<Pupil.Id, PupilCard> cards) {
        PupilCard card = cards.get(new Pupil.Id(order.pupil()));
        return card == null ? order : order.named(card.name());
    }
}
