package kehou;

import java.util.List;
import java.util.Map;
import kehou.files.Samples;
import tools.jackson.databind.JsonNode;

/** What a family of a {@link Town} asked its school for: that a need of its child counts. */
final class TownNeed {
    private final Journey world;
    private final Town town;

    TownNeed(Journey world, Town town) {
        this.world = world;
        this.town = town;
    }

    void apply() {
        Http family = world.http(town.parent());
        long proof = id(family.upload(
                        "/api/files", "证明.jpg", Samples.jpeg(30, 30), "use", "NEED_PROOF", "school", "" + town.school())
                .expect(200)
                .json());
        long claim = id(family.post(
                        "/api/children/" + town.pupils().getFirst() + "/need-claims",
                        Map.of("needs", List.of("LEFT_BEHIND"), "words", town.canary(), "files", List.of(proof)))
                .expect(200)
                .json());
        town.rows().put("people.need_claim", claim);
        town.rows().put("a need's proof", proof);
    }

    private static long id(JsonNode made) {
        return made.path("id").asLong();
    }
}
