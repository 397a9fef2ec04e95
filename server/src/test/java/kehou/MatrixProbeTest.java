package kehou;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.kernel.Scoping;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Calls every endpoint of the matrix, each call well-formed, as every role: at home, as another person of the same role
 * in the same school, and on another school's rows. Who may not is refused, what is another's does not exist, its
 * canaries never appear, and what was refused changed nothing. How to add an endpoint stands in {@link Matrix}; what
 * hangs on one's own sign-in is tried in {@link MatrixAccountTest}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Clause("NP-1.2/own-rights")
class MatrixProbeTest extends Journey {
    /** Which table an id is of, by the word before it in a path or by its name in a body. */
    static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("campuses", "region.campus"),
            Map.entry("venues", "region.venue"),
            Map.entry("equipment", "region.equipment"),
            Map.entry("equipment-faults", "delivery.equipment_fault"),
            Map.entry("courses", "library.course"),
            Map.entry("instructors", "library.instructor"),
            Map.entry("provider-courses", "library.course"),
            Map.entry("course-applications", "library.course"),
            Map.entry("school-reviews", "library.school_review"),
            Map.entry("admissions", "library.admission"),
            Map.entry("certificates", "library.certificate"),
            Map.entry("clearances", "library.clearance"),
            Map.entry("notices", "notification.notice"),
            Map.entry("submissions", "library.admission"),
            Map.entry("experts", "library.expert"),
            Map.entry("reviews", "library.panel"),
            Map.entry("shelf", "library.course"),
            Map.entry("filings", "library.filing"),
            Map.entry("providers", "library.provider"),
            Map.entry("wind-downs", "plan.offering"),
            Map.entry("offerings", "plan.offering"),
            Map.entry("cells", "timetable.own_cell"),
            Map.entry("fee-standards", "plan.fee_standard"),
            Map.entry("schedules", "timetable.schedule"),
            Map.entry("study-rooms", "timetable.study_room"),
            Map.entry("room", "timetable.study_room"),
            Map.entry("duties", "timetable.duty"),
            Map.entry("venue-openings", "timetable.venue_opening"),
            Map.entry("time-offs", "timetable.time_off"),
            Map.entry("pupil-helps", "timetable.pupil_help"),
            Map.entry("schedule-filings", "timetable.schedule_filing"),
            Map.entry("calendars", "timetable.calendar_feed"),
            Map.entry("home-classes", "people.home_class"),
            Map.entry("surveys", "plan.survey"),
            Map.entry("polls", "plan.poll"),
            Map.entry("service-orders", "plan.service_order"),
            Map.entry("service-periods", "plan.service_period"),
            Map.entry("change-rounds", "plan.change_round"),
            Map.entry("outings", "delivery.outing"),
            Map.entry("late-care", "enrolment.late_application"),
            Map.entry("drop-ins", "enrolment.drop_in"),
            Map.entry("closures", "timetable.closure"),
            Map.entry("helper-entries", "enrolment.helper_entry"),
            Map.entry("papers", "a wish's paper"),
            Map.entry("complaints", "supervision.complaint"),
            Map.entry("evidence", "a complaint's evidence"),
            Map.entry("district-plans", "plan.district_plan"),
            Map.entry("school-plans", "plan.school_plan"),
            Map.entry("shares", "plan.resource_share"),
            Map.entry("trainings", "plan.training"),
            Map.entry("roster-imports", "people.roster_import"),
            Map.entry("organisation-imports", "region.organisation_import"),
            Map.entry("homeClass", "people.home_class"),
            Map.entry("roster-exports", "people.roster_export"),
            Map.entry("pupils", "people.pupil"),
            Map.entry("children", "people.pupil"),
            Map.entry("staff", "people.staff"),
            Map.entry("invitations", "people.invitation"),
            Map.entry("messages", "notification.message"),
            Map.entry("windows", "enrolment.selection_window"),
            Map.entry("rehearsals", "enrolment.rehearsal"),
            Map.entry("enrolments", "enrolment.enrolment"),
            Map.entry("waitings", "enrolment.waiting"),
            Map.entry("draws", "enrolment.draw"),
            Map.entry("draw-appeals", "enrolment.wish_appeal"),
            Map.entry("orders", "payment.orders"),
            Map.entry("sessions", "timetable.session"),
            Map.entry("timetable-runs", "timetable.solve_run"),
            Map.entry("files", "files.stored_file"),
            Map.entry("file-uploads", "files.upload"),
            Map.entry("pictures", "files.stored_file"),
            Map.entry("resources", "teaching.resource"),
            Map.entry("questions", "teaching.question"),
            Map.entry("need-claims", "people.need_claim"),
            Map.entry("proofs", "a need's proof"),
            Map.entry("pool", "library.pool_entry"),
            Map.entry("pool-invitations", "library.pool_invitation"),
            Map.entry("engagements", "library.engagement"),
            Map.entry("check-ins", "delivery.check_in"));

    private final MatrixCalls calls = new MatrixCalls();
    private final Map<Role, Http> ours = new EnumMap<>(Role.class);
    private Town here;
    private Town there;
    private TownRows own;
    private TownRows foreign;

    @BeforeAll
    void two_towns() {
        clock.moveTo(NOW);
        here = Town.found(this, 1);
        there = Town.found(this, 2);
        own = new TownRows(here);
        foreign = new TownRows(there);
        for (Role role : Role.values()) {
            if (role != Role.SYSTEM) {
                ours.put(role, http(scope(role)));
            }
        }
    }

    private Scope scope(Role role) {
        return switch (role) {
            case GUARDIAN -> here.parent();
            case TEACHER -> here.teacher();
            case SCHOOL -> here.office();
            case BUREAU, BUREAU_FINANCE -> bureauOf(role, here.district());
            case OPERATOR -> operatorOf(here, 504);
            case EXPERT -> TownAdmission.expert(here.district(), here.rows().get("an expert's account"));
            case CLASSROOM -> lesson(here.rows().get("timetable.session"));
            case SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN ->
                new Scope(role, 0, 502, Set.of(), Set.of(), Set.of(), Purpose.PLATFORM, null);
            default -> staff(role, here.school(), 503 + role.ordinal());
        };
    }

    /** Another person of the same role who works at, or has a child at, the same school; for an operator, one that it did not authorise. */
    private Scope other(Role role) {
        return switch (role) {
            case GUARDIAN -> here.neighbour();
            case TEACHER -> here.colleague();
            case OPERATOR -> operatorOf(there, 604);
            case EXPERT -> TownAdmission.expert(here.district(), 604);
            case CLASSROOM -> lesson(here.rows().get("timetable.session") + 1);
            default -> staff(role, here.school(), 603 + role.ordinal());
        };
    }

    private static Scope bureauOf(Role role, int district) {
        return new Scope(role, district, 501, Set.of(), Set.of(district), Set.of(), Purpose.SUPERVISION, null);
    }

    private static Scope operatorOf(Town town, long account) {
        return new Scope(
                Role.OPERATOR,
                town.operator(),
                account,
                Set.of(town.school()),
                Set.of(),
                Set.of(),
                Purpose.OPERATION,
                null);
    }

    private Scope lesson(long session) {
        return new Scope(
                Role.CLASSROOM, here.school(), 0, Set.of(here.school()), Set.of(), Set.of(), Purpose.SERVICE, session);
    }

    @Test
    @Order(1)
    void who_may_not_call_is_refused_and_changes_nothing() throws IOException {
        withoutAChange(rows(_ -> true), (row, faults) -> {
            check(faults, row, "nobody", calls.send(http(), row, own), 401);
            ours.forEach((role, caller) -> {
                if (!row.roles().contains(role)) {
                    check(faults, row, role.name(), calls.send(caller, row, own), 403);
                }
            });
        });
    }

    @Test
    @Order(2)
    void another_schools_rows_do_not_exist_and_stay_as_they_are() throws IOException {
        withoutAChange(
                rows(row -> !row.place().equals("account") && !row.isOfASignIn() && calls.namesRows(row, foreign)),
                (row, faults) -> {
                    for (Role role : row.roles()) {
                        Http.Answer answer = calls.send(ours.get(role), row, foreign);
                        boolean filtered = row.isRead() && row.place().equals("own") && answer.status() == 200;
                        if (!filtered) {
                            checkGone(faults, row, role + " on another school's row", answer);
                        }
                        if (there.isShownIn(
                                answer.text().replace(answer.raw().uri().getPath(), ""))) {
                            faults.add(row.endpoint() + " leaked to " + role);
                        }
                    }
                });
    }

    @Test
    @Order(3)
    void with_application_scoping_switched_off_row_security_still_yields_no_foreign_row() throws Exception {
        Scoping.off(() -> withoutAChange(rows(row -> row.namesARow() && isASchools(row)), (row, faults) -> {
            for (Role role : row.roles()) {
                if (calls.send(ours.get(role), row, foreign).text().contains(there.canary())) {
                    faults.add(row.endpoint() + " gave " + role + " a foreign row");
                }
            }
        }));
    }

    @Test
    @Order(4)
    void another_person_of_the_same_role_and_school_reaches_nothing_of_ones_own() throws IOException {
        withoutAChange(
                rows(row -> !row.owners().isEmpty() && (row.isRead() || calls.namesRows(row, own))), (row, faults) -> {
                    for (Role role : row.owners()) {
                        Http.Answer answer = calls.send(http(other(role)), row, own);
                        if (calls.namesRows(row, own)) {
                            checkGone(faults, row, "another " + role, answer);
                        }
                        // A problem names the address it was asked at.
                        String shown = answer.text().replace(answer.raw().uri().getPath(), "");
                        if (traces(role).stream().anyMatch(shown::contains)) {
                            faults.add(row.endpoint() + " showed another " + role + " what is not theirs");
                        }
                    }
                });
    }

    /** What only the person's own answers contain; 二 is the first child's name in the order of a list. */
    private Set<String> traces(Role role) {
        return switch (role) {
            case GUARDIAN -> Set.of(String.valueOf(here.pupils().getFirst()), here.canary() + "二", here.canary() + "剪");
            case TEACHER, CLASSROOM -> Set.of(String.valueOf(here.rows().get("timetable.session")));
            case OPERATOR -> Set.of(here.canary(), String.valueOf(here.rows().get("timetable.session")), "第1区小学");
            default -> Set.of(here.canary());
        };
    }

    @Test
    @Order(5)
    void who_may_read_reads_and_sees_no_canary_of_another_school() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Matrix.Row row : rows(row -> row.isRead() && !row.isOfASignIn())) {
            for (Role role : row.roles()) {
                Http.Answer answer = calls.send(ours.get(role), row, own);
                if (isASchools(row) ? answer.status() != 200 : answer.status() / 100 == 5 || answer.status() == 403) {
                    faults.add(row.endpoint() + " answered " + role + " with " + answer.status());
                }
                if (there.isShownIn(answer.text())) {
                    faults.add(row.endpoint() + " leaked to " + role);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    /** The last: what was refused above is not refused to the right person, at least not for how it looks. */
    @Test
    @Order(Integer.MAX_VALUE)
    void every_write_that_was_refused_is_well_formed() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Matrix.Row row : rows(row -> !row.isRead() && !row.isOfASignIn())) {
            for (Role role : row.roles()) {
                Http.Answer answer = calls.send(ours.get(role), row, own);
                if (answer.status() / 100 == 5 || answer.text().contains("kernel.invalid")) {
                    faults.add(row.endpoint() + " answered " + role + " with " + answer.text());
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private static boolean isASchools(Matrix.Row row) {
        return Set.of("school", "pupil").contains(row.place());
    }

    private static void check(List<String> faults, Matrix.Row row, String who, Http.Answer answer, int wanted) {
        if (answer.status() != wanted) {
            faults.add(row.endpoint() + " answered " + who + " with " + answer.status());
        }
    }

    private static void checkGone(List<String> faults, Matrix.Row row, String who, Http.Answer answer) {
        if (answer.status() != 404 && answer.status() != 403) {
            faults.add(row.endpoint() + " answered " + who + " with " + answer.status() + " " + answer.text());
        }
    }

    private static List<Matrix.Row> rows(Predicate<Matrix.Row> which) throws IOException {
        return Matrix.rows().stream()
                .filter(row -> !row.isPublic())
                .filter(which)
                .toList();
    }

    /** Makes the calls of all rows; where a table is not as it was, makes them again to say which row did it. */
    private static void withoutAChange(List<Matrix.Row> rows, BiConsumer<Matrix.Row, List<String>> call) {
        List<String> faults = new ArrayList<>();
        Fingerprint before = Fingerprint.take();
        rows.forEach(row -> call.accept(row, faults));
        Set<String> changed = before.changed();
        if (!changed.isEmpty()) {
            faults.add("calls that were refused changed " + changed);
            for (Matrix.Row row : rows) {
                Fingerprint last = Fingerprint.take();
                call.accept(row, new ArrayList<>());
                Set<String> again = last.changed();
                if (!again.isEmpty()) {
                    faults.add(row.endpoint() + " changed " + again);
                }
            }
        }
        assertThat(faults).isEmpty();
    }
}
