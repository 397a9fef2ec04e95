package kehou.timetable.solver;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import kehou.library.ActivityCategory;
import kehou.plan.Strand;
import kehou.region.Venue;
import org.jspecify.annotations.Nullable;

/** A small week to be filled by tests: two periods a day, rooms, people and lessons by number. */
final class Week {
    static final LocalTime FIRST = LocalTime.of(16, 30);
    static final LocalTime SECOND = LocalTime.of(17, 30);

    final List<LessonToPlace> lessons = new ArrayList<>();
    final List<TeachingPeriod> periods = new ArrayList<>();
    final List<TeachingRoom> rooms = new ArrayList<>();
    final List<TeachingPerson> people = new ArrayList<>();
    final List<TimetableProblem.ConflictGroup> groups = new ArrayList<>();
    final List<TimetableProblem.GradeDay> gradeDays = new ArrayList<>();
    final List<TimetableProblem.OnSiteLimit> onSite = new ArrayList<>();
    final List<TimetableProblem.CampusTravel> travel = new ArrayList<>();
    final List<TimetableProblem.GradeHome> homes = new ArrayList<>();
    TimetableWeights weights = TimetableWeights.USUAL;

    Week(int days) {
        for (int day = 1; day <= days; day++) {
            periods.add(new TeachingPeriod("SCHOOL_DAY", day, FIRST, FIRST.plusMinutes(45)));
            periods.add(new TeachingPeriod("SCHOOL_DAY", day, SECOND, SECOND.plusMinutes(45)));
        }
    }

    TimetableProblem problem() {
        return new TimetableProblem(lessons, periods, rooms, people, groups, gradeDays, onSite, travel, homes, weights);
    }

    Week room(long id) {
        return room(id, Venue.Kind.CLASSROOM, 40, 1);
    }

    Week room(long id, Venue.Kind kind, int capacity, long campus) {
        rooms.add(new TeachingRoom(
                id, "教室" + id, campus, "", null, kind, capacity, List.of(), List.of("投影"), new ArrayList<>()));
        return this;
    }

    /** A classroom of campus 1 in this building on this floor. */
    Week room(long id, String building, @Nullable Integer floor) {
        rooms.add(new TeachingRoom(
                id,
                "教室" + id,
                1,
                building,
                floor,
                Venue.Kind.CLASSROOM,
                40,
                List.of(),
                List.of("投影"),
                new ArrayList<>()));
        return this;
    }

    Week person(long id) {
        return person(id, 0);
    }

    Week person(long id, int mostMinutes) {
        people.add(new TeachingPerson(id, "老师" + id, mostMinutes, new ArrayList<>(), new ArrayList<>()));
        return this;
    }

    /** A lesson of an offering of its own, given by this person. */
    LessonToPlace lesson(long person) {
        int id = lessons.size() + 1;
        LessonToPlace lesson = new LessonToPlace(
                id,
                1000 + id,
                1,
                "课" + id,
                ActivityCategory.values()[0],
                Strand.CLUB,
                "SCHOOL_DAY",
                45,
                30,
                List.of(person),
                List.of(3),
                List.of(),
                VenueNeed.ANY,
                List.of(),
                LessonWeeks.EVERY,
                null,
                null,
                null,
                new ArrayList<>());
        lessons.add(lesson);
        return lesson;
    }

    static TimetableSlot slot(int weekday, LocalTime from, long venue) {
        return new TimetableSlot(weekday, from, from.plusMinutes(45), venue);
    }

    void change(LessonToPlace lesson, UnaryOperator<Draft> how) {
        lessons.set(lesson.id() - 1, how.apply(new Draft(lesson)).lesson());
    }

    static BarredDay barred(int weekday) {
        return new BarredDay(weekday, LocalDate.of(2026, 9, 21), "library.not_cleared");
    }

    /** A lesson being rewritten. */
    static final class Draft {
        private LessonToPlace is;
        private List<Integer> preferred;
        private @Nullable LocalDate date;

        Draft(LessonToPlace is) {
            this.is = is;
            this.preferred = is.preferred();
            this.date = is.date();
        }

        LessonToPlace lesson() {
            return is;
        }

        Draft offering(long offering) {
            return with(
                    offering, is.strand(), is.seats(), is.grades(), is.homeClasses(), is.needs(), is.weeks(), is.now());
        }

        Draft strand(Strand strand) {
            return with(
                    is.offering(), strand, is.seats(), is.grades(), is.homeClasses(), is.needs(), is.weeks(), is.now());
        }

        Draft seats(int seats) {
            return with(
                    is.offering(), is.strand(), seats, is.grades(), is.homeClasses(), is.needs(), is.weeks(), is.now());
        }

        Draft grades(List<Integer> grades) {
            return with(
                    is.offering(), is.strand(), is.seats(), grades, is.homeClasses(), is.needs(), is.weeks(), is.now());
        }

        Draft classes(Long... classes) {
            return with(
                    is.offering(),
                    is.strand(),
                    is.seats(),
                    is.grades(),
                    List.of(classes),
                    is.needs(),
                    is.weeks(),
                    is.now());
        }

        Draft needs(VenueNeed needs) {
            return with(
                    is.offering(), is.strand(), is.seats(), is.grades(), is.homeClasses(), needs, is.weeks(), is.now());
        }

        Draft weeks(LessonWeeks weeks) {
            return with(
                    is.offering(), is.strand(), is.seats(), is.grades(), is.homeClasses(), is.needs(), weeks, is.now());
        }

        Draft now(@Nullable TimetableSlot now) {
            return with(
                    is.offering(), is.strand(), is.seats(), is.grades(), is.homeClasses(), is.needs(), is.weeks(), now);
        }

        Draft preferred(Integer... weekdays) {
            preferred = List.of(weekdays);
            return now(is.now());
        }

        Draft on(LocalDate day) {
            date = day;
            return now(is.now());
        }

        private Draft with(
                long offering,
                Strand strand,
                int seats,
                List<Integer> grades,
                List<Long> classes,
                VenueNeed needs,
                LessonWeeks weeks,
                @Nullable TimetableSlot now) {
            is = new LessonToPlace(
                    is.id(),
                    offering,
                    is.number(),
                    is.name(),
                    is.category(),
                    strand,
                    is.kind(),
                    is.minutes(),
                    seats,
                    is.people(),
                    grades,
                    classes,
                    needs,
                    preferred,
                    weeks,
                    date,
                    is.pinned(),
                    now,
                    is.barred());
            return this;
        }
    }
}
