package kehou.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kehou.enrolment.LateCare;
import kehou.kernel.Scope;
import kehou.region.Organisations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The board of today for an operator (its authorised schools) or a school (itself). */
@Component
public class TodayBoards {
    private final LessonSessions sessions;
    private final LateCare late;
    private final Organisations organisations;
    private final Clock clock;

    TodayBoards(LessonSessions sessions, LateCare late, Organisations organisations, Clock clock) {
        this.sessions = sessions;
        this.late = late;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Every school of the scope, ones without a session today too, the ones with most gaps first. */
    @Transactional(readOnly = true)
    public TodayBoard today(Scope scope) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        Map<Integer, List<LessonSession>> bySchool =
                sessions.between(scope, today, today).stream().collect(Collectors.groupingBy(LessonSession::school));
        Map<Integer, List<LocalTime>> stays = late.staying(scope, today).entrySet().stream()
                .collect(Collectors.groupingBy(
                        stay -> stay.getKey().school(), Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        List<SchoolToday> lines = organisations.names(scope.schools()).entrySet().stream()
                .map(school -> TodayBoardRules.line(
                        school.getKey(),
                        school.getValue(),
                        bySchool.getOrDefault(school.getKey(), List.of()),
                        stays.getOrDefault(school.getKey(), List.of()),
                        now))
                .sorted((one, other) -> one.gaps().size() != other.gaps().size()
                        ? other.gaps().size() - one.gaps().size()
                        : one.school() - other.school())
                .toList();
        return new TodayBoard(now, lines);
    }
}
