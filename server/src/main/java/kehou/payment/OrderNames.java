package kehou.payment;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.people.PupilCard;
import kehou.people.Pupils;
import org.springframework.stereotype.Component;

/** Puts the pupils' names on orders, in one batch call. */
@Component
class OrderNames {
    private final Pupils pupils;

    OrderNames(Pupils pupils) {
        this.pupils = pupils;
    }

    List<Order> on(Scope scope, List<Order> orders) {
        Map<Pupil.Id, PupilCard> cards = pupils.names(
                scope, orders.stream().map(order -> new Pupil.Id(order.pupil())).collect(Collectors.toSet()));
        return orders.stream().map(order -> named(order, cards)).toList();
    }

    private static Order named(Order order, Map<Pupil.Id, PupilCard> cards) {
        PupilCard card = cards.get(new Pupil.Id(order.pupil()));
        return card == null ? order : order.named(card.name());
    }
}
