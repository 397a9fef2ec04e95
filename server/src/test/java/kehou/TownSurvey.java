package kehou;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a {@link Town} asked its families and pupils: a survey that runs with one answer in it, and a poll. */
final class TownSurvey {
    private final Journey world;
    private final Town town;

    TownSurvey(Journey world, Town town) {
        this.world = world;
        this.town = town;
    }

    void ask() {
        Http desk = world.http(town.office());
        String opens = Journey.NOW.minusSeconds(3600).toString();
        String closes = Journey.NOW.plusSeconds(864_000).toString();
        JsonNode survey = desk.post(
                        "/api/surveys",
                        Map.of(
                                "kind",
                                "TERM",
                                "title",
                                town.canary() + "征询单",
                                "introduction",
                                "参加与否由家庭自己决定。",
                                "arrangement",
                                "周一至周五放学后。",
                                "opensAt",
                                opens,
                                "closesAt",
                                closes,
                                "questions",
                                List.of(Map.of(
                                        "kind",
                                        "TEXT",
                                        "words",
                                        "还想说什么？",
                                        "forAll",
                                        true,
                                        "required",
                                        false,
                                        "options",
                                        List.of()))))
                .expect(200)
                .json()
                .path("survey");
        long id = survey.path("id").asLong();
        desk.post("/api/surveys/" + id + "/publication", Map.of("reasons", List.of()))
                .expect(200);
        world.http(town.parent())
                .post(
                        "/api/children/" + town.pupils().getFirst() + "/survey-answers",
                        Map.of(
                                "survey",
                                id,
                                "edition",
                                1,
                                "takesPart",
                                true,
                                "replies",
                                List.of(Map.of("question", 1, "options", List.of(), "words", town.canary()))))
                .expect(200);
        Map<String, Object> poll = Map.of(
                "title",
                town.canary() + "想玩什么",
                "way",
                "PHONE",
                "grades",
                List.of(3),
                "most",
                1,
                "opensAt",
                opens,
                "closesAt",
                closes,
                "options",
                List.of(Map.of("words", "剪纸"), Map.of("words", "足球")));
        long open = desk.post("/api/polls", poll).expect(200).json().path("id").asLong();
        desk.post("/api/polls/" + open + "/publication").expect(200);
    }
}
