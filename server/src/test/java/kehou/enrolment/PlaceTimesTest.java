package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.Refused;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.plan.Offering;
import kehou.plan.OfferingSlot;
import kehou.plan.Weeks;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A child is in one place at a time, by weekday and by date. */
class PlaceTimesTest extends EnrolmentJourney {
    @Test
    void places_follow_a_class_to_other_times_unless_a_child_is_elsewhere_then() {
        Offering one = published(authority, school, 3, 35, 0);
        Offering two = published(authority, school, 4, 35, 0);
        open(one, two);
        Scope parent = parent(pupil());
        choose(parent, one);
        choose(parent, two);
        OfferingSlot wednesday = one.slots().getFirst();
        OfferingSlot then =
                OfferingSlot.weekly(4, wednesday.from(), wednesday.to(), wednesday.venue(), "", Weeks.EVERY);
        assertThatThrownBy(() -> assign(Map.of(one.id(), List.of(then))))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Refusal.CHILDREN_BUSY);
                    assertThat(refused.facts()).containsEntry("pupils", 1);
                });
        // Both at once may change places.
        OfferingSlot thursday = two.slots().getFirst();
        assign(Map.of(one.id(), List.of(thursday), two.id(), List.of(wednesday)));
        Offering late = published(authority, school, 4, 35, 0);
        open(late);
        Http.Answer clash = enrol(parent, late).expect(409);
        assertThat(clash.json().path("facts").path("offering").asLong())
                .isEqualTo(one.id().value());
    }

    @Test
    @Clause("JB-2.4/timetable")
    void a_timetable_keeps_apart_what_the_same_children_have_places_in() {
        Offering one = published(authority, school, 3, 35, 0);
        Offering two = published(authority, school, 4, 35, 0);
        open(one, two);
        for (int i = 0; i < 2; i++) {
            Scope parent = parent(pupil());
            choose(parent, one);
            choose(parent, two);
        }
        OfferingSlot slot = one.slots().getFirst();
        List<Map<String, Object>> periods = List.of(3, 4).stream()
                .map(day -> Map.<String, Object>of("weekday", day, "from", slot.from(), "to", slot.to()))
                .toList();
        Map<String, Object> away = Map.of("instructor", one.instructor().value(), "weekday", 3, "reason", "病假");
        Map<String, Object> wish =
                Map.of("kind", "REPAIR", "seconds", 1, "periods", periods, "absences", List.of(away));
        long run = http(school)
                .post("/api/timetable-runs", wish)
                .expect(200)
                .json()
                .path("id")
                .asLong();
        String path = "/api/timetable-runs/" + run;
        eventually(() -> http(school)
                .get(path)
                .expect(200)
                .json()
                .path("run")
                .path("state")
                .asString()
                .equals("DONE"));
        JsonNode detail = http(school).get(path).expect(200).json();
        JsonNode group = detail.path("problem").path("groups").get(0);
        assertThat(group.path("name").asString()).isEqualTo("2 名学生");
        assertThat(group.path("offerings")).hasSize(2);
        // The first cannot stay on Wednesday, and on Thursday the children are in the second: that one gives way.
        JsonNode placements = detail.path("result").path("placements");
        assertThat(placements).hasSize(2);
        assertThat(placements.get(0).path("slot").path("weekday"))
                .isNotEqualTo(placements.get(1).path("slot").path("weekday"));
        JsonNode thursday = http(school)
                .get(path + "/places?lesson=2")
                .expect(200)
                .json()
                .path("places")
                .get(2);
        assertThat(thursday.path("clashes").toString()).contains("PUPILS_BUSY");
    }

    private void assign(Map<Offering.Id, List<OfferingSlot>> times) {
        tenancy.as(school, () -> offerings.assign(school, times));
    }

    @Test
    void a_pupil_is_in_one_place_at_a_time_and_sees_which_one_is_in_the_way() {
        Offering one = published(authority, school, 3, 35, 0);
        Offering two = published(authority, school, 3, 35, 0);
        open(one, two);
        Scope parent = parent(pupil());
        choose(parent, one);
        Http.Answer clash = enrol(parent, two).expect(409);
        assertThat(clash.code()).isEqualTo("enrolment.time_clash");
        assertThat(clash.json().path("facts").path("offering").asLong())
                .isEqualTo(one.id().value());
        assertThat(item(parent, two).path("reason").path("code").asString()).isEqualTo("enrolment.time_clash");
        assertThat(taken(two)).isZero();
    }

    @Test
    void classes_on_single_dates_are_in_each_others_way_on_the_same_date_only() {
        Offering first = on("2026-10-14", "2026-11-11");
        Offering sameDate = on("2026-10-14");
        Offering fortnightLater = on("2026-10-28");
        Offering weekly = published(authority, school, 3, 35, 0);
        open(first, sameDate, fortnightLater, weekly);
        Scope parent = parent(pupil());
        choose(parent, first);
        assertThat(enrol(parent, sameDate).expect(409).code()).isEqualTo("enrolment.time_clash");
        assertThat(enrol(parent, weekly).expect(409).code()).isEqualTo("enrolment.time_clash");
        enrol(parent, fortnightLater).expect(200);

        OfferingSlot now = fortnightLater.slots().getFirst();
        OfferingSlot then =
                new OfferingSlot(3, now.from(), now.to(), now.venue(), "", Weeks.ODD, LocalDate.parse("2026-11-11"));
        assertThatThrownBy(() -> assign(Map.of(fortnightLater.id(), List.of(then))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Refusal.CHILDREN_BUSY));
        assertThat(List.of(taken(first), taken(sameDate), taken(fortnightLater), taken(weekly)))
                .containsExactly(1, 0, 1, 0);
    }

    @Test
    void of_two_places_on_one_date_pressed_in_the_same_moment_a_child_has_one_and_of_two_dates_both() {
        Offering one = on("2026-10-14");
        Offering other = on("2026-10-14", "2026-10-28");
        Offering elsewhere = on("2026-11-11");
        open(one, other, elsewhere);
        for (Pupil.Id child : pupils(6)) {
            Scope parent = parent(child);
            List<Integer> answers = Stream.of(one, other, elsewhere)
                    .map(offering -> CompletableFuture.supplyAsync(
                            () -> enrol(parent, offering).status()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(answers.getLast()).isEqualTo(200);
            assertThat(answers.subList(0, 2)).containsExactlyInAnyOrder(200, 409);
        }
        assertThat(taken(one) + taken(other)).isEqualTo(6);
        assertThat(taken(elsewhere)).isEqualTo(6);
    }

    /** What the code would let through, the database refuses. */
    @Test
    void the_schema_itself_refuses_a_second_place_on_a_date() {
        Offering one = on("2026-10-14");
        Offering later = on("2026-10-28");
        open(one, later);
        Scope parent = parent(pupil());
        choose(parent, one);
        Enrolment second = choose(parent, later);
        String sameDate = Slot.of(one).range();
        assertThatThrownBy(() -> inSchools(
                        () -> jdbc.sql("""
                        update enrolment.enrolment set fortnight = :slot::int4multirange
                        where school_id = :school and id = :id
                        """)
                                .param("slot", sameDate)
                                .param("school", school.place())
                                .param("id", second.id().value())
                                .update(),
                        school.place()))
                .hasMessageContaining("enrolment_no_overlap");
    }
}
