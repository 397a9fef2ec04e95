package kehou.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kehou.Clause;
import kehou.Http;
import kehou.TownProvider;
import kehou.kernel.Refused;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.library.Course;
import kehou.library.Gate;
import kehou.library.Instructor;
import kehou.library.ShelfJourney;
import kehou.library.Standing;
import kehou.region.Organisation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@Clause("JB-2.2/whitelist")
class WhitelistTest extends ShelfJourney {
    private static final Map<String, Object> STOP = Map.of("reason", "两次抽查都有无证人员到校授课", "clause", "赣教办函〔2023〕38号 二（二）");
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 16);

    @Autowired
    private Gate gate;

    private Scope district;
    private Scope provider;

    @BeforeEach
    void a_provider_of_a_district() {
        district = authority();
        provider = staff(Role.OPERATOR, organisation(Organisation.Kind.PROVIDER, district.place(), "青苗文化中心"), number());
        term();
    }

    @Test
    void a_draft_may_have_holes_but_what_is_submitted_has_every_part_of_the_agreement() {
        http(provider).get("/api/provider").expect(404);
        Map<String, Object> dossier = dossier();
        dossier.put("agreement", Map.of("way", "到校授课", "content", "竹编", "safety", " "));
        write(dossier).expect(200);
        Http.Answer refused = http(provider).post("/api/provider/submission").expect(422);
        assertThat(refused.code()).isEqualTo("library.incomplete");
        assertThat(refused.json().path("facts").path("parts").toString())
                .contains("agreement.safety", "agreement.scan")
                .doesNotContain("licence");
    }

    @Test
    void whoever_tutors_in_subjects_is_refused_with_the_clause() {
        Map<String, Object> dossier = dossier();
        dossier.put("scope", List.of("ARTS", "SUBJECT_TUTORING"));
        JsonNode kept = write(dossier).expect(200).json();
        assertThat(kept.path("verdicts").get(0).path("outcome").asString()).isEqualTo("NOT_MET");
        Http.Answer refused = http(provider).post("/api/provider/submission").expect(422);
        assertThat(refused.code()).isEqualTo("library.scope_barred");
        assertThat(refused.json().path("facts").path("clause").asString()).isEqualTo("JA-5");
    }

    @Test
    void an_edit_of_an_older_version_is_refused_and_a_submitted_dossier_is_locked() {
        int version = write(dossier())
                .expect(200)
                .json()
                .path("provider")
                .path("version")
                .asInt();
        write(with(dossier(), "version", version)).expect(200);
        assertThat(write(with(dossier(), "version", version)).expect(409).code())
                .isEqualTo("kernel.stale");
        http(provider).post("/api/provider/submission").expect(200);
        assertThat(write(dossier()).expect(409).code()).isEqualTo("library.locked");
        http(provider).post("/api/provider/submission").expect(409);
    }

    @Test
    void the_authority_publishes_what_it_selected_and_anyone_finds_it_without_a_person() {
        long id = admitted();
        String name = organisations.require(provider.place()).name();
        assertThat(found(name)).isEmpty();
        list(id, "2027-06-30").expect(200);
        list(id, "2027-06-30").expect(200);
        JsonNode entry = found(name).get(0);
        assertThat(found(name)).hasSize(1);
        assertThat(entry.path("state").asString()).isEqualTo("LISTED");
        assertThat(entry.path("until").asString()).isEqualTo("2027-06-30");
        assertThat(entry.path("scope").toString()).isEqualTo("[\"ARTS\",\"LABOUR\"]");
        assertThat(entry.toString()).doesNotContain("罗竹青").doesNotContain("018号");
    }

    @Test
    void nothing_is_listed_beyond_the_papers_or_beyond_what_was_admitted_or_before_it_was() {
        long id = draftSubmitted();
        assertThat(list(id, "2027-06-30").expect(409).code()).isEqualTo("library.not_in_force");
        admit(id);
        assertThat(list(id, "2027-07-01").expect(422).code()).isEqualTo("library.beyond_papers");
        Map<String, Object> wider = new HashMap<>(TownProvider.listing("2027-06-30"));
        wider.put("scope", List.of("ARTS", "SPORTS"));
        assertThat(http(district)
                        .post("/api/providers/" + id + "/listing", wider)
                        .expect(422)
                        .code())
                .isEqualTo("library.scope_wider");
    }

    @Test
    void another_districts_bureau_and_another_provider_find_nothing_of_it() {
        long id = listed();
        Scope far = authority();
        for (String what : List.of("", "/classes", "/wind-downs")) {
            http(far).get("/api/providers/" + id + what).expect(404);
        }
        http(far).post("/api/providers/" + id + "/suspension", STOP).expect(404);
        http(far)
                .post("/api/providers/" + id + "/removal", removal("2026-12-31"))
                .expect(404);
        http(far)
                .post("/api/providers/" + id + "/listing", TownProvider.listing("2027-01-01"))
                .expect(404);
        http(provider()).get("/api/provider").expect(404);
        http(school(district)).get("/api/providers/" + id).expect(403);
        assertThat(http(far).get("/api/providers").expect(200).json().path("items"))
                .isEmpty();
    }

    @Test
    void nothing_is_ordered_before_it_is_listed_while_it_is_suspended_or_after_it_is_removed() {
        Course theirs = shelved(district, provider, "竹编");
        Scope school = school(district);
        assertThat(order(school, theirs).expect(409).code()).isEqualTo("library.provider_barred");
        long id = listed();
        order(school, theirs).expect(200);
        http(district).post("/api/providers/" + id + "/suspension", STOP).expect(200);
        assertThat(order(school, theirs).expect(409).code()).isEqualTo("library.provider_barred");
        http(district).post("/api/providers/" + id + "/restoration").expect(200);
        order(school, theirs).expect(200);
        http(district)
                .post("/api/providers/" + id + "/removal", removal("2026-12-31"))
                .expect(200);
        assertThat(order(school, theirs).expect(409).code()).isEqualTo("library.provider_barred");
    }

    @Test
    void suspended_the_gate_is_closed_from_that_moment_and_restored_it_is_open_again() {
        long id = listed();
        Scope school = school(district);
        OfferingDraft draft = draftWith(school, shelved(district, provider, "竹编"));
        assertThat(barred(school, draft, TODAY)).isNull();
        http(district).post("/api/providers/" + id + "/suspension", STOP).expect(200);
        assertThat(barred(school, draft, TODAY)).isEqualTo("PROVIDER_BARRED");
        http(district).post("/api/providers/" + id + "/restoration").expect(200);
        assertThat(barred(school, draft, TODAY)).isNull();
    }

    @Test
    void the_licence_that_runs_out_stops_it_by_itself() {
        listed();
        OfferingDraft draft = draftWith(school(district), shelved(district, provider, "竹编"));
        Scope school = staff(Role.SCHOOL, draft.course().school(), number());
        assertThat(barred(school, draft, LocalDate.of(2027, 6, 30))).isNull();
        assertThat(barred(school, draft, LocalDate.of(2027, 7, 1))).isEqualTo("PROVIDER_BARRED");
    }

    @Test
    void removed_its_running_class_goes_on_until_its_day_and_nothing_new_is_opened() {
        long id = listed();
        Scope school = school(district);
        Course theirs = shelved(district, provider, "竹编");
        OfferingDraft draft = draftWith(school, theirs);
        Offering running = publish(school, draft);
        JsonNode classes = http(district)
                .get("/api/providers/" + id + "/classes")
                .expect(200)
                .json();
        assertThat(classes).hasSize(1);

        http(district)
                .post("/api/providers/" + id + "/removal", removal("2026-10-31"))
                .expect(200);
        assertThat(barred(school, draft, LocalDate.of(2026, 10, 31))).isNull();
        assertThat(barred(school, draft, LocalDate.of(2026, 11, 1))).isEqualTo("PROVIDER_BARRED");
        JsonNode line = http(school).get("/api/wind-downs").expect(200).json().get(0);
        assertThat(line.path("offering").asLong()).isEqualTo(running.id().value());
        assertThat(line.path("until").asString()).isEqualTo("2026-10-31");
        assertThat(http(provider).get("/api/wind-downs").expect(200).json()).hasSize(1);

        Scope other = school(district);
        OfferingDraft late = draftWith(other, theirs);
        assertThat(barred(other, late, TODAY)).isEqualTo("PROVIDER_BARRED");
        Offering another = tenancy.as(school, () -> offerings.add(school, school.place(), onFriday(draft)));
        assertThat(http(school)
                        .post("/api/offerings/" + another.id().value() + "/notice", Map.of("approvalNumber", ""))
                        .expect(409)
                        .code())
                .isEqualTo("library.provider_barred");
    }

    @Test
    void the_bureau_moves_the_last_day_of_a_class_names_who_takes_over_and_closes_it() {
        long id = listed();
        Scope school = school(district);
        OfferingDraft draft = draftWith(school, shelved(district, provider, "竹编"));
        String line = "/api/wind-downs/" + publish(school, draft).id().value();
        http(district)
                .post("/api/providers/" + id + "/removal", removal("2026-10-31"))
                .expect(200);
        Map<String, Object> plan = Map.of("until", "2026-11-30", "successor", "县文化馆", "closed", true, "version", 1);
        http(authority()).put(line, plan).expect(404);
        assertThat(http(district)
                        .put(line, with(plan, "until", "2027-02-01"))
                        .expect(422)
                        .code())
                .isEqualTo("library.wind_down_days");
        JsonNode settled = http(district).put(line, plan).expect(200).json();
        assertThat(settled.path("closedOn").asString()).isEqualTo("2026-09-16");
        assertThat(settled.path("successor").asString()).isEqualTo("县文化馆");
        assertThat(http(district).put(line, plan).expect(409).code()).isEqualTo("kernel.stale");
        assertThat(barred(school, draft, LocalDate.of(2026, 11, 30))).isNull();
        assertThat(barred(school, draft, LocalDate.of(2026, 12, 1))).isEqualTo("PROVIDER_BARRED");
    }

    @Test
    void a_removal_needs_its_reason_and_clause_happens_once_and_stays_to_be_read() throws Exception {
        long id = listed();
        String removal = "/api/providers/" + id + "/removal";
        http(district)
                .post(removal, Map.of("reason", "", "clause", "", "until", "2026-12-31"))
                .expect(422);
        assertThat(http(district)
                        .post(removal, removal("2026-09-01"))
                        .expect(422)
                        .code())
                .isEqualTo("library.wind_down_days");
        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> twins = IntStream.range(0, 4)
                    .mapToObj(_ -> threads.submit(() ->
                            http(district).post(removal, removal("2026-12-31")).status()))
                    .toList();
            for (Future<Integer> twin : twins) {
                answers.add(twin.get());
            }
        }
        assertThat(answers).containsOnlyOnce(200);
        JsonNode entry = found(organisations.require(provider.place()).name()).get(0);
        assertThat(entry.path("state").asString()).isEqualTo("REMOVED");
        assertThat(entry.path("reason").asString()).isEqualTo("两次抽查都有无证人员到校授课");
        assertThat(entry.path("clause").asString()).isNotBlank();
    }

    @Test
    void one_that_was_removed_may_come_again_through_the_same_procedure() {
        long id = listed();
        http(district)
                .post("/api/providers/" + id + "/removal", removal("2026-09-30"))
                .expect(200);
        write(dossier()).expect(200);
        http(provider).post("/api/provider/submission").expect(200);
        admit(id);
        list(id, "2027-06-30").expect(200);
        List<String> states = Stream.of(
                        found(organisations.require(provider.place()).name()))
                .flatMap(JsonNode::valueStream)
                .map(of -> of.path("removedOn").asString(""))
                .toList();
        assertThat(states).containsExactly("", "2026-09-16");
        order(school(district), shelved(district, provider, "竹编")).expect(200);
    }

    private Map<String, Object> dossier() {
        return TownProvider.dossier(TownProvider.scan(http(provider)), district.place());
    }

    private Http.Answer write(Map<String, Object> dossier) {
        return http(provider).put("/api/provider", dossier);
    }

    private long draftSubmitted() {
        write(dossier()).expect(200);
        return http(provider)
                .post("/api/provider/submission")
                .expect(200)
                .json()
                .path("provider")
                .path("id")
                .asLong();
    }

    private void admit(long provider) {
        admitting.admit(
                district,
                tenancy.as(district, () -> admissions.queue(district, Standing.SUBMITTED, 0, 200)).items().stream()
                        .filter(of -> of.subjectId() == provider)
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    private long admitted() {
        long id = draftSubmitted();
        admit(id);
        return id;
    }

    private long listed() {
        long id = admitted();
        list(id, "2027-06-30").expect(200);
        return id;
    }

    private Http.Answer list(long id, String until) {
        return http(district).post("/api/providers/" + id + "/listing", TownProvider.listing(until));
    }

    private static Map<String, Object> removal(String until) {
        return with(STOP, "until", until);
    }

    private JsonNode found(String name) {
        return http().get("/api/public/whitelist?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .expect(200)
                .json()
                .path("items");
    }

    private Http.Answer order(Scope school, Course course) {
        return http(school)
                .post(
                        "/api/service-orders",
                        Map.of(
                                "source", course.id().value(),
                                "wished",
                                        Map.of(
                                                "weekday", 2,
                                                "from", "16:30",
                                                "to", "17:30",
                                                "firstDay", "2026-09-22",
                                                "lastDay", "2026-12-29"),
                                "grades", List.of(3),
                                "pupils", 30,
                                "reason", "本校没有会竹编的教师"));
    }

    /** A class of the school's with that course, given by somebody admitted there. */
    private OfferingDraft draftWith(Scope school, Course source) {
        Course.Id own = tenancy.as(school, () -> picks.ensure(school, source.id()));
        Instructor instructor = admittedInstructor(district, school);
        return OfferingDraft.of(
                own,
                Strand.INTEREST,
                instructor.id(),
                List.of(OfferingSlotDraft.weekly(
                        2,
                        LocalTime.of(16, 30),
                        LocalTime.of(17, 30),
                        venue(school, 100).id(),
                        null)),
                List.of(3, 4),
                30,
                0);
    }

    private static OfferingDraft onFriday(OfferingDraft of) {
        OfferingSlotDraft slot = of.times().getFirst();
        return OfferingDraft.of(
                of.course(),
                of.strand(),
                of.instructor(),
                List.of(OfferingSlotDraft.weekly(5, slot.from(), slot.to(), slot.venue(), null)),
                of.grades(),
                of.seats(),
                of.feeFen());
    }

    private Offering publish(Scope school, OfferingDraft draft) {
        return tenancy.as(school, () -> {
            Offering offering = offerings.add(school, school.place(), draft);
            notices.publish(school, offering.id(), new FeeApproval("", null));
            return offerings.find(school, offering.id());
        });
    }

    /** Why the gate refuses the class on that day; null if it passes. */
    private @Nullable String barred(Scope school, OfferingDraft draft, LocalDate day) {
        Gate.Use use = new Gate.Use(draft.course(), draft.instructor(), day);
        Refused refused =
                tenancy.as(school, () -> gate.failing(school, List.of(use))).get(use);
        return refused == null ? null : refused.reason().name();
    }

    private static Map<String, Object> with(Map<String, Object> base, Object... pairs) {
        Map<String, Object> all = new HashMap<>(base);
        for (int i = 0; i < pairs.length; i += 2) {
            all.put((String) pairs[i], pairs[i + 1]);
        }
        return all;
    }
}
