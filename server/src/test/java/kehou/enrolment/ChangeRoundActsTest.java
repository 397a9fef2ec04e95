package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.Scope;
import kehou.payment.PaymentJobs;
import kehou.plan.ChangeRound;
import kehou.plan.Offering;
import kehou.plan.OfferingDraft;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** A change round does on its day what it says (SH-3.1): drafts open, classes end; once, however late or often. */
class ChangeRoundActsTest extends EnrolmentJourney {
    private static final String DAY = "2026-10-19";
    private static final Instant BEFORE = Instant.parse("2026-10-18T15:59:00Z");
    private static final Instant ON_THE_DAY = Instant.parse("2026-10-18T16:01:00Z");

    @Autowired
    private ChangeRoundJob job;

    @Autowired
    private ApplicationContext context;

    private Offering ending;
    private Offering opening;
    private Scope family;

    @BeforeEach
    void a_class_that_ends_and_a_draft_that_opens() {
        ending = published(authority, school, 3, 6, FEE);
        OfferingDraft draft = draft(authority, school, 4, 8, 0);
        opening = tenancy.as(school, () -> offerings.add(school, school.place(), draft));
        Instant now = clock.instant();
        window(now.minus(Duration.ofHours(1)), now.plus(Duration.ofDays(60)), List.of(3), ending);
        family = family();
    }

    @Test
    @Clause({"SH-3.1/interest", "change/after"})
    void on_its_day_the_draft_is_public_with_sessions_and_the_class_ends_with_money_back_for_what_was_not_held() {
        Enrolment place = paid(family, choose(family, ending));
        publish(round(line(ending, "ENDED"), line(opening, "ADDED"))).expect(200);
        eventually(() -> messages(family).stream().anyMatch(one -> one.startsWith("ROUND_PUBLISHED")));
        clock.moveTo(BEFORE);
        job.run();
        assertThat(state(opening)).isEqualTo(Offering.State.DRAFT);
        assertThat(now(family, place).state()).isEqualTo(Enrolment.State.CONFIRMED);

        clock.moveTo(ON_THE_DAY);
        job.run();
        assertThat(state(opening)).isEqualTo(Offering.State.PUBLISHED);
        eventually(() -> firstSession(opening) != null);
        assertThat(firstSession(opening)).isGreaterThanOrEqualTo(DAY);
        assertThat(state(ending)).isEqualTo(Offering.State.CANCELLED);
        assertThat(now(family, place).state()).isEqualTo(Enrolment.State.WITHDRAWN);
        long back = classEnd().path("refundFen").asLong();
        assertThat(back).isBetween(1L, FEE - 1);
        assertThat(classEnd().path("from").asString()).isEqualTo(DAY);
        eventually(() -> messages(family).stream().anyMatch(one -> one.startsWith("CLASS_ENDED")));
        PaymentJobs.sendRefunds(context);
        assertThat(balances()).containsExactlyInAnyOrderEntriesOf(books(FEE - back));
        assertThat(outcomes()).containsExactlyInAnyOrder("DONE", "DONE");
    }

    @Test
    @Clause("SH-3.1/interest")
    void run_twice_by_two_nodes_or_days_late_it_does_everything_once() throws Exception {
        paid(family, choose(family, ending));
        publish(round(line(ending, "ENDED"), line(opening, "ADDED"))).expect(200);
        // Two days late, and the class met an hour ago: it ends tomorrow, and what was held is not paid back.
        clock.moveTo(Instant.parse("2026-10-21T09:30:00Z"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> twins = IntStream.range(0, 3)
                    .<Future<?>>mapToObj(_ -> threads.submit(job::run))
                    .toList();
            for (Future<?> twin : twins) {
                twin.get();
            }
        }
        job.run();
        assertThat(classEnd().path("from").asString()).isEqualTo("2026-10-22");
        assertThat(http(family)
                        .get("/api/children/" + childOf(family) + "/class-ends")
                        .expect(200)
                        .json())
                .hasSize(1);
        long back = classEnd().path("refundFen").asLong();
        PaymentJobs.sendRefunds(context);
        assertThat(balances()).containsExactlyInAnyOrderEntriesOf(books(FEE - back));
        assertThat(sessionsOf(opening)).isEqualTo(daysOf(opening));
        assertThat(taken(ending)).isZero();
    }

    @Test
    @Clause("SH-3.1/interest")
    void what_cannot_be_done_on_the_day_is_told_to_the_school_once_and_keeps_nothing_else_waiting() {
        Scope neighbour = school(authority);
        long round = round(line(opening, "ADDED"), line(ending, "ENDED"));
        publish(round).expect(200);
        // Its course is taken out of the library meanwhile.
        http(school)
                .post("/api/courses/" + opening.course().value() + "/withdrawal", Map.of("reason", "不再开"))
                .expect(200);
        clock.moveTo(ON_THE_DAY);
        job.run();
        assertThat(state(opening)).isEqualTo(Offering.State.DRAFT);
        assertThat(state(ending)).isEqualTo(Offering.State.CANCELLED);
        assertThat(outcomes()).containsExactlyInAnyOrder("DONE", "FAILED");

        String told = round + " " + opening.courseName();
        eventually(() -> failures(school).equals(List.of(told)));
        // Told again, as after a crash.
        job.run();
        actsAgain(round, opening);
        assertThat(failures(school)).containsExactly(told);
        assertThat(failures(neighbour)).isEmpty();
    }

    private void actsAgain(long round, Offering of) {
        inSchools(
                () -> {
                    context.publishEvent(new ChangeRound.Acted(
                            school.place(),
                            new ChangeRound.Id(round),
                            of.id(),
                            ChangeRound.Kind.ADDED,
                            ChangeRound.Outcome.FAILED));
                    return true;
                },
                school.place());
        heard(round);
    }

    /** What the school was told could not be carried out. */
    private List<String> failures(Scope who) {
        return http(who)
                .get("/api/notices")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("kind").asString().equals("CHANGE_ROUND_FAILED"))
                .map(one -> one.path("about").asLong() + " " + one.path("title").asString())
                .toList();
    }

