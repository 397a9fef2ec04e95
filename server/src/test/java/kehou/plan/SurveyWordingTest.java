package kehou.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kehou.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SurveyWordingTest extends SurveyJourney {
    @ParameterizedTest
    @CsvSource({
        "为保证管理，学生必须参加课后服务。, compulsory",
        "请务 必 报 名。, compulsory",
        "本学期全员参加课后服务。, everyone",
        "每位学生都要参加。, everyone",
        "学校强制安排到五点半。, force",
        "报名后不得中途退出。, forbid",
        "有老人的家庭请自行接回。, turned-away",
        "家里有人的请尽量接回孩子。, turned-away",
        "仅限双职工家庭的学生。, only-for",
        "不参加的将影响期末评优。, consequence",
        "参加情况与评优挂钩。, consequence",
        "逾期未交视为自愿参加。, silence",
        "系统已为您勾选每天参加。, silence",
        "不参加的必须写明理由。, reason-forced",
        "希望全体家长积极参加。, urged",
        "强烈建议选择五天。, urged",
        "名额有限，请尽快。, scarce",
        "负责任的家长都会选择参加。, praise",
        "不要让孩子掉队。, praise",
        "放弃参加的请签字。, give-up",
        "如无特殊情况请选五天。, exceptional",
        "一经选择本学期不变。, exceptional",
        "您一定愿意让孩子参加吧？, leading-question"
    })
    void words_that_force_forbid_or_lead_are_found(String text, String rule) {
        List<WordingHit> hits = SurveyWording.OURS.check(Map.of("introduction", text));
        assertThat(hits).extracting(WordingHit::rule).contains(rule);
        assertThat(hits).allSatisfy(hit -> {
            assertThat(hit.says()).isNotBlank();
            assertThat(hit.neutral()).isNotBlank();
            assertThat(text.substring(hit.from())).startsWith(hit.said());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "参加与否由家庭自己决定，随时可以加入或退出。",
                "学校不强制任何学生参加，严禁变相强制。",
                "是否参加不影响孩子在校的任何评价。",
                "参加与否与评优评先无关。",
                "不参加的，愿意的话可以告诉学校原因。",
                "愿意参加的学生都可以参加，不是必须参加。",
                "周一至周五 16:30 至 18:00，先作业辅导，再兴趣与社团活动。",
                "参加课后服务的学生由家长在 18:00 到校门口接。",
                "请在 9 月 20 日前作答，之后还可以随时调整。",
                "孩子希望参加哪些活动？",
                "不能按时来接的，请提前告诉老师。",
                "没有作答的，学校会再联系您。",
                "身体不适的孩子可以随时请假。"
            })
    void neutral_words_pass(String text) {
        assertThat(SurveyWording.OURS.check(Map.of("introduction", text))).isEmpty();
    }

    @Test
    void what_the_template_offers_is_itself_neutral() {
        SurveyTemplate template = SurveyTemplate.OURS;
        Map<String, String> texts = new HashMap<>(Map.of(
                "title", template.start().title(),
                "introduction", template.start().introduction(),
                "arrangement", template.start().arrangement()));
        template.start().questions().forEach(question -> texts.put(question.words(), question.words()));
        template.reasons().forEach(texts::put);
        template.whereabouts().forEach(texts::put);
        assertThat(SurveyWording.OURS.check(texts)).isEmpty();
        assertThat(template.parts())
                .allSatisfy(part -> assertThat(part.clause()).startsWith("沪·二(二)"));
    }

    @Test
    @Clause("SH-2.2/neutral")
    void a_form_goes_out_when_its_words_are_clean_or_each_warning_has_a_reason() {
        long survey = draft(survey("introduction", "学生必须参加，名额有限。"));
        JsonNode hits =
                http(school).get("/api/surveys/" + survey).expect(200).json().path("hits");
        assertThat(hits).hasSize(2);
        assertThat(hits.get(0).path("said").asString()).isEqualTo("必须参加");
        assertThat(hits.get(0).path("clause").asString()).isEqualTo("沪·二(二)3");
        Map<String, Object> reason = Map.of("place", "introduction", "rule", "scarce", "reason", "场地只够三个班");
        Map<String, Object> excuse = Map.of("place", "introduction", "rule", "compulsory", "reason", "大家都这样");
        assertThat(publish(survey, reason, excuse).expect(422).code()).isEqualTo("plan.wording_refused");

        http(school)
                .put("/api/surveys/" + survey, survey("introduction", "自愿参加，名额有限。"))
                .expect(200);
        assertThat(publish(survey).expect(422).code()).isEqualTo("plan.wording_unanswered");
        JsonNode desk = publish(survey, reason).expect(200).json();
        assertThat(desk.path("wording").get(0).path("reason").asString()).isEqualTo("场地只够三个班");
    }

    @Test
    void options_and_questions_are_checked_too_and_required_parts_must_be_there() {
        long survey = draft(
                survey("questions", List.of(question("SINGLE", "是否参加？", false, false, "全员参加", "ARTS", "不参加", "ARTS"))));
        JsonNode hits =
                http(school).get("/api/surveys/" + survey).expect(200).json().path("hits");
        assertThat(hits.get(0).path("place").asString()).isEqualTo("questions.1.options.1");
        long empty = draft(survey("arrangement", " "));
        assertThat(http(school)
                        .get("/api/surveys/" + empty)
                        .expect(200)
                        .json()
                        .path("missing")
                        .get(0)
                        .path("key")
                        .asString())
                .isEqualTo("ARRANGEMENT");
        assertThat(publish(empty).expect(422).code()).isEqualTo("plan.part_missing");
    }

    @Test
    void nothing_can_be_ticked_beforehand() {
        Map<String, Object> ticked = new HashMap<>(question("YES_NO", "周六来吗？", false, false));
        ticked.put("ticked", 1);
        assertThat(http(school)
                        .post("/api/surveys", survey("questions", List.of(ticked)))
                        .status())
                .isBetween(400, 422);
        long survey = running();
        JsonNode child = http(parent(pupils.getFirst()))
                .get("/api/children/" + pupils.getFirst() + "/surveys")
                .expect(200)
                .json()
                .get(0);
        assertThat(child.path("survey").asLong()).isEqualTo(survey);
        assertThat(child.has("answer")).isFalse();
        assertThat(child.path("form")
                        .path("questions")
                        .get(1)
                        .path("options")
                        .get(0)
                        .propertyNames())
                .containsOnly("number", "words", "category");
    }
}
