package kehou.enrolment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kehou.Http;
import kehou.kernel.Scope;
import kehou.plan.Offering;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Full classes, those who have their seats, and those who wait for one. */
abstract class WaitlistJourney extends EnrolmentJourney {
    @Autowired
    WaitlistJob job;

    @Autowired
    Waitlists waitlists;

    private final Map<Offering.Id, List<Scope>> holders = new HashMap<>();

    List<Waiting> line(Offering offering) {
        return tenancy.as(school, () -> waitlists.ofOffering(school, offering.id(), 0, 200)).items().stream()
                .map(WaitingLine::waiting)
                .toList();
    }

    List<Scope> holders(Offering offering) {
        return holders.getOrDefault(offering.id(), List.of());
    }

    /** A class of weekday 3 whose last seat was given out. */
    Offering full(int seats, long fee) {
        Offering offering = published(authority, school, 3, seats, fee);
        open(offering);
        List<Scope> families =
                pupils(seats).stream().map(EnrolmentJourney::parent).toList();
        families.forEach(family -> choose(family, offering));
        holders.put(offering.id(), new ArrayList<>(families));
        return offering;
    }

    void giveUpOne(Offering offering) {
        giveUp(holders.getOrDefault(offering.id(), List.of()).removeFirst(), offering);
    }

    void giveUp(Scope family, Offering offering) {
        long place = http(family)
                .get("/api/children/" + childOf(family) + "/enrolments")
                .expect(200)
                .json()
                .valueStream()
                .filter(one -> one.path("enrolment").path("offering").asLong()
                        == offering.id().value())
                .map(one -> one.path("enrolment").path("id").asLong())
                .findFirst()
                .orElseThrow();
        http(family)
                .post("/api/enrolments/" + place + "/withdrawal", Map.of("amountFen", 0))
                .expect(200);
    }

    Http.Answer ask(Scope parent, Offering offering) {
        return http(parent)
                .post(
                        "/api/children/" + childOf(parent) + "/waitings",
                        Map.of("offering", offering.id().value()));
    }

    JsonNode join(Scope parent, Offering offering) {
        return ask(parent, offering).expect(200).json();
    }

    JsonNode waiting(Scope parent, Offering offering) {
        return http(parent)
                .get("/api/children/" + childOf(parent) + "/waitings")
                .expect(200)
                .json()
                .valueStream()
                .filter(one -> one.path("waiting").path("offering").asLong()
                        == offering.id().value())
                .findFirst()
                .orElseThrow();
    }

    long id(Scope parent, Offering offering) {
        return waiting(parent, offering).path("waiting").path("id").asLong();
    }

    /** The offer, once the family was told. */
    long offer(Scope parent, Offering offering) {
        eventually(() -> waiting(parent, offering).path("waiting").hasNonNull("answerBy"));
        return id(parent, offering);
    }

    Http.Answer accept(Scope parent, @Nullable Long waiting) {
        return http(parent).post("/api/waitings/" + waiting + "/acceptance", null);
    }

    /** Today at nine in the evening, of the schools' time. */
    Instant evening() {
        return clock.instant()
                .atZone(clock.getZone())
                .toLocalDate()
                .plusDays(1)
                .atTime(21, 0)
                .atZone(clock.getZone())
                .toInstant();
    }
}
