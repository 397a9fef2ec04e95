package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.plan.ChangeRoundActs;
import kehou.plan.Offering;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A published change round is taken back before its day, or its day comes first; never both (change/after). */
@Clause("change/after")
class WithdrawnRoundTest extends WithdrawnRoundJourney {
    private static final Instant BEFORE = Instant.parse("2026-10-18T15:59:00Z");
    private static final Instant ON_THE_DAY = Instant.parse("2026-10-18T16:01:00Z");

    @Autowired
    private ChangeRoundJob job;

    @Autowired
    private ChangeRoundWork work;

    @Autowired
    private ChangeRoundActs acts;

    @Test
    void nothing_of_it_happens_everybody_who_heard_of_it_hears_again_and_the_class_is_open_as_before() {
        Enrolment place = choose(family, ending);
        long round = published();
        Scope late = parent(pupil());
        assertThat(item(late, ending).path("reason").path("code").asString()).isEqualTo("enrolment.ends");
        clock.moveTo(BEFORE);

        String key = "withdraw-" + number();
        Http.Answer back = http(school).send("POST", path(round), Map.of("reason", WHY), key);
        assertThat(back.expect(200).json().path("withdrawnWhy").asString()).isEqualTo(WHY);
        assertThat(http(school)
                        .send("POST", path(round), Map.of("reason", WHY), key)
                        .expect(200)
                        .text())
                .isEqualTo(back.text());
        eventually(() -> messages(family).containsAll(List.of("ROUND_PUBLISHED " + round, "ROUND_WITHDRAWN " + round)));
        JsonNode seen = rounds(family).get(0);
        assertThat(seen.path("withdrawnWhy").asString()).isEqualTo(WHY);
        assertThat(item(late, ending).path("open").asBoolean()).isTrue();

        clock.moveTo(ON_THE_DAY);
        job.run();
        assertThat(state(opening)).isEqualTo(Offering.State.DRAFT);
        assertThat(state(ending)).isEqualTo(Offering.State.PUBLISHED);
        assertThat(now(family, place).state()).isEqualTo(Enrolment.State.CONFIRMED);
        choose(late, ending);
        assertThat(outcomes()).isEmpty();
        assertThat(audited()).hasSize(1);
    }

    @Test
    void once_its_day_has_come_it_stands_whether_it_was_carried_out_or_not_and_a_draft_or_a_second_time_is_refused() {
        long draft = round();
        assertThat(back(school, draft).expect(409).code()).isEqualTo("plan.round_not_public");
        publish(draft).expect(200);
        clock.moveTo(ON_THE_DAY);
        Http.Answer late = back(school, draft).expect(409);
        assertThat(late.code()).isEqualTo("plan.round_day_came");
        assertThat(late.json().at("/facts/on").asString()).isEqualTo(DAY);
        job.run();
        assertThat(state(ending)).isEqualTo(Offering.State.CANCELLED);
        assertThat(back(school, draft).expect(409).code()).isEqualTo("plan.round_day_came");
    }

    @Test
    void nobody_else_takes_it_back_and_nobody_twice() {
        long round = published();
        back(school(authority), round).expect(404);
        for (Scope other : List.of(staff(Role.TEACHER, school.place(), number()), family, authority)) {
            back(other, round).expect(403);
        }
        assertThat(rounds(family).get(0).hasNonNull("withdrawnAt")).isFalse();
        http(school).post(path(round), Map.of("reason", " ")).expect(422);
        back(principal(), round).expect(200);
        assertThat(back(school, round).expect(409).code()).isEqualTo("plan.round_withdrawn");
        // Another one may be prepared, also for the class that was to end.
        publish(round()).expect(200);
    }

    @Test
    void a_job_that_saw_the_day_come_finds_it_taken_back_and_does_nothing() {
        long round = published();
        clock.moveTo(ON_THE_DAY);
        Scope own = Scope.system(Purpose.OPERATION, school.place());
        List<ChangeRoundActs.Due> due = tenancy.as(own, () -> acts.due(own, 10));
        assertThat(due).hasSize(2);
        clock.moveTo(BEFORE);
        back(school, round).expect(200);
        for (ChangeRoundActs.Due line : due) {
            tenancy.as(own, () -> work.act(own, line));
            tenancy.as(own, () -> acts.failed(own, line, "plan.not_running"));
        }
        assertThat(outcomes()).isEmpty();
        assertThat(state(opening)).isEqualTo(Offering.State.DRAFT);
        assertThat(state(ending)).isEqualTo(Offering.State.PUBLISHED);
    }

    @Test
    void at_midnight_either_the_school_or_the_day_wins() throws Exception {
        long round = published();
        clock.moveTo(BEFORE);
        List<Http.Answer> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Http.Answer>> twins =
                    List.of(threads.submit(() -> back(school, round)), threads.submit(() -> back(principal(), round)));
            Future<?> day = threads.submit(() -> {
                clock.moveTo(ON_THE_DAY);
                job.run();
            });
            day.get();
            for (Future<Http.Answer> twin : twins) {
                answers.add(twin.get());
            }
        }
        job.run();
        boolean taken = answers.stream().anyMatch(one -> one.status() == 200);
        assertThat(answers.stream().filter(one -> one.status() == 200).count()).isLessThanOrEqualTo(1);
        assertThat(outcomes()).hasSize(taken ? 0 : 2);
        assertThat(state(ending)).isEqualTo(taken ? Offering.State.PUBLISHED : Offering.State.CANCELLED);
        assertThat(state(opening)).isEqualTo(taken ? Offering.State.DRAFT : Offering.State.PUBLISHED);
    }

    private JsonNode rounds(Scope parent) {
        return http(parent)
                .get("/api/children/" + childOf(parent) + "/change-rounds")
                .expect(200)
                .json();
    }

    private List<String> outcomes() {
        return http(school)
                .get("/api/change-rounds")
                .expect(200)
                .json()
                .valueStream()
                .flatMap(one -> one.path("lines").valueStream())
                .filter(one -> one.hasNonNull("outcome"))
                .map(one -> one.path("outcome").asString())
                .toList();
    }

    private List<String> audited() {
        Scope auditor = new Scope(Role.AUDIT_ADMIN, 0, number(), Set.of(), Set.of(), Set.of(), Purpose.PLATFORM, null);
        return http(auditor)
                .get("/api/platform/audit?limit=50&what=ChangeRound.Withdrawn")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(entry -> entry.path("school").asInt() == school.place())
                .map(entry -> entry.path("facts").asString())
                .toList();
    }

    private Offering.State state(Offering of) {
        return tenancy.as(school, () -> offerings.find(school, of.id())).state();
    }
}
