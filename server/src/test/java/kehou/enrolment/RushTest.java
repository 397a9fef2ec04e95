package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kehou.Clause;
import kehou.kernel.KeyedWrite;
import kehou.kernel.Purpose;
import kehou.kernel.Refused;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.plan.Offering;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Many at one counter. */
class RushTest extends RushJourney {
    @Test
    @Clause("rush/first-come")
    void of_two_hundred_families_at_thirty_five_seats_exactly_thirty_five_get_one() throws Exception {
        Offering offering = published(authority, school, 3, SEATS, FEE);
        open(offering);
        List<Scope> families =
                pupils(200).stream().map(EnrolmentJourney::parent).toList();
        List<Boolean> placed = together(families, family -> choose(family, offering));
        assertThat(placed).filteredOn(yes -> yes).hasSize(SEATS);
        assertThat(taken(offering)).isEqualTo(SEATS);
        assertSeatsCounted(offering);
        assertThat(openOrders()).isEqualTo(SEATS);
    }

    @Test
    void a_hundred_presses_for_one_child_are_one_place() throws Exception {
        Offering offering = published(authority, school, 3, SEATS, FEE);
        open(offering);
        Pupil.Id child = pupil();
        List<Scope> presses =
                IntStream.range(0, 100).mapToObj(_ -> parent(child)).toList();
        assertThat(together(presses, press -> choose(press, offering))).containsOnly(true);
        assertThat(taken(offering)).isEqualTo(1);
        assertThat(openOrders()).isEqualTo(1);
    }

    @Test
    void a_child_pressed_into_two_classes_at_one_time_gets_one_of_them() throws Exception {
        Offering one = published(authority, school, 3, SEATS, 0);
        Offering two = published(authority, school, 3, SEATS, 0);
        open(one, two);
        List<Pupil.Id> children = pupils(40);
        List<Scope> presses = new ArrayList<>();
        children.forEach(child -> {
            presses.add(parent(child));
            presses.add(parent(child));
        });
        List<Boolean> placed = together(presses, press -> choose(press, press.account() % 2 == 0 ? one : two));
        assertThat(placed).filteredOn(yes -> yes).hasSize(children.size());
        assertThat(taken(one) + taken(two)).isEqualTo(children.size());
        assertSeatsCounted(one);
        assertSeatsCounted(two);
    }

    @Test
    void a_batch_is_decided_in_order_of_arrival_in_one_transaction() {
        Offering offering = published(authority, school, 3, 3, FEE);
        Offering overlapping = published(authority, school, 3, 3, 0);
        open(offering, overlapping);
        List<Pupil.Id> children = pupils(5);
        List<Attempt> attempts = new ArrayList<>();
        for (Pupil.Id child : children) {
            attempts.add(attempt(child, offering));
        }
        attempts.add(1, attempt(children.getFirst(), offering));
        attempts.add(attempt(children.getFirst(), overlapping));
        attempts.add(attempt(children.getLast(), overlapping));
        List<Outcome> outcomes = tenancy.as(school, () -> enrolments.decide(school, school.place(), attempts));
        assertThat(outcomes.stream().map(RushTest::said))
                .containsExactly(
                        "HELD",
                        "HELD",
                        "HELD",
                        "HELD",
                        "enrolment.full",
                        "enrolment.full",
                        "enrolment.time_clash",
                        "CONFIRMED");
        assertThat(outcomes.get(1)).isEqualTo(outcomes.get(0));
        assertThat(taken(offering)).isEqualTo(3);
        assertThat(taken(overlapping)).isEqualTo(1);
        assertThat(openOrders()).isEqualTo(3);
    }

