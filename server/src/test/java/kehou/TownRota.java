package kehou;

import java.util.List;
import java.util.Map;

/** Homework support in a {@link Town}: a room, the teacher's turn in it, a child with a helper. */
final class TownRota {
    private final Journey world;
    private final Town town;
    private final Http desk;

    TownRota(Journey world, Town town) {
        this.world = world;
        this.town = town;
        this.desk = world.http(town.office());
    }

    /** {@code staff} takes turns in Chinese, on Thursdays after the lessons. */
    void turn(long venue, long staff) {
        long room = id(desk.post(
                "/api/study-rooms",
                Town.with(
                        Map.of(),
                        "kind",
                        "QUESTIONS",
                        "weekday",
                        4,
                        "from",
                        "17:30",
                        "to",
                        "18:20",
                        "venue",
                        venue,
                        "grades",
                        List.of(3),
                        "subjects",
                        List.of("CHINESE"),
                        "note",
                        town.canary() + "答疑")));
        desk.put("/api/rota-members/" + staff, Map.of("subjects", List.of("CHINESE")))
                .expect(200);
        desk.post("/api/duties", Map.of("room", room, "day", WellFormed.DAY, "subject", "CHINESE", "staff", staff))
                .expect(200);
        desk.post(
                        "/api/pupil-helps",
                        Map.of(
                                "pupil",
                                town.pupils().getFirst(),
                                "subject",
                                "CHINESE",
                                "helpers",
                                List.of(staff),
                                "note",
                                town.canary() + "识字"))
                .expect(200);
    }

    /** The staff are asked, the teacher answers; of a turn held today some of the minutes are asked for as time off. */
    void lieu(long venue, long staff) {
        desk.post("/api/willingness", Map.of("closesOn", "2026-09-30", "note", town.canary() + "自愿"))
                .expect(200);
        Http teacher = world.http(town.teacher());
        teacher.put("/api/my-willingness", Map.of("willing", true, "note", town.canary() + "都行"))
                .expect(200);
        long room = id(desk.post(
                "/api/study-rooms",
                Town.with(
                        Map.of(),
                        "kind",
                        "QUESTIONS",
                        "weekday",
                        3,
                        "from",
                        "15:30",
                        "to",
                        "16:20",
                        "venue",
                        venue,
                        "grades",
                        List.of(3),
                        "subjects",
                        List.of("CHINESE"))));
        long duty = id(desk.post(
                "/api/duties", Map.of("room", room, "day", "2026-09-16", "subject", "CHINESE", "staff", staff)));
        teacher.post("/api/duties/" + duty + "/presence").expect(200);
        teacher.post(
                        "/api/time-offs",
                        Map.of(
                                "kind",
                                "LATE_ARRIVAL",
                                "day",
                                "2026-09-21",
                                "from",
                                "08:00",
                                "to",
                                "08:30",
                                "reason",
                                town.canary() + "送孩子"))
                .expect(200);
    }

    void open(long venue) {
        desk.post(
                        "/api/venue-openings",
                        Map.of(
                                "venue",
                                venue,
                                "weekdays",
                                List.of(1),
                                "from",
                                "16:30",
                                "to",
                                "18:00",
                                "grades",
                                List.of(3),
                                "reason",
                                town.canary() + "没有别处"))
                .expect(200);
    }

    private static long id(Http.Answer answer) {
        return answer.expect(200).json().path("id").asLong();
    }
}
