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

    /** A standard of the district's. */
    void approve() {
        world.http(town.authority())
                .post(
                        "/api/fee-standards",
                        Town.with(
                                Map.of(),
                                "title",
                                town.canary() + "标准",
                                "item",
                                "ENRICHMENT",
                                "documentNumber",
                                "区价〔2026〕3号",
                                "approvedOn",
                                "2026-07-01",
                                "approvers",
                                List.of("REFORM"),
                                "unit",
                                "TERM",
                                "capFen",
                                60000,
                                "lessonMinutes",
                                50,
                                "hours",
                                "教学日下午",
                                "content",
                                "兴趣课程",
                                "stages",
                                List.of(),
                                "runs",
                                List.of(),
                                "firstDay",
                                "2026-09-01"))
                .expect(200);
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
                                "WALKING",
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
