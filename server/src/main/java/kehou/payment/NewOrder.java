package kehou.payment;

import java.time.Instant;
import java.util.List;

/** An order to be opened, for one pupil. The id is given by the caller, who ties it to what it sells. */
public record NewOrder(Order.Id id, long pupil, long account, String title, List<OrderLine> lines, Instant payBy) {
    long amountFen() {
        return lines.stream().mapToLong(OrderLine::amountFen).sum();
    }
}
