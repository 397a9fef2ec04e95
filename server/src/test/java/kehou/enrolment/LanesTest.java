package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kehou.Clause;
import kehou.kernel.KeyedWrite;
import kehou.kernel.Refused;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.plan.Offering;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/** What is slow or held at one school or class, and who waits with it. */
class LanesTest extends RushJourney {
    @Autowired
    private ConfigurableApplicationContext context;

    @Autowired
    private Crowd crowd;

    @Test
    void a_school_whose_seats_somebody_holds_keeps_no_other_school_waiting() throws Exception {
        Scope other = school(authority);
        Offering free = published(authority, other, 3, SEATS, 0);
        Offering held = published(authority, school, 3, SEATS, 0);
        openAt(other, free);
        open(held);
        List<Scope> families = new ArrayList<>();
        List<Pupil.Id> there = pupils(other, 12);
        List<Pupil.Id> here = pupils(12);
        for (int i = 0; i < here.size(); i++) {
            families.add(parent(here.get(i)));
            families.add(parent(there.get(i)));
        }
        List<Boolean> placed = inSchools(
                () -> {
                    jdbc.sql("select taken from enrolment.seat where offering = :id for update")
                            .param("id", held.id().value())
                            .query(Integer.class)
                            .single();
                    return together(families, family -> choose(family, family.opens(school.place()) ? held : free));
                },
                school.place());
        for (int i = 0; i < placed.size(); i++) {
            assertThat(placed.get(i)).isEqualTo(i % 2 == 1);
        }
    }

    @Test
    void a_school_whose_seats_somebody_holds_takes_no_room_from_the_others() {
        Offering held = published(authority, school, 3, SEATS, 0);
        open(held);
        Scope family = parent(pupil());
        int inside = 0;
        while (crowd.enter()) {
            inside++;
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            boolean room = inSchools(
                    () -> {
                        jdbc.sql("select taken from enrolment.seat where offering = :id for update")
                                .param("id", held.id().value())
                                .query(Integer.class)
                                .single();
                        threads.submit(() -> choose(family, held));
                        eventually(crowd::enter);
                        return crowd.enter();
                    },
                    school.place());
            assertThat(room).isFalse();
            inside++;
        } finally {
            IntStream.range(0, inside).forEach(one -> crowd.leave());
        }
    }

    @Test
    void a_batch_that_is_slow_keeps_no_other_school_waiting() throws Exception {
        Scope other = school(authority);
        Offering free = published(authority, other, 3, SEATS, 0);
        Offering slow = published(authority, school, 3, SEATS, 0);
        openAt(other, free);
        open(slow);
        Scope here = parent(pupil());
        Scope there = parent(pupils(other, 1).getFirst());
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        // In the transaction of the batch, before its commit.
        ApplicationListener<ApplicationEvent> slowness = event -> {
            if (event instanceof PayloadApplicationEvent<?> of
                    && of.getPayload() instanceof Enrolment.Given given
                    && given.school() == school.place()) {
                reached.countDown();
                waitFor(go);
            }
        };
        context.addApplicationListener(slowness);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Enrolment> first = threads.submit(() -> choose(here, slow));
            try {
                waitFor(reached);
                // Who comes finds the batch slow or not yet: one press alone might come too early.
                List<Future<Enrolment>> later = new ArrayList<>();
                eventually(() -> {
                    later.add(threads.submit(() -> choose(there, free)));
                    return later.stream().anyMatch(Future::isDone);
                });
                assertThat(first.isDone()).isFalse();
            } finally {
                go.countDown();
            }
            assertThat(first.get().state()).isEqualTo(Enrolment.State.CONFIRMED);
        } finally {
            context.removeApplicationListener(slowness);
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void openAt(Scope other, Offering offering) {
        Instant now = clock.instant();
        WindowDraft draft = new WindowDraft(
                SelectionWindow.Mode.FIRST_COME,
                now.minusSeconds(60),
                now.plusSeconds(3600),
                List.of(offering.id()),
                List.of(3),
                null,
                null);
        tenancy.as(other, () -> windows.announce(other, other.place(), draft));
    }

    @Test
    void seats_that_somebody_holds_keep_no_other_class_of_the_school_waiting() {
        Offering held = published(authority, school, 3, SEATS, 0);
        Offering free = published(authority, school, 3, SEATS, 0);
        open(held, free);
        List<Scope> families = pupils(24).stream().map(EnrolmentJourney::parent).toList();
        List<Scope> early = families.subList(0, 12);
        List<Boolean> placed = inSchools(
                () -> {
                    jdbc.sql("select taken from enrolment.seat where offering = :id for update")
                            .param("id", held.id().value())
                            .query(Integer.class)
                            .single();
                    return together(families, family -> choose(family, early.contains(family) ? held : free));
                },
                school.place());
        assertThat(placed.subList(0, 12)).containsOnly(false);
        assertThat(placed.subList(12, 24)).containsOnly(true);
        assertThat(together(early, family -> choose(family, held))).containsOnly(true);
        assertSeatsCounted(held);
    }

    @Test
    @Clause("rush/first-come")
    void who_never_had_a_place_hears_full_without_standing_in_line_and_who_has_one_is_heard() {
        Offering offering = published(authority, school, 3, 1, 0);
        open(offering);
        Scope placed = parent(pupil());
        KeyedWrite write = write(placed, offering);
        Enrolment place = press(placed, offering, write);
        Scope late = parent(pupil());
        assertThatThrownBy(() -> choose(late, offering)).isInstanceOf(Refused.class);
        List<Scope> others = pupils(5).stream().map(EnrolmentJourney::parent).toList();
        inSchools(
                () -> {
                    jdbc.sql("select taken from enrolment.seat where offering = :id for update")
                            .param("id", offering.id().value())
                            .query(Integer.class)
                            .single();
                    others.forEach(family -> assertThatThrownBy(() -> choose(family, offering))
                            .isInstanceOfSatisfying(
                                    Refused.class, no -> assertThat(no.reason()).isEqualTo(Refusal.FULL)));
                    return true;
                },
                school.place());
        assertThat(press(placed, offering, write)).isEqualTo(place);
        assertThat(choose(placed, offering)).isEqualTo(place);
    }

    @Test
    void who_waited_and_got_a_place_is_answered_with_it_though_memory_says_full() {
        Offering offering = published(authority, school, 3, 1, 0);
        open(offering);
        Scope first = parent(pupil());
        Enrolment place = choose(first, offering);
        Scope waiting = parent(pupil());
        String waits = "/api/children/" + waiting.pupils().iterator().next() + "/waitings";
        long wait = http(waiting)
                .post(waits, Map.of("offering", offering.id().value()))
                .expect(200)
                .json()
                .at("/waiting/id")
                .asLong();
        assertThatThrownBy(() -> choose(parent(pupil()), offering)).isInstanceOf(Refused.class);
        http(first)
                .post("/api/enrolments/" + place.id().value() + "/withdrawal", Map.of("amountFen", 0))
                .expect(200);
        long got = http(waiting)
                .post("/api/waitings/" + wait + "/acceptance")
                .expect(200)
                .json()
                .path("id")
                .asLong();
        assertThat(choose(waiting, offering).id().value()).isEqualTo(got);
    }
}
