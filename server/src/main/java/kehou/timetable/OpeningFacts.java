package kehou.timetable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kehou.kernel.Scope;
import kehou.plan.Strand;
import kehou.region.Organisations;
import kehou.region.Term;
import kehou.region.Terms;
import kehou.region.Venue;
import kehou.rules.FactSource;
import kehou.rules.Facts;
import kehou.rules.Measured;
import kehou.timetable.VenueOpening.OpeningLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many venues that suit are neither open nor closed for a reason, and in what kinds of venue homework support,
 * care and self-directed study sit (SH-4.2). A reason that was written down stands beside the finding.
 */
@Component
class OpeningFacts implements FactSource {
    private static final String UNDECIDED = "venuesUndecided";
    private static final List<String> WEEKDAYS = List.of("周一", "周二", "周三", "周四", "周五", "周六", "周日");

    private final OpeningPlans plans;
    private final ScheduleDrafts schedule;
    private final StudyRoomStore rooms;
    private final Terms terms;
    private final Organisations organisations;

    OpeningFacts(
            OpeningPlans plans,
            ScheduleDrafts schedule,
            StudyRoomStore rooms,
            Terms terms,
            Organisations organisations) {
        this.plans = plans;
        this.schedule = schedule;
        this.rooms = rooms;
        this.terms = terms;
        this.organisations = organisations;
    }

    @Override
    public Set<String> metrics() {
        return Set.of(UNDECIDED, OpeningPlans.KINDS);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Measured> measure(Scope scope, int organisation, LocalDate day) {
        var of = organisations.require(organisation);
        return of.isSchool()
                ? terms.at(day)
                        .map(term -> measured(scope, organisation, of.name(), term))
                        .orElse(List.of())
                : List.of();
    }

    private List<Measured> measured(Scope scope, int school, String name, Term term) {
        List<OpeningLine> plan = plans.of(scope, school, term);
        Map<Venue.Id, OpeningLine> lines =
                plan.stream().collect(Collectors.toMap(line -> line.venue().id(), Function.identity()));
        List<Measured> found = new ArrayList<>();
        found.add(new Measured(
                "SCHOOL",
                String.valueOf(school),
                name,
                Facts.of(UNDECIDED, plan.stream().filter(OpeningLine::undecided).count())));
        for (ScheduleCell cell : schedule.of(scope, school, term.id())) {
            OpeningLine line = cell.venue() == null ? null : lines.get(cell.venue());
            if (line != null && isBaseCare(cell.strand())) {
                found.add(in(line, cell.key(), cell.weekday(), cell.from(), cell.content()));
            }
        }
        for (StudyRoom room : rooms.of(scope, school, term.id())) {
            OpeningLine line = lines.get(room.venue());
            if (line != null) {
                String what = room.kind() == StudyRoom.Kind.HOMEWORK ? "作业辅导" : "答疑";
                found.add(in(line, "r" + room.id().value(), room.weekday(), room.from(), what));
            }
        }
        return found;
    }

    private static boolean isBaseCare(Strand strand) {
        return strand == Strand.HOMEWORK || strand == Strand.SELF_DIRECTED;
    }

    private static Measured in(OpeningLine line, String key, int weekday, @Nullable LocalTime from, String what) {
        String reason = line.openings().stream()
                .filter(one -> one.weekdays().contains(weekday) && !one.reason().isEmpty())
                .map(VenueOpening::reason)
                .findFirst()
                .map(text -> "，原因：" + text)
                .orElse("");
        String when = WEEKDAYS.get(weekday - 1) + (from == null ? "" : " " + from);
        return new Measured(
                "SESSION",
                key,
                when + " " + what + " " + line.venue().name() + reason,
                Facts.of(OpeningPlans.KINDS, line.venue().kind()));
    }
}
