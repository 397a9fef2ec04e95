package kehou.timetable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kehou.kernel.RowId;
import kehou.kernel.Scope;
import kehou.library.Subject;
import kehou.people.HomeClass;
import kehou.region.Term;
import kehou.region.Venue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StudyRoomStore {
    private final JdbcClient jdbc;

    StudyRoomStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The open rooms of a term by weekday and time. */
    List<StudyRoom> of(Scope scope, int school, Term.Id term) {
        return jdbc.sql("""
                select * from timetable.study_room
                where school_id = :school and term = :term and removed_at is null order by weekday, begins, id
                """)
                .param("school", scope.at(school))
                .param("term", term.value())
                .query(StudyRoomStore::room)
                .list();
    }

    Optional<StudyRoom> find(Scope scope, StudyRoom.Id id) {
        return jdbc.sql("""
                select * from timetable.study_room
                where school_id = :school and id = :id and removed_at is null
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(StudyRoomStore::room)
                .optional();
    }

    void insert(Scope scope, StudyRoom room) {
        jdbc.sql("""
                insert into timetable.study_room (school_id, id, term, kind, weekday, begins, ends, venue, venue_name, grades,
                    home_classes, subjects, activity, note)
                values (:school, :id, :term, :kind, :weekday, :from, :to, :venue, :venueName, :grades,
                    :homeClasses, :subjects, :activity, :note)
                """)
                .param("school", scope.at(room.id()))
                .param("id", room.id().value())
                .param("term", room.term().value())
                .params(values(room))
                .update();
    }

    /** False if someone else wrote first. */
    boolean update(Scope scope, StudyRoom room, int seen) {
        return jdbc.sql("""
                update timetable.study_room
                set kind = :kind, weekday = :weekday, begins = :from, ends = :to, venue = :venue, venue_name = :venueName,
                    grades = :grades, home_classes = :homeClasses, subjects = :subjects, activity = :activity, note = :note,
                    version = version + 1
                where school_id = :school and id = :id and version = :seen and removed_at is null
                """)
                        .param("school", scope.at(room.id()))
                        .param("id", room.id().value())
                        .param("seen", seen)
                        .params(values(room))
                        .update()
                == 1;
    }

    /** False if it is gone already. */
    boolean remove(Scope scope, StudyRoom.Id id, Instant now) {
        return jdbc.sql("""
                update timetable.study_room set removed_at = :at
                where school_id = :school and id = :id and removed_at is null
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("at", Timestamp.from(now))
                        .update()
                == 1;
    }

    private static Map<String, @Nullable Object> values(StudyRoom room) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("kind", room.kind().name());
        values.put("weekday", room.weekday());
        values.put("from", room.from());
        values.put("to", room.to());
        values.put("venue", room.venue().value());
        values.put("venueName", room.venueName());
        values.put("grades", room.grades().toArray(Integer[]::new));
        values.put("homeClasses", room.homeClasses().stream().map(RowId::value).toArray(Long[]::new));
        values.put("subjects", room.subjects().stream().map(Subject::name).toArray(String[]::new));
        values.put("activity", room.activity() == null ? null : room.activity().name());
        values.put("note", room.note());
        return values;
    }

    private static StudyRoom room(ResultSet row, int number) throws SQLException {
        String activity = row.getString("activity");
        return new StudyRoom(
                new StudyRoom.Id(row.getLong("id")),
                new Term.Id(row.getLong("term")),
                StudyRoom.Kind.valueOf(row.getString("kind")),
                row.getInt("weekday"),
                row.getObject("begins", LocalTime.class),
                row.getObject("ends", LocalTime.class),
                new Venue.Id(row.getLong("venue")),
                row.getString("venue_name"),
                List.of((Integer[]) row.getArray("grades").getArray()),
                Arrays.stream((Long[]) row.getArray("home_classes").getArray())
                        .map(HomeClass.Id::new)
                        .toList(),
                Arrays.stream((String[]) row.getArray("subjects").getArray())
                        .map(Subject::valueOf)
                        .toList(),
                activity == null ? null : StudyRoom.Activity.valueOf(activity),
                row.getString("note"),
                row.getInt("version"));
    }
}
