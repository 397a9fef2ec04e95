package kehou.timetable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kehou.kernel.Scope;
import kehou.library.Instructors;
import kehou.people.HomeClass;
import kehou.people.HomeClasses;
import kehou.plan.Offering;
import kehou.region.Calendars;
import kehou.region.Campus;
import kehou.region.Campuses;
import kehou.region.Term;
import kehou.region.Venue;
import kehou.region.Venues;
import kehou.timetable.solver.BarredDay;
import kehou.timetable.solver.LessonToPlace;
import kehou.timetable.solver.TeachingPeriod;
import kehou.timetable.solver.TeachingPerson;
import kehou.timetable.solver.TeachingRoom;
import kehou.timetable.solver.TimetableProblem;
import kehou.timetable.solver.TimetableProblem.ConflictGroup;
import kehou.timetable.solver.TimetableSlot;
import kehou.timetable.solver.TimetableWeights;
import org.springframework.stereotype.Component;

/** Gathers a school's rows and a wish into a problem that knows no names of tables. */
@Component
class TimetableProblems {
    private final Venues venues;
    private final Campuses campuses;
    private final Instructors instructors;
    private final HomeClasses classes;
    private final Calendars calendars;
    private final PolicyLimits limits;
    private final GateDays gate;
    private final TeachingTimes times;
    private final List<PupilChoices> choices;
    private final WeightSettings settings;
    private final Clock clock;

    TimetableProblems(
            Venues venues,
            Campuses campuses,
            Instructors instructors,
            HomeClasses classes,
            Calendars calendars,
            PolicyLimits limits,
            GateDays gate,
            TeachingTimes times,
            List<PupilChoices> choices,
            WeightSettings settings,
            Clock clock) {
        this.venues = venues;
        this.campuses = campuses;
        this.instructors = instructors;
        this.classes = classes;
        this.calendars = calendars;
        this.limits = limits;
        this.gate = gate;
        this.times = times;
        this.choices = choices;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The week of these offerings as the wish wants it.
     *
     * @param today where lessons are today, by offering and number; where it says nothing, the offering's own slots
     */
    TimetableProblem of(
            Scope scope,
            int school,
            Term term,
            List<Offering> offerings,
            TimetableWish wish,
            Map<String, TimetableSlot> today) {
        LocalDate first = LocalDate.now(clock).isAfter(term.firstDay()) ? LocalDate.now(clock) : term.firstDay();
        List<LocalDate> days =
                first.isAfter(term.lastDay()) ? List.of() : calendars.serviceDays(school, first, term.lastDay());
        List<TeachingPeriod> service = times.service(scope, school, first);
        List<TeachingPeriod> periods = times.of(
                wish,
                offerings,
                days,
                Stream.concat(service.stream(), times.weekend(scope, school, first).stream())
                        .toList());
        if (periods.isEmpty()) {
            throw Refusal.NO_PERIODS.refused();
        }
        GateDays.Barred barred = gate.of(scope, offerings, days);
        List<LessonToPlace> lessons = LessonsToPlace.of(offerings, periods, wish, today, barred);
        if (lessons.isEmpty()) {
            throw Refusal.NO_LESSONS.refused("term", term.id());
        }
        List<Integer> grades = Boolean.FALSE.equals(wish.perDay())
                ? List.of()
                : classes.of(scope, school).stream()
                        .map(HomeClass::grade)
                        .distinct()
                        .sorted()
                        .toList();
        WeightSetting setting = settings.of(scope, school);
        TimetableWeights weights = wish.weights() == null ? setting.weights() : wish.weights();
        return new TimetableProblem(
                lessons,
                periods,
                rooms(scope, wish),
                people(scope, wish, barred),
                groups(scope, school, term, wish),
                limits.gradeDays(school, first, service.isEmpty() ? periods : service, grades),
                limits.onSite(school, first, TimetableWish.of(wish.onSite()), lessons.size()),
                travel(scope, wish),
                setting.homes(),
                wish.kindOrPlan() == SolveRun.Kind.REPAIR ? weights.keeping() : weights);
    }

    /** What the wish names, and what pupils have chosen. */
    private List<ConflictGroup> groups(Scope scope, int school, Term term, TimetableWish wish) {
        Stream<ConflictGroup> wished = TimetableWish.of(wish.needGroups()).stream()
                .map(group -> new ConflictGroup(
                        group.name(),
                        group.offerings().stream().map(Offering.Id::value).toList()));
        Stream<ConflictGroup> chosen = choices.stream()
                .flatMap(source -> source.of(scope, school, term.id()).stream())
                .map(pair -> new ConflictGroup(
                        pair.pupils() + " 名学生",
                        List.of(pair.one().value(), pair.other().value())));
        return Stream.concat(wished, chosen).toList();
    }

    private List<TeachingRoom> rooms(Scope scope, TimetableWish wish) {
        return venues.list(scope).stream()
                .map(venue -> new TeachingRoom(
                        venue.id().value(),
                        venue.name(),
                        venue.campusId().value(),
                        Objects.requireNonNullElse(venue.building(), ""),
                        venue.floor(),
                        venue.kind(),
                        venue.capacity(),
                        venue.allowedUses(),
                        List.of(),
                        closed(venue, wish)))
                .toList();
    }

    private static List<TeachingRoom.ClosedDay> closed(Venue venue, TimetableWish wish) {
        List<TeachingRoom.ClosedDay> days = new ArrayList<>();
        for (int weekday = 1; weekday <= 7; weekday++) {
            if (!venue.open()) {
                days.add(new TeachingRoom.ClosedDay(weekday, "本学期不开放"));
            } else if (venue.kind() == Venue.Kind.GROUND
                    && TimetableWish.of(wish.badWeather()).contains(weekday)) {
                days.add(new TeachingRoom.ClosedDay(weekday, "天气不宜室外活动"));
            }
        }
        TimetableWish.of(wish.closures()).stream()
                .filter(closure -> closure.venue().equals(venue.id()))
                .forEach(closure -> days.add(new TeachingRoom.ClosedDay(closure.weekday(), closure.reason())));
        return days;
    }

    private List<TeachingPerson> people(Scope scope, TimetableWish wish, GateDays.Barred barred) {
        Map<Long, Integer> most = new HashMap<>();
        TimetableWish.of(wish.workLimits())
                .forEach(limit -> most.put(limit.instructor().value(), limit.minutes()));
        Map<Long, List<TeachingPerson.AwayTime>> away = TimetableWish.of(wish.absences()).stream()
                .collect(Collectors.groupingBy(
                        absence -> absence.instructor().value(),
                        Collectors.mapping(
                                absence -> new TeachingPerson.AwayTime(
                                        absence.weekday(), absence.from(), absence.to(), absence.reason()),
                                Collectors.toList())));
        return instructors.all(scope).stream()
                .map(one -> {
                    long id = one.id().value();
                    List<BarredDay> notCleared = barred.ofPerson(id);
                    return new TeachingPerson(
                            id, one.name(), most.getOrDefault(id, 0), away.getOrDefault(id, List.of()), notCleared);
                })
                .toList();
    }

    private List<TimetableProblem.CampusTravel> travel(Scope scope, TimetableWish wish) {
        Integer minutes = wish.travelMinutes();
        List<Long> all = campuses.list(scope).stream()
                .map(Campus::id)
                .map(Campus.Id::value)
                .toList();
        return minutes == null
                ? List.of()
                : all.stream()
                        .flatMap(one -> all.stream()
                                .filter(other -> one < other)
                                .map(other -> new TimetableProblem.CampusTravel(one, other, minutes)))
                        .toList();
    }
}
