package kehou;

import java.util.List;
import java.util.Map;

/** What a {@link Town} does with its schedule: a cell of its own, a published version, a filing, calendars. */
final class TownSchedule {
    private final Journey world;
    private final Town town;
    private final Http desk;

    TownSchedule(Journey world, Town town) {
        this.world = world;
        this.town = town;
        this.desk = world.http(town.office());
    }

    void publish(long venue) {
        desk.post(
                        "/api/schedule/cells",
                        Town.with(
                                Map.of(),
                                "content",
                                town.canary() + "自习",
                                "strand",
                                "SELF_DIRECTED",
                                "weekday",
                                1,
                                "from",
                                "16:30",
                                "to",
                                "17:30",
                                "venue",
                                venue,
                                "inCharge",
                                town.canary() + "值守",
                                "form",
                                "走班",
                                "size",
                                40,
                                "grades",
                                List.of(3)))
                .expect(200);
        long version = desk.post("/api/schedule/publication", Map.of("version", 0, "note", town.canary()))
                .expect(200)
                .json()
                .path("id")
                .asLong();
        desk.post("/api/schedules/" + version + "/filing").expect(200);
        desk.post("/api/venues/" + venue + "/calendars").expect(200);
        long feed = world.http(town.parent())
                .post("/api/children/" + town.pupils().getFirst() + "/calendars")
                .expect(200)
                .json()
                .path("feed")
                .path("id")
                .asLong();
        town.rows().put("timetable.calendar_feed", feed);
    }
}