    @Test
    void batches_of_any_cut_give_out_as_many_seats_as_there_are() throws Exception {
        Offering one = published(authority, school, 1, SEATS, 0);
        Offering two = published(authority, school, 2, SEATS, 0);
        open(one, two);
        Random random = new Random(20);
        List<Attempt> all = new ArrayList<>();
        pupils(120).forEach(child -> {
            all.add(attempt(child, one));
            all.add(attempt(child, two));
        });
        Collections.shuffle(all, random);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Outcome>>> batches = new ArrayList<>();
            for (int from = 0; from < all.size(); ) {
                List<Attempt> batch = all.subList(from, Math.min(all.size(), from + 1 + random.nextInt(20)));
                from += batch.size();
                batches.add(threads.submit(
                        () -> tenancy.as(school, () -> enrolments.decide(school, school.place(), batch))));
            }
            for (Future<List<Outcome>> batch : batches) {
                batch.get();
            }
        }
        assertThat(taken(one)).isEqualTo(SEATS);
        assertThat(taken(two)).isEqualTo(SEATS);
        assertSeatsCounted(one);
        assertSeatsCounted(two);
    }

    private static String said(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Taken(var enrolment) -> enrolment.state().name();
            case Outcome.Declined(var refused) -> refused.reason().code();
        };
    }

    @Test
    @Clause("rush/first-come")
    void a_phone_that_sends_one_press_thirty_times_at_once_gets_one_answer_and_one_place() throws Exception {
        Offering offering = published(authority, school, 3, SEATS, FEE);
        open(offering);
        Scope parent = parent(pupil());
        KeyedWrite write = write(parent, offering);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Enrolment>> answers = IntStream.range(0, 30)
                    .mapToObj(_ -> threads.submit(() -> press(parent, offering, write)))
                    .toList();
            Set<Enrolment> told = new HashSet<>();
            for (Future<Enrolment> answer : answers) {
                told.add(answer.get());
            }
            assertThat(told).hasSize(1);
        }
        assertThat(taken(offering)).isEqualTo(1);
        assertThat(openOrders()).isEqualTo(1);
    }

    @Test
    void a_key_answers_the_same_after_the_place_was_given_up_and_is_no_second_place() {
        Offering offering = published(authority, school, 3, SEATS, 0);
        open(offering);
        Scope parent = parent(pupil());
        KeyedWrite write = write(parent, offering);
        Enrolment first = press(parent, offering, write);
        http(parent)
                .post("/api/enrolments/" + first.id().value() + "/withdrawal", Map.of("amountFen", 0))
                .expect(200);
        assertThat(press(parent, offering, write)).isEqualTo(first);
        assertThat(taken(offering)).isZero();
        KeyedWrite other = new KeyedWrite(write.account(), write.key(), write.intent(), new byte[32]);
        assertThatThrownBy(() -> press(parent, offering, other))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason().code()).isEqualTo("kernel.key_reused"));
        choose(parent, offering);
        assertThat(taken(offering)).isEqualTo(1);
    }

    @Test
    void presses_of_a_second_are_a_few_entries_of_the_audit_that_name_every_place_and_order() throws Exception {
        Offering offering = published(authority, school, 3, SEATS, FEE);
        open(offering);
        List<Scope> families = pupils(60).stream().map(EnrolmentJourney::parent).toList();
        together(families, family -> choose(family, offering));
        List<String> entries = entries("Enrolment.Given");
        assertThat(entries).hasSizeLessThan(SEATS);
        assertThat(entries.stream()
                        .mapToInt(entry -> entry.split("\"enrolment\"", -1).length - 1)
                        .sum())
                .isEqualTo(SEATS);
        List<String> opened = entries("Order.Opened");
        assertThat(opened).hasSameSizeAs(entries);
        assertThat(opened.stream()
                        .mapToLong(entry ->
                                JsonMapper.shared().readTree(entry).path("fen").asLong())
                        .sum())
                .isEqualTo((long) SEATS * FEE);
    }

    /** The facts of what the audit holds of this school, of the latest entries of that kind. */
    private List<String> entries(String what) {
        Scope auditor = new Scope(Role.AUDIT_ADMIN, 0, number(), Set.of(), Set.of(), Set.of(), Purpose.PLATFORM, null);
        return http(auditor)
                .get("/api/platform/audit?limit=200&what=" + what)
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(entry -> entry.path("school").asInt() == school.place())
                .map(entry -> entry.path("facts").asString())
                .toList();
    }
}
