package kehou;

import java.util.List;
import java.util.Map;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import tools.jackson.databind.JsonNode;

/** The windows of a {@link Town}: one that is open, one with a class that is full, one that is tried out, and a draw. */
final class TownWindows {
    private final Journey world;
    private final Town town;
    private final Http desk;

    TownWindows(Journey world, Town town) {
        this.world = world;
        this.town = town;
        this.desk = world.http(town.office());
    }

    void open(Long... offerings) {
        open(Map.of(), offerings);
    }

    private void open(Map<String, Object> more, Long... offerings) {
        Map<String, Object> draft = Town.with(
                more,
                "mode",
                "FIRST_COME",
                "opensAt",
                Journey.NOW.minusSeconds(3600).toString(),
                "closesAt",
                Journey.NOW.plusSeconds(86_400).toString(),
                "offerings",
                List.of(offerings),
                "grades",
                List.of(3));
        desk.post("/api/windows", draft).expect(200);
    }

    /** Another child has the only seat of this class, the school has not answered to it yet, and the family's child waits for it. */
    void waitFor(long offering) {
        open(Map.of("approvalDays", 2), offering);
        long other = town.pupils().get(1);
        world.http(Journey.guardian(other, other))
                .post("/api/children/" + other + "/enrolments", Map.of("offering", offering))
                .expect(200);
        JsonNode line = world.http(town.parent())
                .post("/api/children/" + town.pupils().getFirst() + "/waitings", Map.of("offering", offering))
                .expect(200)
                .json();
        town.rows().put("enrolment.waiting", line.path("waiting").path("id").asLong());
    }

    /** A window that opens next week, tried out now. */
    void rehearse(long offering) {
        long window = id(desk.post(
                "/api/windows",
                Map.of(
                        "mode", "FIRST_COME",
                        "opensAt", Journey.NOW.plusSeconds(7 * 86_400).toString(),
                        "closesAt", Journey.NOW.plusSeconds(8 * 86_400).toString(),
                        "offerings", List.of(offering),
                        "grades", List.of(3))));
        long rehearsal = id(desk.post(
                "/api/windows/" + window + "/rehearsals",
                Map.of(
                        "opensAt", Journey.NOW.minusSeconds(60).toString(),
                        "closesAt", Journey.NOW.plusSeconds(86_400).toString())));
        String mine = "/api/children/" + town.pupils().getFirst() + "/rehearsals/" + rehearsal + "/presses";
        world.http(town.parent()).post(mine, Map.of("offering", offering)).expect(200);
        town.rows().put("enrolment.rehearsal", rehearsal);
    }

    /** A draw from its announcement to its result, with a list of the parent's child; the clock is back afterwards. */
    void draw(long offering) {
        long draw = desk.post(
                        "/api/draws",
                        Map.of(
                                "opensAt", Journey.NOW.plusSeconds(60).toString(),
                                "closesAt", Journey.NOW.plusSeconds(600).toString(),
                                "offerings", List.of(offering),
                                "grades", List.of(3),
                                "publicSource", "双色球当期号码",
                                "publicAt", Journey.NOW.plusSeconds(600).toString(),
                                "revealBy", Journey.NOW.plusSeconds(6000).toString()))
                .expect(200)
                .json()
                .path("id")
                .asLong();
        world.clock.moveTo(Journey.NOW.plusSeconds(60));
        world.http(town.parent())
                .put(
                        "/api/children/" + town.pupils().getFirst() + "/draws/" + draw + "/wishes",
                        Map.of("want", 1, "days", List.of(5), "wishes", List.of(offering), "share", false))
                .expect(200);
        world.clock.moveTo(Journey.NOW.plusSeconds(600));
        Scope head = Journey.staff(Role.PRINCIPAL, town.school(), 900_000 + town.school());
        for (Scope reader : List.of(town.office(), head)) {
            world.http(reader)
                    .post("/api/draws/" + draw + "/public-values", Map.of("value", "03 08 16"))
                    .expect(200);
        }
        desk.post("/api/draws/" + draw + "/revelation").expect(200);
        Journey.eventually(() -> desk.get("/api/draws").expect(200).text().contains("\"state\":\"DRAWN\""));
        world.http(town.parent())
                .post(
                        "/api/children/" + town.pupils().getFirst() + "/draws/" + draw + "/appeal",
                        Map.of("words", town.canary() + "问"))
                .expect(200);
        world.clock.moveTo(Journey.NOW);
    }

    private static long id(Http.Answer answer) {
        return answer.expect(200).json().path("id").asLong();
    }
}
