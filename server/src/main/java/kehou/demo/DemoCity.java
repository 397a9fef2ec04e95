package kehou.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import kehou.kernel.MovableClock;
import kehou.region.Calendars;
import kehou.region.Term;
import kehou.supervision.RollUps;
import kehou.timetable.Session;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.modulith.events.core.EventPublicationRegistry;
import org.springframework.stereotype.Component;

/**
 * Brings the demonstration about: the clock goes back a few weeks, the city is founded, families choose,
 * and day after day is lived until today. Schools live side by side, as they do.
 */
@Component
@ConditionalOnProperty(name = "kehou.demo", havingValue = "on")
class DemoCity {
    /** Which school enters a whole class for its families. */
    private static final int PRESSED = 1;

    private static final int DAYS_BACK = 28;
    private static final int SIDE_BY_SIDE = 4;
    private static final Duration LONGEST_SETTLING = Duration.ofMinutes(2);

    private final DemoTree tree;
    private final DemoPeople people;
    private final DemoPapers papers;
    private final DemoNewcomers newcomers;
    private final DemoPool pool;
    private final DemoLibrary library;
    private final DemoAdmissions admissions;
    private final DemoApplications applications;
    private final DemoShelves shelves;
    private final DemoOrders orders;
    private final DemoFamilies families;
    private final DemoPressure pressure;
    private final DemoDraws draws;
    private final DemoWeeks weeks;
    private final DemoRoles roles;
    private final DemoSurveys surveys;
    private final DemoPatterns patterns;
    private final DemoOnline online;
    private final DemoSchedules schedules;
    private final DemoPlans plans;
    private final DemoDistricts districts;
    private final DemoRota rota;
    private final DemoCare care;
    private final DemoNeeds needs;
    private final DemoApprovals approvals;
    private final RollUps rollUps;
    private final Calendars calendars;
    private final EventPublicationRegistry owed;
    private final MovableClock clock;

    DemoCity(
            DemoTree tree,
            DemoPeople people,
            DemoPapers papers,
            DemoNewcomers newcomers,
            DemoPool pool,
            DemoLibrary library,
            DemoAdmissions admissions,
            DemoApplications applications,
            DemoShelves shelves,
            DemoOrders orders,
            DemoFamilies families,
            DemoPressure pressure,
            DemoDraws draws,
            DemoWeeks weeks,
            DemoRoles roles,
            DemoSurveys surveys,
            DemoPatterns patterns,
            DemoOnline online,
            DemoSchedules schedules,
            DemoPlans plans,
            DemoDistricts districts,
            DemoRota rota,
            DemoCare care,
            DemoNeeds needs,
            DemoApprovals approvals,
            RollUps rollUps,
            Calendars calendars,
            EventPublicationRegistry owed,
            MovableClock clock) {
        this.tree = tree;
        this.people = people;
        this.papers = papers;
        this.newcomers = newcomers;
        this.pool = pool;
        this.library = library;
        this.admissions = admissions;
        this.applications = applications;
        this.shelves = shelves;
        this.orders = orders;
        this.families = families;
        this.pressure = pressure;
        this.draws = draws;
        this.weeks = weeks;
        this.roles = roles;
        this.surveys = surveys;
        this.patterns = patterns;
        this.online = online;
        this.schedules = schedules;
        this.plans = plans;
        this.districts = districts;
        this.rota = rota;
        this.care = care;
        this.needs = needs;
        this.approvals = approvals;
        this.rollUps = rollUps;
        this.calendars = calendars;
        this.owed = owed;
        this.clock = clock;
    }

    boolean isThere() {
        return !tree.isEmpty();
    }

    /** Loads the city as it stands today by the application's clock, which is right again afterwards. */
    void load() {
        rollUps.restDuring(this::play);
        settle();
    }

