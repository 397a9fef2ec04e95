package kehou.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.Scope;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SurveyTest extends SurveyJourney {
    @Test
    @Clause("SH-2.1/survey")
    void families_answer_online_and_on_paper_and_the_school_sees_it_by_class_day_and_reason() {
        long survey = running();
        sign(parent(pupils.get(0)), pupils.get(0), yes(survey, 1, 1, 3)).expect(200);
        Map<String, Object> decline = new HashMap<>(no(survey, 1));
        decline.put("reason", "FAMILY_AT_HOME");
        decline.put("whereabouts", "HOME_WITH_FAMILY");
        JsonNode declined =
                sign(parent(pupils.get(1)), pupils.get(1), decline).expect(200).json();
        assertThat(declined.path("answer").path("signature").asString()).isEqualTo("欧阳父亲");
        assertThat(declined.path("answer").path("signedOn").asString()).isEqualTo("2026-09-16");
        sheet(pupils.get(2), yes(survey, 1, 5)).expect(200);

        JsonNode result = results(survey);
        JsonNode first = result.path("classes").get(0);
        assertThat(first.path("asked").asInt()).isEqualTo(2);
        assertThat(first.path("takingPart").asInt()).isEqualTo(1);
        assertThat(first.path("declining").asInt()).isEqualTo(1);
        assertThat(result.path("classes").get(1).path("paper").asInt()).isEqualTo(1);
        assertThat(result.path("classes").get(2).path("answered").asInt()).isZero();
        assertThat(result.path("reasons").path("FAMILY_AT_HOME").asInt()).isEqualTo(1);
        assertThat(result.path("whereabouts").path("HOME_WITH_FAMILY").asInt()).isEqualTo(1);
        assertThat(result.path("counts")
                        .valueStream()
                        .map(count -> count.path("option").asInt()))
                .containsExactlyInAnyOrder(1, 3, 5);
        assertThat(http(school)
                        .get("/api/surveys/" + survey + "/results/export")
                        .expect(200)
                        .raw()
                        .body())
                .startsWith('P', 'K');

        JsonNode authoritys =
                http(authority).get("/api/survey-overview").expect(200).json();
        JsonNode figure = authoritys.path("schools").get(0).path("figures").get(0);
        assertThat(figure.path("asked").asInt()).isEqualTo(4);
        assertThat(figure.path("answered").asInt()).isEqualTo(3);
        assertThat(figure.path("takingPart").asInt()).isEqualTo(2);
        assertThat(authoritys.toString()).doesNotContain("欧阳");
    }

    @Test
    void either_guardian_answers_the_last_word_counts_and_the_first_stays_on_record() {
        long survey = running();
        long pupil = pupils.getFirst();
        sign(parent(pupil, 0), pupil, yes(survey, 1, 1)).expect(200);
        JsonNode after =
                sign(parent(pupil, 1), pupil, no(survey, 1)).expect(200).json();
        assertThat(after.path("history")).hasSize(2);
        assertThat(after.path("answer").path("takesPart").asBoolean()).isFalse();
        assertThat(after.path("answer").path("signature").asString()).isEqualTo("欧阳母亲");
        assertThat(asked(survey).path("answered").asInt()).isEqualTo(1);
        assertThat(figure().path("answered").asInt()).isEqualTo(1);
        assertThat(figure().path("takingPart").asInt()).isZero();
    }

    @Test
    void a_sheet_gives_way_to_what_the_guardian_said_online_and_both_stay() {
        long survey = running();
        long pupil = pupils.getFirst();
        assertThat(sheet(pupil, no(survey, 1)).expect(200).json().path("counts").asBoolean())
                .isTrue();
        sign(parent(pupil), pupil, yes(survey, 1, 2)).expect(200);
        JsonNode again = sheet(pupil, no(survey, 1)).expect(200).json();
        assertThat(again.path("counts").asBoolean()).isFalse();
        assertThat(again.path("keyedBy").asLong()).isEqualTo(school.account());
        assertThat(figure().path("answered").asInt()).isEqualTo(1);
        assertThat(figure().path("takingPart").asInt()).isEqualTo(1);
        JsonNode history = http(school)
                .get("/api/surveys/" + survey + "/pupils/" + pupil)
                .expect(200)
                .json();
        assertThat(history.valueStream().map(one -> one.path("way").asString()))
                .containsExactly("PAPER", "ONLINE", "PAPER");
        assertThat(results(survey).path("classes").get(0).path("takingPart").asInt())
                .isEqualTo(1);
        assertThat(http(parent(pupil))
                        .get("/api/pupils/" + pupil + "/access-records")
                        .expect(200)
                        .text())
                .contains("survey");
    }

    @Test
    void two_guardians_at_once_make_two_answers_of_which_one_counts() throws Exception {
        long survey = running();
        long pupil = pupils.getFirst();
        List<Scope> parents = List.of(parent(pupil, 0), parent(pupil, 1));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> all = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> sign(parents.get(i % 2), pupil, yes(survey, 1, 1 + i % 5))
                            .status()))
                    .toList();
            for (Future<Integer> one : all) {
                assertThat(one.get()).isEqualTo(200);
            }
        }
        JsonNode mine = http(parents.getFirst())
                .get("/api/children/" + pupil + "/surveys")
                .expect(200)
                .json()
                .get(0);
        assertThat(mine.path("history")).hasSize(8);
        assertThat(mine.path("history")
                        .valueStream()
                        .filter(one -> one.path("counts").asBoolean()))
                .hasSize(1);
        assertThat(results(survey)
                        .path("counts")
                        .valueStream()
                        .mapToInt(one -> one.path("pupils").asInt())
                        .sum())
                .isEqualTo(1);
    }

    @Test
    void a_retry_under_the_same_key_is_one_answer() {
        long survey = running();
        long pupil = pupils.getFirst();
        String path = "/api/children/" + pupil + "/survey-answers";
        Map<String, Object> answer = yes(survey, 1, 1);
        Scope parent = parent(pupil);
        http(parent).send("POST", path, answer, "survey-key-000" + pupil).expect(200);
        JsonNode twin = http(parent)
                .send("POST", path, answer, "survey-key-000" + pupil)
                .expect(200)
                .json();
        assertThat(twin.path("history")).hasSize(1);
    }

    @Test
    void nobody_answers_for_another_familys_child_or_in_another_school() {
        long survey = running();
        long pupil = pupils.getFirst();
        sign(parent(pupils.get(1)), pupil, yes(survey, 1, 1)).expect(404);
        Scope other = school(authority);
        long stranger = bringIn(other, "三年级,1班").getFirst();
        sign(parent(stranger), stranger, yes(survey, 1, 1)).expect(404);
        http(other).get("/api/surveys/" + survey).expect(404);
        http(other).get("/api/surveys/" + survey + "/results").expect(404);
        http(other)
                .post("/api/surveys/" + survey + "/publication", Map.of("reasons", List.of()))
                .expect(404);
        http(other).post("/api/survey-sheets", sheetOf(pupil, no(survey, 1))).expect(404);
        assertThat(http(other).get("/api/surveys").expect(200).json()).isEmpty();
    }

    @Test
    void answers_are_taken_while_it_is_open_by_the_servers_clock() {
        long survey = draft(survey("opensAt", NOW.plus(Duration.ofHours(1)).toString()));
        publish(survey).expect(200);
        long pupil = pupils.getFirst();
        assertThat(sign(parent(pupil), pupil, no(survey, 1)).expect(409).code()).isEqualTo("plan.survey_not_open");
        clock.advance(Duration.ofHours(2));
        sign(parent(pupil), pupil, no(survey, 1)).expect(200);
        clock.advance(Duration.ofDays(6));
        assertThat(sign(parent(pupil), pupil, yes(survey, 1, 1)).expect(409).code())
                .isEqualTo("plan.survey_not_open");
        assertThat(http(school)
                        .put("/api/surveys/" + survey, survey())
                        .expect(409)
                        .code())
                .isEqualTo("plan.survey_not_open");
        sheet(pupils.get(1), no(survey, 1)).expect(200);
        assertThat(sheet(pupils.get(1), no(survey, 1), "2026-09-23").expect(422).code())
                .isEqualTo("plan.signed_outside");
    }

    @Test
    void a_form_that_runs_changes_only_by_a_new_edition_that_asks_everyone_anew() {
        long survey = running();
        long pupil = pupils.getFirst();
        sign(parent(pupil), pupil, yes(survey, 1, 1)).expect(200);
        http(school).put("/api/surveys/" + survey, survey("title", "改过的征询单")).expect(200);
        sign(parent(pupil), pupil, yes(survey, 1, 2)).expect(200);
        publish(survey).expect(200);
        assertThat(asked(survey).path("edition").asInt()).isEqualTo(2);
        assertThat(asked(survey).path("answered").asInt()).isZero();
        assertThat(sign(parent(pupil), pupil, yes(survey, 1, 2)).expect(409).code())
                .isEqualTo("plan.survey_revised");
        JsonNode after =
                sign(parent(pupil), pupil, yes(survey, 2, 2)).expect(200).json();
        assertThat(after.path("history")).hasSize(3);
        http(school)
                .post(
                        "/api/surveys/" + survey + "/extension",
                        Map.of("closesAt", NOW.plus(Duration.ofDays(9)).toString()))
                .expect(200);
        assertThat(asked(survey).path("answered").asInt()).isEqualTo(1);
        assertThat(http(school)
                        .post(
                                "/api/surveys/" + survey + "/extension",
                                Map.of("closesAt", NOW.plus(Duration.ofDays(1)).toString()))
                        .expect(422)
                        .code())
                .isEqualTo("plan.only_later");
    }

    @Test
    void what_the_form_does_not_offer_is_refused_and_nothing_is_forced() {
        long survey = running();
        long pupil = pupils.getFirst();
        Scope parent = parent(pupil);
        assertThat(sign(parent, pupil, yes(survey, 1)).expect(422).code()).isEqualTo("plan.reply_missing");
        assertThat(sign(parent, pupil, yes(survey, 1, 6)).expect(422).code()).isEqualTo("plan.reply_wrong");
        Map<String, Object> both = new HashMap<>(yes(survey, 1, 1));
        both.put("reason", "TIME");
        assertThat(sign(parent, pupil, both).expect(422).code()).isEqualTo("plan.reason_not_asked");
        Map<String, Object> unsaid = new HashMap<>(yes(survey, 1, 1));
        unsaid.remove("takesPart");
        assertThat(sign(parent, pupil, unsaid).expect(422).code()).isEqualTo("kernel.invalid");
        sign(parent, pupil, no(survey, 1)).expect(200);
        for (Map<String, Object> forced :
                List.of(question("TEXT", "请说明原因", false, true), question("YES_NO", "在家吗？", true, true))) {
            assertThat(http(school)
                            .post("/api/surveys", survey("questions", List.of(forced)))
                            .expect(422)
                            .code())
                    .isEqualTo("plan.forced_question");
        }
    }

    @Test
    void who_has_not_answered_is_reminded_and_not_too_often() {
        long survey = running();
        long silent = pupils.get(1);
        sign(parent(pupils.getFirst()), pupils.getFirst(), no(survey, 1)).expect(200);
        String path = "/api/surveys/" + survey + "/reminders";
        assertThat(http(school).post(path).expect(200).json().path("families").asInt())
                .isEqualTo(3);
        eventually(() -> kinds(parent(silent)).contains("SURVEY_REMINDER"));
        assertThat(kinds(parent(silent, 1))).contains("SURVEY_PUBLISHED", "SURVEY_REMINDER");
        assertThat(kinds(parent(pupils.getFirst()))).doesNotContain("SURVEY_REMINDER");
        assertThat(http(school).post(path).expect(409).code()).isEqualTo("plan.reminded_lately");
        clock.advance(Duration.ofHours(48));
        http(school).post(path).expect(200);
        clock.advance(Duration.ofHours(48));
        http(school).post(path).expect(200);
        clock.advance(Duration.ofHours(20));
        assertThat(http(school).post(path).expect(409).code()).isEqualTo("plan.reminded_enough");
    }

    @Test
    void who_comes_onto_the_roll_is_asked_too_and_who_leaves_unanswered_is_not() {
        long survey = running();
        http(school).post("/api/pupils/" + pupils.get(3) + "/leaving", Map.of()).expect(200);
        eventually(() -> asked(survey).path("asked").asInt() == 3);
        bringIn(school, "三年级,2班");
        eventually(() -> asked(survey).path("asked").asInt() == 4);
    }

    @Test
    void publishing_and_answering_are_in_the_audit() {
        long survey = running();
        sign(parent(pupils.getFirst()), pupils.getFirst(), no(survey, 1)).expect(200);
        for (String act : List.of("DemandSurvey.Written", "DemandSurvey.Published", "DemandSurvey.Answered")) {
            assertThat(audited(act)).contains("\"school\":" + school.place());
        }
    }

    @Test
    void a_draft_is_dropped_and_a_survey_that_never_went_out_with_it() {
        long survey = draft(survey());
        http(school).delete("/api/surveys/" + survey + "/draft").expect(200);
        http(school).get("/api/surveys/" + survey).expect(404);
        long runs = running();
        assertThat(http(school)
                        .delete("/api/surveys/" + runs + "/draft")
                        .expect(409)
                        .code())
                .isEqualTo("plan.no_draft");
        assertThat(http(school)
                        .put("/api/surveys/" + runs, survey("version", 1))
                        .expect(409)
                        .code())
                .isEqualTo("kernel.stale");
    }

    private List<String> kinds(Scope guardian) {
        return http(guardian)
                .get("/api/messages")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(message -> message.path("kind").asString())
                .toList();
    }

    private static Map<String, Object> sheetOf(long pupil, Map<String, Object> answer) {
        return Map.of("pupil", pupil, "answer", answer, "signature", "外婆", "signedOn", "2026-09-16");
    }

    private Http.Answer sheet(long pupil, Map<String, Object> answer) {
        return http(school).post("/api/survey-sheets", sheetOf(pupil, answer));
    }

    private Http.Answer sheet(long pupil, Map<String, Object> answer, String signedOn) {
        Map<String, Object> body = new HashMap<>(sheetOf(pupil, answer));
        body.put("signedOn", signedOn);
        return http(school).post("/api/survey-sheets", body);
    }

    private JsonNode figure() {
        JsonNode authoritys =
                http(authority).get("/api/survey-overview").expect(200).json();
        return authoritys.path("schools").get(0).path("figures").get(0);
    }
}
