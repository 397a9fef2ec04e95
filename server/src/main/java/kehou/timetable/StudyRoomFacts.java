package kehou.timetable;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kehou.kernel.Scope;
import kehou.region.Terms;
import kehou.rules.FactSource;
import kehou.rules.Facts;
import kehou.rules.Measured;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For which grades a homework room is, and what is done there instead of written homework (SH-3.2). */
@Component
class StudyRoomFacts implements FactSource {
    private static final String GRADES = "roomGrades";
    private static final String ACTIVITIES = "roomActivities";
    private static final List<String> WEEKDAYS = List.of("周一", "周二", "周三", "周四", "周五", "周六", "周日");

    private final StudyRoomStore rooms;
    private final Terms terms;

    StudyRoomFacts(StudyRoomStore rooms, Terms terms) {
        this.rooms = rooms;
        this.terms = terms;
    }

    @Override
    public Set<String> metrics() {
        return Set.of(GRADES, ACTIVITIES);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Measured> measure(Scope scope, int organisation, LocalDate day) {
        return terms.at(day).stream()
                .flatMap(term -> rooms.of(scope, organisation, term.id()).stream())
                .filter(room -> room.kind() == StudyRoom.Kind.HOMEWORK)
                .map(room -> new Measured(
                        "ROOM",
                        String.valueOf(room.id().value()),
                        WEEKDAYS.get(room.weekday() - 1) + " " + room.from() + " " + room.venueName(),
                        facts(room)))
                .toList();
    }

    static Facts facts(StudyRoom room) {
        StudyRoom.Activity activity = room.activity();
        return Facts.of(GRADES, room.grades())
                .and(ACTIVITIES, activity == null ? Set.of("WRITTEN") : Set.of("WRITTEN", activity));
    }
}
