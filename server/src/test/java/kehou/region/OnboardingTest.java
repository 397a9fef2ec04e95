package kehou.region;

import static kehou.region.OrganisationsTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import kehou.Clause;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.region.OnboardingProgress.DistrictProgress;
import kehou.region.OnboardingProgress.Laggard;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OnboardingTest extends RegionJourney {
    private static final Scope SYSTEM = Scope.system(Purpose.SERVICE);

    @Autowired
    Onboarding onboarding;

    @Test
    @Clause({"NP-5.3/onboarding", "NC-3/one-platform"})
    void progress_counts_every_school_in_its_state_and_names_those_behind() {
        int district = district();
        int idle = primary(district).number();
        int invited = primary(district).number();
        int live = primary(district).number();
        organisations.found(city, flagged(district, false, false, false, true));
        onboarding.reached(SYSTEM, invited, OnboardingState.INVITED);
        onboarding.reached(SYSTEM, live, OnboardingState.ROSTER_IMPORTED);
        onboarding.goLive(school(live), live);

        clock.advance(Duration.ofDays(10));
        OnboardingProgress progress = onboarding.progress(bureau(district), district);
        assertThat(progress.asOf()).isBeforeOrEqualTo(clock.instant());
        assertThat(progress.districts())
                .containsExactly(new DistrictProgress(
                        district, organisations.require(district).name(), 3, 1, 1, 0, 1));
        assertThat(progress.laggards()).singleElement().satisfies(laggard -> {
            assertThat(laggard.school()).isEqualTo(idle);
            assertThat(laggard.due()).isEqualTo(OnboardingState.INVITED);
            assertThat(laggard.daysLate()).isEqualTo(3);
        });
        assertThat(onboarding.progress(city, 0).districts())
                .contains(progress.districts().getFirst());
        assertThat(onboarding.of(school(live), live).liveAt()).isNotNull();
    }

    @Test
    @Clause("NP-5.3/onboarding")
    void a_bulletin_is_written_from_the_figures_and_the_schools_below_can_read_it() {
        int district = district();
        Organisation late = primary(district);
        clock.advance(Duration.ofDays(30));
        var bulletin = onboarding.publish(bureau(district), district);
        assertThat(bulletin.title()).contains("进度通报");
        assertThat(String.join("\n", bulletin.paragraphs()))
                .contains("应接入平台学校1所，已上线0所，上线率0.0%")
                .contains(late.name())
                .contains("已逾期23天");
        assertThat(onboarding.bulletins(late.number())).contains(bulletin);
        assertThat(onboarding.bulletins(primary(district()).number())).doesNotContain(bulletin);
    }

    @Test
    @Clause("NP-5.3/onboarding")
    void a_reminder_reaches_each_laggard_and_no_one_else() {
        int district = district();
        int late = primary(district).number();
        int live = primary(district).number();
        onboarding.reached(SYSTEM, live, OnboardingState.LIVE);
        clock.advance(Duration.ofDays(8));
        assertThat(onboarding.remind(bureau(district), district))
                .extracting(Laggard::school)
                .containsExactly(late);
        assertThat(as(school(late), () -> onboarding.of(school(late), late)).reminders())
                .hasSize(1);
        assertThat(as(school(live), () -> onboarding.of(school(live), live)).reminders())
                .isEmpty();
    }

    @Test
    void a_step_taken_twice_keeps_its_first_date_and_no_step_goes_back() {
        int school = primary(district()).number();
        onboarding.reached(SYSTEM, school, OnboardingState.ROSTER_IMPORTED);
        var first = onboarding.of(school(school), school);
        clock.advance(Duration.ofDays(1));
        onboarding.reached(SYSTEM, school, OnboardingState.ROSTER_IMPORTED);
        onboarding.reached(SYSTEM, school, OnboardingState.INVITED);
        assertThat(onboarding.of(school(school), school)).isEqualTo(first);
        assertThat(first.invitedAt()).isEqualTo(first.rosterImportedAt());
    }

    @Test
    void a_school_without_a_roster_cannot_go_live_and_a_district_sees_only_its_own() {
        int district = district();
        int school = primary(district).number();
        refused(() -> onboarding.goLive(school(school), school), Refusal.ROSTER_FIRST);
        refused(() -> onboarding.progress(bureau(district()), district), KernelRefusal.NOT_FOUND);
        assertThat(List.of(organisations.require(school).onboarding())).containsExactly(OnboardingState.NOT_INVITED);
    }
}
