package kehou.enrolment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.audit.AccessRecords;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.people.PupilCard;
import kehou.people.Pupils;
import kehou.plan.Meeting;
import kehou.plan.Offering;
import kehou.plan.ServiceWeek;
import kehou.plan.TeachingWeeks;
import kehou.timetable.SessionFacts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each pupil's days come to, from the places it has and the sessions that are held (JB-1.1). */
@Component
class PupilDays {
    private final PupilDayStore places;
    private final SessionFacts sessions;
    private final TeachingWeeks weeks;
    private final Pupils pupils;
    private final AccessRecords records;

    PupilDays(PupilDayStore places, SessionFacts sessions, TeachingWeeks weeks, Pupils pupils, AccessRecords records) {
        this.places = places;
        this.sessions = sessions;
        this.weeks = weeks;
        this.pupils = pupils;
        this.records = records;
    }

    private record GradeDay(int grade, LocalDate day) {}

    private record OfferingDay(Offering.Id offering, LocalDate day) {}

    /** The days of the week that stands for {@code day} on which somebody stays; three statements for any number. */
    @Transactional(readOnly = true)
    public List<PupilDay> of(Scope scope, int school, LocalDate day) {
        return weeks.of(school, day)
                .map(week -> {
                    Map<Pupil.Id, List<Offering.Id>> taken =
                            places.places(scope, school, week.term().id());
                    return taken.isEmpty()
                            ? List.<PupilDay>of()
                            : days(
                                    taken,
                                    pupils.grades(scope, school),
                                    chosen(taken, sessions.week(scope, school, week)));
                })
                .orElse(List.of());
    }

    /** What nobody has a place in takes nobody's time: a class that is still a draft, say. */
    private static ServiceWeek chosen(Map<Pupil.Id, List<Offering.Id>> taken, ServiceWeek week) {
        Set<Offering.Id> with = taken.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        return new ServiceWeek(
                week.days(),
                week.grades(),
                week.meetings().stream()
                        .filter(one -> with.contains(one.offering()))
                        .toList());
    }

    private static List<PupilDay> days(
            Map<Pupil.Id, List<Offering.Id>> taken, Map<Pupil.Id, Integer> grades, ServiceWeek week) {
        Map<OfferingDay, List<Meeting>> held = week.meetings().stream()
                .collect(Collectors.groupingBy(one -> new OfferingDay(one.offering(), one.day())));
        Map<GradeDay, Integer> served = new HashMap<>();
        List<PupilDay> days = new ArrayList<>();
        taken.forEach((pupil, offerings) -> {
            Integer grade = grades.get(pupil);
            if (grade == null) {
                return;
            }
            for (LocalDate date : week.days()) {
                List<Meeting> own = offerings.stream()
                        .flatMap(one -> held.getOrDefault(new OfferingDay(one, date), List.of()).stream())
                        .toList();
                if (!own.isEmpty()) {
                    List<Meeting> enriching =
                            own.stream().filter(Meeting::enriches).toList();
                    int due =
                            served.computeIfAbsent(new GradeDay(grade, date), at -> week.served(at.day(), at.grade()));
                    days.add(new PupilDay(pupil, grade, date, enriching.size(), ServiceWeek.minutes(enriching), due));
                }
            }
        });
        return days;
    }

    /** Who stays on that day without an activity, by name, for the school's own people; leaves access records. */
    @Transactional
    public List<PupilCard> without(Scope scope, LocalDate date, int grade) {
        int school = scope.at(scope.place());
        List<Pupil.Id> found = of(scope, school, date).stream()
                .filter(one -> one.day().equals(date) && one.grade() == grade && one.activities() == 0)
                .map(PupilDay::pupil)
                .toList();
        records.read(scope, found.stream().map(Pupil.Id::value).toList(), "name,class,enrolments");
        return pupils.names(scope, found).values().stream()
                .sorted((one, other) -> {
                    int byClass = one.homeClassName().compareTo(other.homeClassName());
                    return byClass != 0
                            ? byClass
                            : Long.compare(one.id().value(), other.id().value());
                })
                .toList();
    }
}
