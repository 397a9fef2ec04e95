package kehou.enrolment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kehou.Http;
import kehou.enrolment.draw.DrawRecord;
import kehou.kernel.RowId;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.plan.Offering;
import kehou.region.Term;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A school with a draw: announced now, open in an hour, closed in a day. */
abstract class DrawJourney extends EnrolmentJourney {
    static final Duration OPENS = Duration.ofHours(1);
    static final Duration CLOSES = Duration.ofDays(1);
    static final Duration VALUE = Duration.ofHours(30);
    static final Duration REVEAL = Duration.ofHours(54);
    static final String NUMBERS = "03 08 16 22 29 31 + 05";

    @Autowired
    DrawJob job;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LocalDate SPRING = LocalDate.of(2027, 3, 1);

    Instant announced = NOW;

    Map<String, Object> draft(Offering... offerings) {
        // Not the clock, which runs on between one line and the next.
        Instant now = announced;
        return Map.of(
                "opensAt", now.plus(OPENS).toString(),
                "closesAt", now.plus(CLOSES).toString(),
                "offerings", Stream.of(offerings).map(o -> o.id().value()).toList(),
                "grades", List.of(3),
                "publicSource", "福彩双色球第 2026108 期",
                "publicAt", now.plus(VALUE).toString(),
                "revealBy", now.plus(REVEAL).toString());
    }

    /** Announces a draw and opens it. */
    long opened(Offering... offerings) {
        announced = clock.instant();
        long draw = http(school)
                .post("/api/draws", draft(offerings))
                .expect(200)
                .json()
                .path("id")
                .asLong();
        clock.moveTo(announced.plus(OPENS));
        return draw;
    }

    Http.Answer wish(Scope parent, long draw, int want, List<Offering> wishes) {
        return wish(parent, child(parent), draw, want, wishes, false, null);
    }

    Http.Answer wish(
            Scope parent, Pupil.Id child, long draw, int want, List<Offering> wishes, boolean share, Integer version) {
        Map<String, Object> body = new java.util.HashMap<>(Map.of(
                "want",
                want,
                "days",
                List.of(1, 2, 3, 4, 5),
                "wishes",
                wishes.stream().map(o -> o.id().value()).toList(),
                "share",
                share));
        if (version != null) {
            body.put("version", version);
        }
        return http(parent).put("/api/children/" + child.value() + "/draws/" + draw + "/wishes", body);
    }

    static Pupil.Id child(Scope parent) {
        return new Pupil.Id(parent.pupils().iterator().next());
    }

    /** Closes, reads the value twice, reveals and holds the draw. */
    void held(long draw) {
        close();
        clock.moveTo(announced.plus(VALUE));
        value(school, draw, NUMBERS).expect(200);
        value(principal(), draw, NUMBERS).expect(200);
        http(school).post("/api/draws/" + draw + "/revelation").expect(200);
        job.run();
    }

    void close() {
        clock.moveTo(announced.plus(CLOSES));
        job.run();
    }

    Http.Answer value(Scope who, long draw, String value) {
        return http(who).post("/api/draws/" + draw + "/public-values", Map.of("value", value));
    }

    JsonNode atSchool(long draw) {
        return http(school)
                .get("/api/draws?limit=200")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(each -> each.path("id").asLong() == draw)
                .findFirst()
                .orElseThrow();
    }

    /** The draw as it stands for the parent's only child. */
    JsonNode atHome(Scope parent, long draw) {
        return http(parent)
                .get("/api/children/" + child(parent).value() + "/draws")
                .expect(200)
                .json()
                .valueStream()
                .filter(each -> each.path("draw").path("id").asLong() == draw)
                .findFirst()
                .orElseThrow();
    }

    List<Scope> families(int count) {
        return pupils(count).stream().map(EnrolmentJourney::parent).toList();
    }

    /** Those whose child got something. */
    List<Scope> winners(Collection<Scope> families, long draw) {
        List<Scope> won = new ArrayList<>();
        for (Scope family : families) {
            if (!atHome(family, draw).path("mine").path("given").isEmpty()) {
                won.add(family);
            }
        }
        return won;
    }

    static int schoolOf(long draw) {
        return RowId.schoolOf(draw);
    }

    DrawRecord record(Scope who, long draw) {
        return JSON.readValue(
                http(who).get("/api/draws/" + draw + "/record").expect(200).text(), DrawRecord.class);
    }

    /** The tenth day of the next term. */
    void spring() {
        clock.moveTo(SPRING.plusDays(9).atTime(8, 30).toInstant(ZoneOffset.UTC));
        terms.at(SPRING.plusDays(9))
                .orElseGet(() -> terms.open(city(), new Term.NewTerm("2027 春季学期", SPRING, SPRING.plusDays(130))));
    }
}
