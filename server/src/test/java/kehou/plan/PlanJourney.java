package kehou.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import kehou.Journey;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.library.Admission;
import kehou.library.Admissions;
import kehou.library.Admitting;
import kehou.library.Certificate;
import kehou.library.CertificateDraft;
import kehou.library.Certificates;
import kehou.library.Clearance;
import kehou.library.ClearanceChecks;
import kehou.library.Clearances;
import kehou.library.Course;
import kehou.library.CourseDraft;
import kehou.library.Courses;
import kehou.library.ExternalIdentity;
import kehou.library.Instructor;
import kehou.library.InstructorCategory;
import kehou.library.InstructorDossier;
import kehou.library.InstructorDraft;
import kehou.library.InstructorKind;
import kehou.library.Instructors;
import kehou.people.Pupil;
import kehou.people.Rosters;
import kehou.region.Campus;
import kehou.region.Campuses;
import kehou.region.Crs;
import kehou.region.NewOrganisation;
import kehou.region.Organisation;
import kehou.region.Organisations;
import kehou.region.SchoolRun;
import kehou.region.Stage;
import kehou.region.Term;
import kehou.region.Terms;
import kehou.region.Venue;
import kehou.region.Venues;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A district and schools of a test's own, with what it takes to offer a course there. */
public abstract class PlanJourney extends Journey {
    protected static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 1);
    protected static final LocalDate LAST_DAY = LocalDate.of(2027, 1, 22);
    protected static final FeeApproval APPROVAL = new FeeApproval("湖发改价〔2026〕12号", LocalDate.of(2026, 7, 1));
    private static final AtomicLong NEXT = new AtomicLong();

    @Autowired
    protected Organisations organisations;

    @Autowired
    protected Terms terms;

    @Autowired
    protected Campuses campuses;

    @Autowired
    protected Venues venues;

    @Autowired
    protected Courses courses;

    @Autowired
    protected Instructors instructors;

    @Autowired
    protected Certificates certificates;

    @Autowired
    protected Clearances clearances;

    @Autowired
    protected Admissions admissions;

    @Autowired
    protected Admitting admitting;

    @Autowired
    protected Offerings offerings;

    @Autowired
    protected FeeNotices notices;

    protected static long number() {
        return NEXT.incrementAndGet();
    }

    protected static String fresh(String name) {
        return name + number();
    }

    protected static Scope city() {
        return new Scope(Role.BUREAU, 0, 1, Set.of(), Set.of(0), Set.of(), Purpose.SUPERVISION, null);
    }

    /** A reviewer at the authority of a new district. */
    protected Scope authority() {
        int district = found(Organisation.Kind.DISTRICT, 0, "湖滨区", false);
        return bureau(district, number(), district);
    }

    /** The administrator of a new school of that district. */
    protected Scope school(Scope authority) {
        return staff(Role.SCHOOL, found(Organisation.Kind.SCHOOL, authority.place(), "湖滨小学", false), number());
    }

    protected Scope practiceSchool(Scope authority) {
        return staff(Role.SCHOOL, found(Organisation.Kind.SCHOOL, authority.place(), "演练学校", true), number());
    }

    private int found(Organisation.Kind kind, int parent, String name, boolean practice) {
        boolean school = kind == Organisation.Kind.SCHOOL;
        return organisations
                .found(
                        city(),
                        new NewOrganisation(
                                kind,
                                fresh(name),
                                parent,
                                school ? SchoolRun.DISTRICT : null,
                                school ? List.of(Stage.PRIMARY) : null,
                                false,
                                false,
                                false,
                                practice,
                                null))
                .number();
    }

    protected Term term() {
        return terms.at(FIRST_DAY.plusDays(14))
                .orElseGet(() -> terms.open(city(), new Term.NewTerm("2026 秋季学期", FIRST_DAY, LAST_DAY)));
    }

    protected Venue venue(Scope school, int capacity) {
        return tenancy.as(school, () -> {
            Campus campus = campuses.open(
                    school,
                    school.place(),
                    new Campus.CampusFacts(fresh("校区"), "", 28.68, 115.86, Crs.GCJ02, 200, null));
            return venues.add(
                    school,
                    new Venue.VenueFacts(
                            campus.id(),
                            fresh("教室"),
                            Venue.Kind.CLASSROOM,
                            capacity,
                            null,
                            null,
                            List.of(),
                            true,
                            null));
        });
    }

    protected Course course(Scope school, String name) {
        CourseDraft draft = Admitting.dossier(fresh(name));
        return tenancy.as(school, () -> courses.add(school, school.place(), draft));
    }

    protected Course admittedCourse(Scope authority, Scope school) {
        Course course = course(school, "剪纸");
        tenancy.as(school, () -> admissions.submit(school, course.id()));
        admitLast(authority);
        return course;
    }

    protected Instructor instructor(Scope school) {
        InstructorDraft draft = new InstructorDraft(
                fresh("李娜"),
                InstructorKind.HERITAGE,
                null,
                "省级剪纸传承人",
                new InstructorDossier(InstructorCategory.CHARACTERISTIC, List.of("剪纸"), 12, 20, List.of(1, 2, 3)),
                null);
        return tenancy.as(school, () -> instructors.add(school, school.place(), draft));
    }

    /** A heritage bearer with a certificate that does not run out, cleared until long after the term. */
    protected Instructor admittedInstructor(Scope authority, Scope school) {
        Instructor instructor = instructor(school);
        certify(school, instructor, null);
        clear(authority, school, instructor, LAST_DAY.plusYears(1));
        tenancy.as(school, () -> admissions.submit(school, instructor.id()));
        admitLast(authority);
        return instructor;
    }

    protected Certificate certify(Scope school, Instructor instructor, @Nullable LocalDate expires) {
        CertificateDraft draft = new CertificateDraft(
                Certificate.Kind.HERITAGE, "省非遗" + number(), "省文化和旅游厅", LocalDate.of(2020, 5, 1), expires, null);
        return tenancy.as(school, () -> certificates.add(school, instructor.id(), draft));
    }

    /** The school gives the identity, the authority makes its five checks and clears. */
    protected Clearance clear(Scope authority, Scope school, Instructor instructor, LocalDate until) {
        ExternalIdentity who = new ExternalIdentity(instructor.name(), "H%08d".formatted(number()), null);
        tenancy.as(school, () -> clearances.identify(school, instructor.id(), who));
        return tenancy.as(authority, () -> {
            Clearance asked = clearances
                    .queue(authority, Clearance.State.REQUESTED, 0, 200)
                    .items()
                    .getLast();
            clearances.record(authority, asked.id(), goodChecks(), null);
            return clearances.decide(authority, asked.id(), true, until, "");
        });
    }

    protected static ClearanceChecks goodChecks() {
        LocalDate day = LocalDate.of(2026, 9, 1);
        return new ClearanceChecks(day, day, day, true, "高立新", day, true, day, true);
    }

    private void admitLast(Scope authority) {
        Admission last = tenancy.as(
                authority,
                () -> admissions.queue(authority, null, 0, 200).items().getLast());
        admitting.admit(authority, last.id());
    }

    /** A draft whose course and instructor are admitted and whose venue is free, for grades 3 and 4. */
    protected OfferingDraft draft(Scope authority, Scope school, int weekday, int seats, long feeFen) {
        term();
        return OfferingDraft.of(
                admittedCourse(authority, school).id(),
                Strand.INTEREST,
                admittedInstructor(authority, school).id(),
                List.of(OfferingSlotDraft.weekly(
                        weekday,
                        LocalTime.of(16, 30),
                        LocalTime.of(17, 30),
                        venue(school, 500).id(),
                        null)),
                List.of(3, 4),
                seats,
                feeFen);
    }

    /** Such an offering, published. */
    protected Offering published(Scope authority, Scope school, int weekday, int seats, long feeFen) {
        OfferingDraft draft = draft(authority, school, weekday, seats, feeFen);
        return tenancy.as(school, () -> {
            Offering offering = offerings.add(school, school.place(), draft);
            notices.publish(school, offering.id(), APPROVAL);
            return offerings.find(school, offering.id());
        });
    }

    /** New pupils of grade 3, brought in by a roster as schools do. */
    protected List<Pupil.Id> pupils(Scope school, int count) {
        List<Pupil.Id> added = pupils(school, Rosters.ofGradeThree(count));
        assertThat(added).hasSize(count);
        return added;
    }

    /** The pupils whom this roster adds. */
    protected List<Pupil.Id> pupils(Scope school, byte[] roster) {
        Set<Long> before = listed(school);
        long file = http(school)
                .upload("/api/roster-imports", "名单.csv", roster, "kind", "PUPILS")
                .expect(200)
                .json()
                .path("id")
                .asLong();
        http(school).post("/api/roster-imports/" + file + "/confirmation").expect(200);
        return listed(school).stream()
                .filter(id -> !before.contains(id))
                .map(Pupil.Id::new)
                .toList();
    }

    private Set<Long> listed(Scope school) {
        Set<Long> found = new TreeSet<>();
        String after = "";
        do {
            JsonNode page = http(school)
                    .get("/api/pupils?limit=200" + after)
                    .expect(200)
                    .json();
            page.path("items").forEach(item -> found.add(item.path("id").asLong()));
            after = page.hasNonNull("next") ? "&after=" + page.path("next").asString() : "";
        } while (!after.isEmpty());
        return found;
    }

    /** The body of a draft, to be sent, with other values at will; those of a slot go into its first. */
    protected static Map<String, Object> body(OfferingDraft draft, Object... namesAndValues) {
        Map<String, Object> slot = new HashMap<>(slot(draft.times().getFirst()));
        Map<String, Object> body = new HashMap<>();
        body.put("course", draft.course().value());
        body.put("strand", draft.strand().name());
        body.put("instructor", draft.instructor().value());
        body.put("slots", List.of(slot));
        body.put("grades", draft.grades());
        body.put("seats", draft.seats());
        body.put("feeFen", draft.feeFen());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String name = String.valueOf(namesAndValues[i]);
            (slot.containsKey(name) ? slot : body).put(name, namesAndValues[i + 1]);
        }
        return body;
    }

    protected static Map<String, Object> slot(OfferingSlotDraft slot) {
        return slot(
                slot.weekday(),
                slot.from().toString(),
                slot.to().toString(),
                slot.venue().value(),
                "EVERY");
    }

    protected static Map<String, Object> slot(int weekday, String from, String to, long venue, String weeks) {
        return Map.of("weekday", weekday, "from", from, "to", to, "venue", venue, "weeks", weeks);
    }
}
