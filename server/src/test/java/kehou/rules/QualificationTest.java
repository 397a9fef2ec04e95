package kehou.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may teach what (NC-15), case by case. */
class QualificationTest {
    private static final Place NANCHANG = Place.of("360100");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 16);

    private final RulePacks packs = new RulePacks(new PackReader());

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            value = {
                "GENERAL,TEACHER,2,0,MET",
                "GENERAL,INDUSTRY,2,0,MET",
                "GENERAL,TEACHER,1,9,NOT_MET",
                "GENERAL,AWARD,9,9,NOT_MET",
                "GENERAL,TEACHER,?,0,UNDECIDED",
                "SUBJECT,TEACHER,3,0,MET",
                "SUBJECT,TEACHER,2,0,NOT_MET",
                "SUBJECT,VOCATIONAL,9,9,NOT_MET",
                "SPORTS,DEGREE TEACHER,0,0,MET",
                "SPORTS,DEGREE,2,0,MET",
                "SPORTS,DEGREE COACH ATHLETE AWARD,1,0,NOT_MET",
                "SPORTS,TEACHER,9,9,NOT_MET",
                "SPORTS,DEGREE TEACHER,?,?,MET",
                "ARTS,TROUPE,2,0,MET",
                "ARTS,ARTS_PROFESSIONAL TEACHER,0,0,MET",
                "ARTS,TEACHER,9,9,NOT_MET",
                "ARTS,DEGREE,1,9,NOT_MET",
                "LABOUR,TECHNICAL,0,2,MET",
                "LABOUR,VOCATIONAL,9,1,NOT_MET",
                "LABOUR,INDUSTRY,9,9,NOT_MET",
                "CHARACTERISTIC,HERITAGE,0,0,MET",
                "CHARACTERISTIC,ARTISAN,0,0,MET",
                "CHARACTERISTIC,STEAM_AWARD,0,0,MET",
                "CHARACTERISTIC,DEGREE,9,9,NOT_MET",
                "?,TEACHER,9,9,UNDECIDED"
            })
    void certificates_and_years_decide_by_category(
            String category, String certificates, Integer teaching, Integer work, Outcome outcome) {
        Facts facts = Facts.NONE
                .and("category", category)
                .and("certificates", Set.of(certificates.split(" ")))
                .and("teachingYears", teaching)
                .and("workYears", work);
        assertThat(packs.judge(NANCHANG, DAY, "qualification", facts).outcome()).isEqualTo(outcome);
    }

    @Test
    void what_is_preferred_ranks_and_decides_nothing() {
        Verdict plain = sports(Set.of("DEGREE", "TEACHER"));
        Verdict decorated = sports(Set.of("DEGREE", "TEACHER", "COACH", "AWARD"));
        assertThat(plain.outcome()).isEqualTo(decorated.outcome()).isEqualTo(Outcome.MET);
        assertThat(plain.preferred()).isZero();
        assertThat(decorated.preferred()).isEqualTo(2);
    }

    @Test
    void the_verdict_says_what_is_wanting_under_which_clause() {
        Verdict verdict = sports(Set.of("TEACHER"));
        assertThat(verdict.clause()).isEqualTo("NC-15");
        assertThat(verdict.paper()).isEqualTo("洪教义教字〔2021〕19号");
        assertThat(verdict.words()).startsWith("体育类教师：大学相应专业毕业");
        assertThat(verdict.mend()).isEqualTo("还需要：大学相应专业毕业证书。补齐之前可以做助教或参加作业辅导，不能独立执教特色课程。");
        assertThat(verdict.ours()).isFalse();
    }

    @Test
    void what_is_not_known_is_named() {
        Facts facts = Facts.of("category", "SUBJECT").and("certificates", List.of("TEACHER"));
        assertThat(packs.judge(NANCHANG, DAY, "qualification", facts).mend()).isEqualTo("还不知道：任教年限。补齐后就能判断。");
    }

    private Verdict sports(Set<String> certificates) {
        Facts facts =
                Facts.of("category", "SPORTS").and("certificates", certificates).and("teachingYears", 0);
        return packs.judge(NANCHANG, DAY, "qualification", facts);
    }
}
