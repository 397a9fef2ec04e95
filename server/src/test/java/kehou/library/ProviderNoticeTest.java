package kehou.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import kehou.Clause;
import kehou.TownProvider;
import kehou.kernel.MovableClock;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.plan.Offering;
import kehou.plan.OfferingDraft;
import kehou.plan.OfferingSlotDraft;
import kehou.plan.Strand;
import kehou.region.Organisation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who hears that a provider's licence or agreement runs out (JB-2.2). */
class ProviderNoticeTest extends ShelfJourney {
    @Autowired
    private ExpiryJob job;

    @Test
    @Clause("JB-2.2/whitelist")
    void a_licence_that_runs_out_is_told_to_the_provider_to_its_authority_and_to_schools_with_running_classes() {
        term();
        Scope district = authority();
        Scope provider =
                staff(Role.OPERATOR, organisation(Organisation.Kind.PROVIDER, district.place(), "青苗文化中心"), number());
        listed(district, provider);
        Course theirs = shelved(district, provider, "竹编");
        Scope running = school(district);
        Scope picked = school(district);
        running(district, running, theirs);
        pick(picked, theirs.id());

        clock.moveTo(
                ZonedDateTime.of(2026, 12, 10, 9, 0, 0, 0, MovableClock.BEIJING).toInstant());
        job.run();
        job.run();
        eventually(() -> told(provider).size() == 1
                && told(district).size() == 1
                && told(running).size() == 1);
        assertThat(told(picked)).as("no class goes on there").isEmpty();
        JsonNode notice = told(running).getFirst();
        assertThat(notice.path("title").asString())
                .isEqualTo(organisations.require(provider.place()).name());
        assertThat(notice.path("day").asString()).isEqualTo("2027-01-31");
        assertThat(notice.path("sessions").asInt()).as("classes that go on").isEqualTo(1);

        String own = "/api/notices/" + told(provider).getFirst().path("id").asLong() + "/reading";
        http(running).post(own).expect(404);
        http(provider).post(own).expect(200);
        http(provider)
                .post("/api/notices/" + notice.path("id").asLong() + "/reading")
                .expect(404);
    }

    private void running(Scope district, Scope school, Course theirs) {
        long own = pick(school, theirs.id()).path("own").asLong();
        OfferingDraft draft = OfferingDraft.of(
                new Course.Id(own),
                Strand.INTEREST,
                admittedInstructor(district, school).id(),
                List.of(OfferingSlotDraft.weekly(
                        2,
                        LocalTime.of(16, 30),
                        LocalTime.of(17, 30),
                        venue(school, 500).id(),
                        null)),
                List.of(3, 4),
                30,
                0);
        tenancy.as(school, () -> {
            Offering offering = offerings.add(school, school.place(), draft);
            notices.publish(school, offering.id(), APPROVAL);
        });
    }

    private void listed(Scope district, Scope provider) {
        http(provider)
                .put("/api/provider", TownProvider.dossier(TownProvider.scan(http(provider)), district.place()))
                .expect(200);
        long id = http(provider)
                .post("/api/provider/submission")
                .expect(200)
                .json()
                .path("provider")
                .path("id")
                .asLong();
        admitting.admit(
                district,
                tenancy.as(district, () -> admissions.queue(district, Standing.SUBMITTED, 0, 200)).items().stream()
                        .filter(of -> of.subjectId() == id)
                        .findFirst()
                        .orElseThrow()
                        .id());
        http(district)
                .post("/api/providers/" + id + "/listing", TownProvider.listing("2027-01-31"))
                .expect(200);
    }

    private List<JsonNode> told(Scope who) {
        return http(who)
                .get("/api/notices?limit=200")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(of -> of.path("kind").asString().equals("PROVIDER_EXPIRING"))
                .toList();
    }
}
