package kehou.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a verdict tells people. */
class VerdictTest {
    private static final Place NANCHANG = Place.of("360100");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 16);

    private final RulePacks packs = new RulePacks(new PackReader());

    @Test
    void it_names_the_measured_value_the_threshold_the_clause_and_what_would_mend_it() {
        Verdict verdict = judge("library.ratio", Facts.of("venues", 12).and("libraryCourses", 19));
        assertThat(verdict.measured()).isEqualTo("19 门");
        assertThat(verdict.threshold()).isEqualTo("至少 24 门（场地数的 2 倍）");
        assertThat(verdict.mend()).isEqualTo("课程库还差 5 门课程：从市、县区课程库再选用，或申报本校自有课程。");
        assertThat(verdict.at()).isEqualTo("第 4 条");
        assertThat(verdict.inForceFrom()).isEqualTo("2021-09-01");
    }

    @Test
    void where_the_text_is_ambiguous_it_says_that_the_reading_is_ours() {
        Verdict verdict = judge("library.ratio", Facts.of("venues", 12).and("libraryCourses", 24));
        assertThat(verdict.ours()).isTrue();
        assertThat(verdict.note()).isEqualTo("本平台理解为课程数不少于场地数的两倍，场地只算开放给课后服务的。");
    }

    @Test
    void five_classes_a_day_are_ours_and_four_are_the_texts() {
        Verdict four = judge("on-site.staff", Facts.of("enrichmentClasses", 4).and("onSiteStaff", 0));
        Verdict five = judge("on-site.staff", Facts.of("enrichmentClasses", 5).and("onSiteStaff", 1));
        assertThat(four.ours()).isFalse();
        assertThat(four.threshold()).isEqualTo("至少 1 名（当天特色课程班 4 个）");
        assertThat(five.ours()).isTrue();
        assertThat(five.note()).isEqualTo("正好 5 个班级时，本平台按从严的一档，派 2 名。");
        assertThat(five.mend()).isEqualTo("当天还要加派 1 名驻校人员。");
    }

    @Test
    void a_share_is_cut_and_never_rounded_up_to_the_threshold_that_it_misses() {
        Verdict verdict = judge(
                "enrichment.week-share",
                Facts.of("grade", 1).and("enrichmentWeekMinutes", 5999).and("serviceWeekMinutes", 10_000));
        assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(verdict.measured()).isEqualTo("59.9%（5999 / 10000 分钟）");
        assertThat(verdict.mend()).startsWith("本周特色课程还差 1 分钟");
    }

    @Test
    void how_far_satisfaction_falls_short_decides_the_measure() {
        assertThat(measure("80")).isNull();
        assertThat(measure("79.99")).isEqualTo("WARNING");
        assertThat(measure("70")).isEqualTo("WARNING");
        assertThat(measure("69")).isEqualTo("RECTIFY");
        assertThat(measure("59")).isEqualTo("DISQUALIFY");
    }

    @Test
    void money_is_counted_in_fen_and_shown_in_yuan() {
        Verdict verdict = judge("fee.waiver", Facts.of("needGroup", "POOR").and("chargedFen", 12_050L));
        assertThat(verdict.measured()).isEqualTo("120.5 元");
        assertThat(verdict.mend()).isEqualTo("请免收并退还 120.5 元。");
    }

    @Test
    void thresholds_are_read_by_the_name_of_their_rule() {
        Threshold days = packs.threshold(NANCHANG, DAY, "expiry.warning-days").orElseThrow();
        assertThat(days.values()).extracting(BigDecimal::intValue).containsExactly(60, 30, 7);
        assertThat(days.ours()).isTrue();
        Threshold size = packs.threshold(NANCHANG, DAY, "course.class-size").orElseThrow();
        assertThat(size.whole()).isEqualTo(35);
        assertThat(size.clause()).isEqualTo("NC-14");
        assertThat(packs.threshold(NANCHANG, DAY, "schedule.elements")
                        .orElseThrow()
                        .required())
                .containsExactly("CONTENT", "TIME", "VENUE", "TEACHER", "CLASS_SIZE");
        Facts grade = Facts.of("grade", 8);
        assertThat(packs.threshold(NANCHANG, DAY, "enrichment.week-share", grade)
                        .orElseThrow()
                        .whole())
                .isEqualTo(30);
    }

    @Test
    void facts_are_judged_by_every_rule_that_looks_at_them() {
        Facts facts = Facts.of("categories", Set.of("SCIENCE", "SPORTS", "ARTS", "LABOUR", "READING"));
        assertThat(packs.judgeAll(NANCHANG, DAY, "SCHOOL", facts))
                .extracting(Verdict::rule, Verdict::outcome)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple("library.mix", Outcome.MET),
                        org.assertj.core.api.Assertions.tuple("library.directory", Outcome.NOT_MET));
    }

    @Test
    void a_fact_or_rule_that_nobody_registered_is_a_bug_not_a_verdict() {
        assertThatThrownBy(() -> judge("course.size", Facts.NONE)).hasMessageContaining("course.size");
        assertThatThrownBy(() -> judge("course.class-size", Facts.of("clasSize", 3)))
                .hasMessageContaining("clasSize");
        assertThatThrownBy(() ->
                        judge("course.class-size", Facts.of("enrichment", true).and("classSize", "many")))
                .hasMessageContaining("classSize");
    }

    @Test
    void the_same_facts_on_the_same_day_give_the_same_verdict() {
        Facts facts = Facts.of("category", "ARTS")
                .and("certificates", List.of("TROUPE"))
                .and("teachingYears", 1);
        assertThat(judge("qualification", facts)).isEqualTo(judge("qualification", facts));
    }

    private String measure(String satisfaction) {
        Facts facts =
                Facts.of("instructorSatisfaction", new BigDecimal(satisfaction)).and("satisfactionAnswers", 20);
        return judge("instructor.satisfaction", facts).level();
    }

    private Verdict judge(String rule, Facts facts) {
        return packs.judge(NANCHANG, DAY, rule, facts);
    }
}
