package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kehou.Clause;
import kehou.enrolment.draw.DrawRecord;
import kehou.enrolment.draw.DrawRecord.DrawSpan;
import kehou.enrolment.draw.DrawReplay;
import kehou.kernel.Scope;
import kehou.plan.Offering;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Classes of single dates in a draw: in each other's way on the same date only. */
class DatedDrawTest extends DrawJourney {
    @Test
    @Clause({"BX-2/verifiable-draw", "BX-6/reasons"})
    void a_child_is_given_classes_on_other_dates_of_the_same_hour_and_one_of_those_on_the_same_date() {
        Offering first = on("2026-10-14", "2026-11-11");
        Offering sameDate = on("2026-11-11");
        Offering fortnightLater = on("2026-10-28");
        Offering weekly = published(authority, school, 3, 35, 0);
        long draw = opened(first, sameDate, fortnightLater, weekly);
        Scope dates = parent(pupil());
        Scope weeks = parent(pupil());
        wish(dates, draw, 4, List.of(first, sameDate, fortnightLater, weekly)).expect(200);
        wish(weeks, draw, 2, List.of(weekly, fortnightLater)).expect(200);
        held(draw);

        assertThat(given(dates, draw))
                .containsExactly(first.id().value(), fortnightLater.id().value());
        assertThat(ends(dates, draw)).containsExactly("GIVEN", "CLASH", "GIVEN", "CLASH");
        assertThat(given(weeks, draw)).containsExactly(weekly.id().value());
        assertThat(ends(weeks, draw)).containsExactly("GIVEN", "CLASH");
        assertThat(List.of(taken(first), taken(sameDate), taken(fortnightLater), taken(weekly)))
                .containsExactly(1, 0, 1, 1);

        DrawRecord record = record(dates, draw);
        assertThat(record.format()).isEqualTo("kehou-draw-2");
        assertThat(DrawReplay.of(record).difference()).isEmpty();
        assertThat(weeks(record, weekly)).containsOnlyNulls();
        assertThat(weeks(record, first))
                .doesNotContainNull()
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(weeks(record, first)).containsAll(weeks(record, sameDate));
        assertThat(weeks(record, first)).doesNotContainAnyElementsOf(weeks(record, fortnightLater));
    }

    private List<Long> given(Scope parent, long draw) {
        return atHome(parent, draw)
                .path("mine")
                .path("given")
                .valueStream()
                .map(JsonNode::asLong)
                .toList();
    }

    private List<String> ends(Scope parent, long draw) {
        return atHome(parent, draw)
                .path("mine")
                .path("answers")
                .valueStream()
                .map(answer -> answer.path("end").asString())
                .toList();
    }

    private static List<Integer> weeks(DrawRecord record, Offering offering) {
        List<Integer> weeks = new ArrayList<>();
        record.offerings().stream()
                .filter(drawn -> drawn.offering() == offering.id().value())
                .flatMap(drawn -> drawn.spans().stream())
                .map(DrawSpan::week)
                .forEach(weeks::add);
        return weeks;
    }
}
