package kehou.timetable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kehou.Http;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.library.Instructor;
import kehou.plan.PlanJourney;
import kehou.region.Venue;
import tools.jackson.databind.JsonNode;

/** A school with teachers who take turns. */
abstract class RotaJourney extends PlanJourney {
    protected Scope district;
    protected Scope school;

    /** A teacher of the school with the account that signs in. */
    protected record Colleague(long staff, Scope scope) {}

    protected void found() {
        term();
        district = authority();
        school = school(district);
    }

    /** A new teacher who takes turns in these subjects. */
    protected Colleague teacher(String... subjects) {
        JsonNode member = http(school)
                .post(
                        "/api/staff",
                        Map.of(
                                "name",
                                fresh("程老师"),
                                "kind",
                                "TEACHER",
                                "phone",
                                "139%08d".formatted(40_000_000 + number())))
                .expect(200)
                .json();
        long staff = member.path("id").asLong();
        http(school)
                .put("/api/rota-members/" + staff, Map.of("subjects", List.of(subjects)))
                .expect(200);
        return new Colleague(
                staff,
                staff(Role.TEACHER, school.place(), member.path("account").asLong()));
    }

    /** From now on the instructor is this teacher. */
    protected void isInstructor(Colleague teacher, Instructor.Id instructor) {
        inSchools(
                () -> jdbc.sql("""
                                update library.instructor set kind = 'STAFF', staff = :staff, person = null
                                where school_id = :school and id = :id
                                """)
                        .param("staff", teacher.staff())
                        .param("school", school.place())
                        .param("id", instructor.value())
                        .update(),
                school.place());
    }

    protected Map<String, Object> room(int weekday, String from, String to, Object... more) {
        Map<String, Object> room = new HashMap<>();
        room.put("kind", "HOMEWORK");
        room.put("weekday", weekday);
        room.put("from", from);
        room.put("to", to);
        room.put("grades", List.of(3));
        room.put("subjects", List.of("CHINESE"));
        for (int i = 0; i < more.length; i += 2) {
            room.put(String.valueOf(more[i]), more[i + 1]);
        }
        return room;
    }

    protected Http.Answer open(Map<String, Object> room) {
        if (!room.containsKey("venue")) {
            Venue venue = venue(school, 60);
            room.put("venue", venue.id().value());
        }
        return http(school).post("/api/study-rooms", room);
    }

    protected long opened(int weekday, String from, String to, Object... more) {
        return open(room(weekday, from, to, more)).expect(200).json().path("id").asLong();
    }

    protected JsonNode rota(String from, String to) {
        return http(school)
                .get("/api/rota?from=" + from + "&to=" + to)
                .expect(200)
                .json();
    }

    protected JsonNode draft(String from, String to) {
        return http(school)
                .post("/api/rota-drafts", Map.of("from", from, "to", to))
                .expect(200)
                .json();
    }

    protected Http.Answer assign(long room, String day, Colleague teacher) {
        return http(school)
                .post("/api/duties", Map.of("room", room, "day", day, "subject", "CHINESE", "staff", teacher.staff()));
    }

    protected long duty(long room, String day, Colleague teacher) {
        return assign(room, day, teacher).expect(200).json().path("id").asLong();
    }
}
