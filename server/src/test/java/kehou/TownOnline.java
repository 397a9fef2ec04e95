package kehou;

import java.util.List;
import java.util.Map;
import kehou.files.Samples;

/** What a {@link Town} has online: files in the office, a resource on its shelf, a family's question with a picture. */
final class TownOnline {
    private final Town town;
    private final Http desk;
    private final Http family;

    TownOnline(Journey world, Town town) {
        this.town = town;
        this.desk = world.http(town.office());
        this.family = world.http(town.parent());
    }

    void share() {
        desk.upload("/api/files", town.canary() + ".pdf", Samples.pdf(town.canary()), "use", "EVIDENCE")
                .expect(200);
        desk.post("/api/file-uploads", Map.of("name", town.canary() + ".mp4", "use", "RESOURCE", "bytes", 9))
                .expect(200);
        long sheet = id(desk.upload("/api/files", "识字卡.jpg", Samples.jpeg(30, 30), "use", "RESOURCE"));
        long resource = id(desk.post(
                "/api/resources",
                Map.of(
                        "title",
                        town.canary() + "识字卡",
                        "summary",
                        "",
                        "subject",
                        "CHINESE",
                        "grades",
                        List.of(3),
                        "file",
                        sheet)));
        desk.post("/api/resources/" + resource + "/approval", Map.of("shared", false))
                .expect(200);
        town.rows().put("teaching.resource", resource);
        long picture = id(family.upload(
                "/api/files", "题.jpg", Samples.jpeg(30, 30), "use", "QUESTION", "school", "" + town.school()));
        long question = family.post(
                        "/api/children/" + town.pupils().getFirst() + "/questions",
                        Map.of("subject", "MATHS", "text", town.canary() + "这题怎么算?", "picture", picture))
                .expect(200)
                .json()
                .at("/question/id")
                .asLong();
        town.rows().put("teaching.question", question);
        town.rows().put("files.stored_file", picture);
    }

    private static long id(Http.Answer answer) {
        return answer.expect(200).json().path("id").asLong();
    }
}