    @Test
    void a_charged_draft_opens_by_the_standard_in_force_and_one_above_its_limit_is_refused_beforehand() {
        http(authority).post("/api/fee-standards", standard()).expect(200);
        OfferingDraft dear = draft(authority, school, 5, 8, 60_100);
        Offering above = tenancy.as(school, () -> offerings.add(school, school.place(), dear));
        long round = round(line(above, "ADDED"));
        assertThat(publish(round).expect(422).code()).isEqualTo("plan.fee_over_standard");
        OfferingDraft fair = draft(authority, school, 2, 8, FEE);
        Offering within = tenancy.as(school, () -> offerings.add(school, school.place(), fair));
        Map<String, Object> edited = new HashMap<>(body(line(within, "ADDED")));
        edited.put("version", 1);
        http(school).put("/api/change-rounds/" + round, edited).expect(200);
        publish(round).expect(200);
        clock.moveTo(ON_THE_DAY);
        job.run();
        assertThat(state(above)).isEqualTo(Offering.State.DRAFT);
        assertThat(state(within)).isEqualTo(Offering.State.PUBLISHED);
    }

    @Test
    void a_draft_that_could_not_be_published_and_a_class_that_stopped_keep_a_round_from_being_public() {
        JsonNode preview = http(school)
                .get("/api/offerings/" + ending.id().value() + "/end?from=2026-10-12")
                .expect(200)
                .json();
        http(school)
                .post(
                        "/api/offerings/" + ending.id().value() + "/end",
                        Map.of(
                                "from",
                                "2026-10-12",
                                "reason",
                                "人少",
                                "fingerprint",
                                preview.path("fingerprint").asString()))
                .expect(200);
        assertThat(publish(round(line(ending, "ENDED"))).expect(409).code()).isEqualTo("plan.round_unpublished");
        assertThat(outcomes()).isEmpty();
    }

    /** The latest that the district approved: no more than 600 yuan a term. */
    private static Map<String, Object> standard() {
        Map<String, Object> standard = new HashMap<>();
        standard.put("title", "特色课程收费标准");
        standard.put("item", "ENRICHMENT");
        standard.put("documentNumber", "湖发改价〔2026〕88号");
        standard.put("approvedOn", "2026-08-01");
        standard.put("approvers", List.of("EDUCATION", "PERSONNEL", "REFORM", "FINANCE"));
        standard.put("unit", "TERM");
        standard.put("capFen", 60_000);
        standard.put("lessonMinutes", 60);
        standard.put("hours", "教学日 16:30 至 18:30");
        standard.put("content", "兴趣、社团课程");
        standard.put("stages", List.of());
        standard.put("runs", List.of());
        standard.put("firstDay", "2026-09-01");
        return standard;
    }

    private static Map<String, Object> line(Offering of, String kind) {
        return Map.of("offering", of.id().value(), "kind", kind, "note", "");
    }

    @SafeVarargs
    private static Map<String, Object> body(Map<String, Object>... lines) {
        Map<String, Object> draft = new HashMap<>();
        draft.put("title", "十月调整");
        draft.put("reason", "投票里想学编程的多");
        draft.put("effectiveOn", DAY);
        draft.put("lines", List.of(lines));
        return draft;
    }

    @SafeVarargs
    private long round(Map<String, Object>... lines) {
        return http(school)
                .post("/api/change-rounds", body(lines))
                .expect(200)
                .json()
                .path("id")
                .asLong();
    }

    private Http.Answer publish(long round) {
        return http(school).post("/api/change-rounds/" + round + "/publication");
    }

    private JsonNode classEnd() {
        return http(school)
                .get("/api/class-ends")
                .expect(200)
                .json()
                .path("items")
                .get(0);
    }

    private List<String> outcomes() {
        return http(school)
                .get("/api/change-rounds")
                .expect(200)
                .json()
                .valueStream()
                .flatMap(round -> round.path("lines").valueStream())
                .filter(line -> line.hasNonNull("outcome"))
                .map(line -> line.path("outcome").asString())
                .toList();
    }

    private Offering.State state(Offering of) {
        return tenancy.as(school, () -> offerings.find(school, of.id())).state();
    }

    private String firstSession(Offering of) {
        return inSchools(
                () -> jdbc.sql("select min(held_on)::text from timetable.session where offering_id = :id")
                        .param("id", of.id().value())
                        .query(String.class)
                        .optional()
                        .orElse(null),
                school.place());
    }

    private int sessionsOf(Offering of) {
        return count("select count(*) from timetable.session where offering_id = :id", of);
    }

    private int daysOf(Offering of) {
        return count("select count(distinct held_on) from timetable.session where offering_id = :id", of);
    }

    private int count(String sql, Offering of) {
        return inSchools(
                () -> jdbc.sql(sql)
                        .param("id", of.id().value())
                        .query(Integer.class)
                        .single(),
                school.place());
    }
}
