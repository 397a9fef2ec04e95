package kehou.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kehou.Clause;
import kehou.kernel.Scope;
import kehou.library.ActivityCategory;
import kehou.library.Course;
import kehou.region.Organisation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** A plan that breaks each rule in turn produces exactly that finding and no other. */
@Clause("BX-1/compliance")
class PlanComplianceTest extends FullWeekJourney {

    /** A week, what is done to the school afterwards, and the one rule that it breaks; none where it is empty. */
    private record Broken(String rule, List<ClassOn> week, Breaking then) {
        @Override
        public String toString() {
            return rule.isEmpty() ? "nothing" : rule;
        }
    }

    /** What is done to a school. */
    private interface Breaking {
        void by(PlanComplianceTest test, Scope authority, Scope school, List<Offering> classes);
    }

    private static final Breaking NOTHING = (_, _, _, _) -> {};

    static Stream<Broken> cases() {
        return Stream.of(
                new Broken("", FULL_WEEK, NOTHING),
                new Broken(
                        "enrichment.day-share",
                        with(
                                FULL_WEEK,
                                homework(1, "16:30", "17:35"),
                                activity(1, ActivityCategory.SCIENCE, "17:35", "18:30")),
                        NOTHING),
                new Broken(
                        "enrichment.week-share",
                        FULL_WEEK.stream()
                                .map(one -> one.strand() == Strand.HOMEWORK
                                        ? homework(one.weekday(), "16:30", "17:20")
                                        : activity(one.weekday(), one.category(), "17:20", "18:30"))
                                .toList(),
                        NOTHING),
                new Broken("science.frequency", onlyFor(List.of(1, 2, 3, 4, 5), List.of(6)), NOTHING),
                new Broken("library.mix", week(ActivityCategory.ARTS), NOTHING),
                new Broken("library.ratio", FULL_WEEK, (test, _, school, _) -> {
                    for (int more = 0; more < 3; more++) {
                        test.venue(school, 40);
                    }
                }),
                new Broken(
                        "course.class-size",
                        FULL_WEEK,
                        (test, _, school, classes) ->
                                test.sql(school, "update plan.offering set seats = 36 where id = :id", classes.get(1))),
                new Broken("library.only-admitted", FULL_WEEK, (test, _, school, classes) -> {
                    Course unadmitted = test.course(school, "剪纸");
                    test.sql(
                            school,
                            "update plan.offering set course = "
                                    + unadmitted.id().value() + " where id = :id",
                            classes.get(3));
                }),
                new Broken(
                        "qualification",
                        FULL_WEEK,
                        (test, _, school, classes) -> test.sql(school, """
                                update library.certificate set objection = '与原件不符' where instructor =
                                    (select instructor from plan.offering where id = :id)""", classes.get(1))),
                new Broken(
                        "external.clearance",
                        FULL_WEEK,
                        (test, authority, _, classes) -> test.forget(authority, classes.getFirst())),
                new Broken(
                        "service.days",
                        FULL_WEEK,
                        (test, _, school, _) -> test.sql(
                                school,
                                "update plan.service_period set weekdays = '{1,2,3,4}' where school_id = :school")),
                new Broken(
                        "service.day-minutes",
                        FULL_WEEK,
                        (test, _, school, _) -> test.sql(
                                school, "update plan.service_period set ends = '18:20' where school_id = :school")),
                new Broken("school.plan", FULL_WEEK, (test, _, school, _) -> test.write(school, "FEES", "")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    @Clause({
        "NC-7/share",
        "JB-1.1/one-plus-n",
        "NC-14/cap",
        "NC-8/mix",
        "NC-4/ratio",
        "NC-15/qualification",
        "JB-2.2/clearance"
    })
    void a_plan_that_breaks_a_rule_has_exactly_that_finding(Broken broken) {
        Scope authority = authority();
        Scope school = school(authority);
        List<Offering> classes = fill(authority, school, broken.week());
        http(school).post("/api/school-plans").expect(200);
        write(school, "SAFETY", "放学由教师护送到校门。");
        broken.then().by(this, authority, school, classes);
        assertThat(notMet(school, "")).isEqualTo(broken.rule().isEmpty() ? Set.of() : Set.of(broken.rule()));
        assertThat(notMet(authority, "?school=" + school.place())).isEqualTo(notMet(school, ""));
        long plan = http(school)
                .get("/api/school-plans")
                .expect(200)
                .json()
                .get(0)
                .path("id")
                .asLong();
        http(school)
                .post("/api/school-plans/" + plan + "/filing")
                .expect(broken.rule().isEmpty() ? 200 : 409);
    }

    @Test
    void a_finding_carries_number_threshold_clause_force_evidence_and_what_would_mend_it() {
        Scope authority = authority();
        Scope school = school(authority);
        fill(
                authority,
                school,
                with(
                        FULL_WEEK,
                        homework(1, "16:30", "17:35"),
                        activity(1, ActivityCategory.SCIENCE, "17:35", "18:30")));
        JsonNode rule = http(school)
                .get("/api/compliance")
                .expect(200)
                .json()
                .path("rules")
                .valueStream()
                .filter(one -> one.path("rule").asString().equals("enrichment.day-share"))
                .findFirst()
                .orElseThrow();
        assertThat(rule.path("notMet").asInt()).isEqualTo(6);
        assertThat(rule.path("subjects").asInt()).isEqualTo(30);
        assertThat(rule.path("rows").get(0).path("name").asString()).isEqualTo("9月14日 周一 一年级");
        JsonNode verdict = rule.path("verdict");
        assertThat(verdict.path("measured").asString()).contains("55", "120");
        assertThat(verdict.path("threshold").asString()).contains("50%");
        assertThat(verdict.path("clause").asString()).isEqualTo("JB-1.1");
        assertThat(verdict.path("inForceFrom").asString()).isEqualTo("2023-08-29");
        assertThat(verdict.path("mend").asString()).contains("5 分钟");
    }

    @Test
    void an_authority_reads_its_own_schools_and_no_other() {
        Scope authority = authority();
        Scope school = school(authority);
        http(authority()).get("/api/compliance?school=" + school.place()).expect(404);
        http(school(authority)).get("/api/compliance?school=" + school.place()).expect(404);
        http(authority).get("/api/compliance?school=" + authority.place()).expect(404);
    }

    private static List<ClassOn> onlyFor(List<Integer> science, List<Integer> others) {
        List<ClassOn> week = new ArrayList<>(FULL_WEEK);
        ClassOn monday = week.remove(1);
        week.add(1, new ClassOn(1, monday.category(), monday.from(), monday.to(), science, 30));
        // The same room and person cannot be used twice at a time, so the sixth grade has its activity later.
        week.add(new ClassOn(1, ActivityCategory.ARTS, monday.to(), monday.to().plusMinutes(80), others, 30));
        return week;
    }

    private void write(Scope school, String part, String text) {
        JsonNode plan = http(school).get("/api/school-plans").expect(200).json().get(0);
        http(school)
                .put(
                        "/api/school-plans/" + plan.path("id").asLong(),
                        Map.of(
                                "version",
                                plan.path("version").asInt(),
                                "texts",
                                List.of(Map.of("part", part, "text", text))))
                .expect(200);
    }

    /** The city's round of whoever gives that class no longer says that conduct was looked into. */
    private void forget(Scope authority, Offering of) {
        Long person = inSchools(
                () -> jdbc.sql("select person from library.instructor where id = :id")
                        .param("id", of.instructor().value())
                        .query(Long.class)
                        .single(),
                of.id().school());
        inSchools(
                () -> jdbc.sql(
                                "update library.clearance set conduct_on = null, conduct_good = null where person = :person")
                        .param("person", person)
                        .update(),
                Organisation.CITY);
    }

    private void sql(Scope school, String statement) {
        inSchools(() -> jdbc.sql(statement).param("school", school.place()).update(), school.place());
    }

    private void sql(Scope school, String statement, Offering of) {
        inSchools(() -> jdbc.sql(statement).param("id", of.id().value()).update(), school.place());
    }

    private Set<String> notMet(Scope who, String query) {
        Set<String> found = new TreeSet<>();
        http(who)
                .get("/api/compliance" + query)
                .expect(200)
                .json()
                .path("rules")
                .forEach(rule -> {
                    if (rule.path("outcome").asString().equals("NOT_MET")
                            && rule.path("verdict").path("force").asString().equals("MUST")) {
                        found.add(rule.path("rule").asString());
                    }
                });
        return found;
    }
}
