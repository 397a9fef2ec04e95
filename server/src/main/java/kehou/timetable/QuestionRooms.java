package kehou.timetable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a family sees of the rooms for questions. */
@Component
class QuestionRooms {
    private static final int AHEAD_DAYS = 14;
    private static final int TURNS = 3;

    private final StudyRooms rooms;
    private final DutyStore duties;
    private final Clock clock;

    QuestionRooms(StudyRooms rooms, DutyStore duties, Clock clock) {
        this.rooms = rooms;
        this.duties = duties;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<QuestionRoom> of(Scope scope, Pupil.Id child) {
        List<StudyRoom> open = rooms.forQuestions(scope, child);
        LocalDate today = LocalDate.now(clock);
        List<Duty> ahead =
                open.isEmpty() ? List.of() : duties.between(scope, child.school(), today, today.plusDays(AHEAD_DAYS));
        return open.stream()
                .map(room -> new QuestionRoom(
                        room.subjects().getFirst(),
                        room.weekday(),
                        room.from(),
                        room.to(),
                        room.venueName(),
                        room.note(),
                        ahead.stream()
                                .filter(duty -> duty.room().equals(room.id()) && duty.state() != Duty.State.CANCELLED)
                                .limit(TURNS)
                                .map(duty -> new QuestionRoom.Turn(
                                        duty.day(), duty.name().text()))
                                .toList()))
                .toList();
    }
}
