package kehou.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kehou.Clause;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DenominatorsTest extends RegionJourney {
    @Autowired
    Denominators denominators;

    @Test
    @Clause("JA-1/denominators")
    void village_schools_teaching_points_and_boarding_schools_count_for_the_platform_but_not_in_the_statistics() {
        int district = district();
        Organisation ordinary = primary(district);
        Organisation village = organisations.found(city, flagged(district, true, false, false, false));
        Organisation point = organisations.found(city, flagged(district, false, true, false, false));
        Organisation boarding = organisations.found(city, flagged(district, false, false, true, false));

        Map<String, Denominator.DenominatorCount> counts = counts(district);
        assertThat(counts.get("COVERAGE").counted()).isEqualTo(1);
        assertThat(counts.get("COVERAGE").leftOut()).containsExactlyInAnyOrder(village, point, boarding);
        assertThat(counts.get("COVERAGE").denominator().citation()).contains("JA-1");
        assertThat(counts.get("PARTICIPATION").counted()).isEqualTo(1);
        assertThat(counts.get("ONBOARDING").counted()).isEqualTo(4);
        assertThat(denominators.find("COVERAGE").counts(ordinary)).isTrue();

        OrganisationChange noLonger = change(village, village.name());
        organisations.change(
                city,
                village.number(),
                new OrganisationChange(
                        noLonger.name(),
                        district,
                        noLonger.run(),
                        noLonger.stages(),
                        false,
                        false,
                        false,
                        false,
                        null,
                        null,
                        1));
        assertThat(counts(district).get("COVERAGE").counted()).isEqualTo(2);
    }

    @Test
    @Clause({"JA-1/denominators", "NP-2.2/training"})
    void a_practice_school_counts_in_no_denominator() {
        int district = district();
        Organisation practice = organisations.found(city, flagged(district, false, false, false, true));
        assertThat(counts(district).values()).allSatisfy(count -> {
            assertThat(count.counted()).isZero();
            assertThat(count.leftOut()).isEqualTo(List.of(practice));
        });
    }

    private Map<String, Denominator.DenominatorCount> counts(int district) {
        return denominators.at(bureau(district), district).stream()
                .collect(Collectors.toMap(count -> count.denominator().name(), Function.identity()));
    }
}