    private void play() {
        Duration offset = clock.offset();
        LocalDate today = LocalDate.now(clock);
        try (ExecutorService together = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
            Term term = tree.openTerm(today);
            LocalDate start = later(term.firstDay(), today.minusDays(DAYS_BACK));
            clock.moveTo(at(start, LocalTime.of(8, 0)));
            List<DemoSchool> schools = found(start, together);
            patterns.arrange(schools, term);
            int operator = tree.operator(schools);
            roles.offer(schools, operator, shelves.youthCentre());
            districts.file(schools, operator, start);
            choose(schools, together);
            publish(schools, term, start);
            surveys.poll(schools.getFirst());
            start.datesUntil(today).forEach(day -> live(schools, day, together));
            each(schools, together, families::withdraw);
            surveys.survey(schools.getFirst());
            schools.stream()
                    .filter(school -> school.plan.mark() == SchoolPlan.Mark.VILLAGE)
                    .forEach(surveys::survey);
            orders.fill(schools);
            orders.order(schools);
            shelves.windDown();
            online.share();
            each(schools, together, online::learn);
            plans.begin(schools.getFirst());
            support(schools, today, together);
            care.ask(schools.getFirst(), today);
            care.openDays(schools.get(2));
            needs.ask(schools.getFirst());
            approvals.ask(DemoSchool.county(schools), today);
            tree.publishBulletin();
            newcomers.arrive(schools);
            pool.gather(schools);
            schools.forEach(library::propose);
            admissions.lately(schools);
            applications.apply(schools.getFirst());
        } finally {
            clock.advance(offset.minus(clock.offset()));
        }
    }

    private List<DemoSchool> found(LocalDate start, ExecutorService together) {
        List<DemoSchool> schools = tree.build();
        SchoolFiles files = new SchoolFiles(start);
        // One after another: phones are dealt in order, and one guardian has children at two schools.
        for (int i = 0; i < schools.size(); i++) {
            people.arrive(i, schools.get(i), files);
        }
        tree.onboard(schools);
        each(schools, together, school -> papers.furnish(school, start.minusDays(45)));
        admissions.gather(schools);
        shelves.stock(schools);
        schedules.approve(start.minusDays(40));
        each(schools, together, school -> library.fill(school, start.minusDays(40)));
        return schools;
    }

    /** Schedules go public in time, in the third week of the term; the clock is back afterwards. */
    private void publish(List<DemoSchool> schools, Term term, LocalDate start) {
        LocalDate thirdWeek = term.firstDay().plusDays(20);
        if (thirdWeek.isBefore(start)) {
            clock.moveTo(at(thirdWeek, LocalTime.of(10, 0)));
        }
        schedules.publish(schools);
        clock.moveTo(at(start, LocalTime.of(8, 0)));
        settle();
    }

    /** Homework support: the rota was made a week ago, and the turns since were held; the clock is back afterwards. */
    private void support(List<DemoSchool> schools, LocalDate today, ExecutorService together) {
        Instant now = clock.instant();
        clock.moveTo(at(today.minusDays(7), LocalTime.of(9, 0)));
        each(schools, together, school -> rota.take(school, school == schools.getFirst()));
        clock.moveTo(at(today, LocalTime.of(7, 50)));
        rota.live(schools.getFirst());
        clock.moveTo(now);
    }

    private void choose(List<DemoSchool> schools, ExecutorService together) {
        Instant opens = clock.instant();
        Instant closes = opens.plus(Duration.ofDays(120));
        each(schools, together, school -> library.announce(school, opens, closes));
        each(schools, together, weeks::plan);
        pressure.press(schools.get(PRESSED));
        each(schools, together, school -> families.choose(schools.indexOf(school), school));
        draws.hold(schools.getFirst());
        clock.moveTo(opens);
        settle();
    }

    private void live(List<DemoSchool> schools, LocalDate day, ExecutorService together) {
        if (schools.stream().noneMatch(school -> calendars.isServiceDay(school.number, day))) {
            return;
        }
        Map<Integer, List<Session>> due = new ConcurrentHashMap<>();
        clock.moveTo(at(day, LocalTime.of(16, 20)));
        each(schools, together, school -> due.put(school.number, weeks.checkIn(school, day)));
        clock.moveTo(at(day, LocalTime.of(16, 40)));
        each(schools, together, school -> weeks.teach(school, due.getOrDefault(school.number, List.of())));
    }

    /** Waits until every event was dealt with and the figures are counted. */
    private void settle() {
        long until = System.nanoTime() + LONGEST_SETTLING.toNanos();
        while (!owed.findIncompletePublications().isEmpty() && System.nanoTime() < until) {
            try {
                Thread.sleep(Duration.ofMillis(50));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        rollUps.settle();
    }

    private static void each(List<DemoSchool> schools, ExecutorService together, Consumer<DemoSchool> work) {
        List<Callable<Boolean>> tasks = new ArrayList<>();
        schools.forEach(school -> tasks.add(() -> {
            work.accept(school);
            return true;
        }));
        try {
            for (Future<Boolean> done : together.invokeAll(tasks)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the demonstration was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the demonstration could not be loaded", e.getCause());
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(MovableClock.BEIJING).toInstant();
    }
}
