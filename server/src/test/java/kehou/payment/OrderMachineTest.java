package kehou.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kehou.kernel.Refused;
import kehou.payment.OrderStep.ClosedAtProvider;
import kehou.payment.OrderStep.Ended;
import kehou.payment.OrderStep.Paid;
import kehou.payment.OrderStep.RefundAsked;
import kehou.payment.OrderStep.RefundDone;
import kehou.payment.OrderStep.RefundFailed;
import org.junit.jupiter.api.Test;

class OrderMachineTest {
    private static final long FEE = 24000;

    @Test
    void an_order_is_paid_and_returned_in_two_parts() {
        assertThat(states(new Paid(FEE), new RefundAsked(4000), new RefundDone(4000), new RefundAsked(20000)))
                .containsExactly(
                        Order.State.PAID, Order.State.REFUNDING, Order.State.PART_REFUNDED, Order.State.REFUNDING);
        assertThat(run(new Paid(FEE), new RefundAsked(FEE), new RefundDone(FEE)).state())
                .isEqualTo(Order.State.REFUNDED);
    }

    @Test
    void an_order_closes_only_after_the_provider_has_closed() {
        assertThat(states(new Ended(), new Ended(), new ClosedAtProvider(), new ClosedAtProvider()))
                .containsExactly(Order.State.CLOSING, Order.State.CLOSING, Order.State.CLOSED, Order.State.CLOSED);
        refused(Refusal.ORDER_STILL_OPEN, new ClosedAtProvider());
    }

    @Test
    void a_payment_that_wins_the_race_against_closing_counts() {
        assertThat(run(new Ended(), new Paid(FEE), new ClosedAtProvider()).state())
                .isEqualTo(Order.State.PAID);
    }

    @Test
    void a_payment_after_closing_is_booked_not_lost() {
        OrderBooks late = run(new Ended(), new ClosedAtProvider(), new Paid(FEE));
        assertThat(late.state()).isEqualTo(Order.State.PAID);
        assertThat(late.refundableFen()).isEqualTo(FEE);
    }

    @Test
    void no_fen_is_returned_twice() {
        refused(Refusal.OVER_REFUND, new Paid(FEE), new RefundAsked(FEE), new RefundAsked(1));
        refused(Refusal.OVER_REFUND, new RefundAsked(1));
        refused(Refusal.OVER_REFUND, new Paid(FEE), new RefundAsked(0));
        refused(Refusal.REFUND_NOT_ASKED, new Paid(FEE), new RefundDone(1));
    }

    @Test
    void a_refund_that_failed_leaves_the_money_to_be_returned_another_way() {
        OrderBooks books = run(new Paid(FEE), new RefundAsked(FEE), new RefundFailed(FEE));
        assertThat(books.state()).isEqualTo(Order.State.PAID);
        assertThat(books.refundableFen()).isEqualTo(FEE);
    }

    @Test
    void a_paid_order_does_not_end_and_another_amount_is_not_a_payment() {
        refused(Refusal.ORDER_PAID, new Paid(FEE), new Ended());
        refused(Refusal.AMOUNT_DIFFERS, new Paid(FEE - 1));
    }

    @Test
    void whatever_happens_in_whatever_order_the_figures_hold_and_the_books_balance() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            OrderBooks books = OrderBooks.open(FEE);
            long channel = 0;
            long family = 0;
            for (int i = 0; i < 60; i++) {
                OrderStep step = anyStep(random, books);
                OrderBooks next;
                try {
                    next = OrderMachine.after(books, step);
                } catch (Refused refused) {
                    continue;
                }
                if (step instanceof Paid(long fen)) {
                    channel += fen;
                    family -= fen;
                } else if (step instanceof RefundDone(long fen)) {
                    channel -= fen;
                    family += fen;
                }
                books = next;
                assertThat(channel + family).as("seed %d", seed).isZero();
                assertThat(channel).as("seed %d", seed).isEqualTo(books.paidFen() - books.refundedFen());
                assertThat(books.refundableFen()).as("seed %d", seed).isBetween(0L, books.paidFen());
                assertThat(books.state() == Order.State.REFUNDING)
                        .as("seed %d", seed)
                        .isEqualTo(books.refundingFen() > 0);
            }
        }
    }

    private static OrderStep anyStep(Random random, OrderBooks books) {
        long some = 1 + random.nextLong(FEE);
        return switch (random.nextInt(8)) {
            case 0, 1 -> new Paid(random.nextInt(10) == 0 ? some : FEE);
            case 2 -> new Ended();
            case 3 -> new ClosedAtProvider();
            case 4, 5 -> new RefundAsked(some);
            case 6 -> new RefundDone(random.nextBoolean() ? books.refundingFen() : some);
            default -> new RefundFailed(random.nextBoolean() ? books.refundingFen() : some);
        };
    }

    private static OrderBooks run(OrderStep... steps) {
        OrderBooks books = OrderBooks.open(FEE);
        for (OrderStep step : steps) {
            books = OrderMachine.after(books, step);
        }
        return books;
    }

    private static List<Order.State> states(OrderStep... steps) {
        List<Order.State> states = new ArrayList<>();
        OrderBooks books = OrderBooks.open(FEE);
        for (OrderStep step : steps) {
            books = OrderMachine.after(books, step);
            states.add(books.state());
        }
        return states;
    }

    private static void refused(Refusal reason, OrderStep... steps) {
        assertThatThrownBy(() -> run(steps))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
