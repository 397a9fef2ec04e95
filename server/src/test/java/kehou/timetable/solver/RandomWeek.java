package kehou.timetable.solver;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import kehou.plan.Strand;
import kehou.region.Venue;
import kehou.timetable.solver.TimetableProblem.CampusTravel;
import kehou.timetable.solver.TimetableProblem.ConflictGroup;
import kehou.timetable.solver.TimetableProblem.GradeDay;
import kehou.timetable.solver.TimetableProblem.OnSiteLimit;

/** Small weeks of any kind, the same for the same seed. */
final class RandomWeek {
    private RandomWeek() {}

    static Week of(Random random) {
        int days = 2 + random.nextInt(3);
        Week week = new Week(days);
        int rooms = 2 + random.nextInt(3);
        for (int room = 1; room <= rooms; room++) {
            week.room(
                    room,
                    random.nextInt(4) == 0 ? Venue.Kind.COMPUTER_ROOM : Venue.Kind.CLASSROOM,
                    random.nextInt(6) == 0 ? 20 : 40,
                    random.nextInt(4) == 0 ? 2 : 1);
            if (random.nextInt(8) == 0) {
                week.rooms.getLast().closed().add(new TeachingRoom.ClosedDay(1 + random.nextInt(days), "维修"));
            }
        }
        int people = 2 + random.nextInt(3);
        for (int person = 1; person <= people; person++) {
            week.person(person, random.nextInt(5) == 0 ? 90 : 0);
            if (random.nextInt(6) == 0) {
                week.people
                        .getLast()
                        .away()
                        .add(new TeachingPerson.AwayTime(1 + random.nextInt(days), Week.FIRST, Week.SECOND, "教研"));
            }
            if (random.nextInt(10) == 0) {
                week.people.getLast().barred().add(Week.barred(1 + random.nextInt(days)));
            }
        }
        int lessons = 1 + random.nextInt(days + 2);
        for (int i = 0; i < lessons; i++) {
            LessonToPlace lesson = week.lesson(1 + random.nextInt(people));
            if (random.nextInt(4) == 0) {
                week.change(lesson, draft -> draft.offering(1001));
            }
            if (random.nextInt(4) == 0) {
                week.change(lesson, draft -> draft.classes(7L));
            }
            if (random.nextInt(5) == 0) {
                week.change(lesson, draft -> draft.weeks(LessonWeeks.values()[random.nextInt(3)]));
            }
            if (random.nextInt(6) == 0) {
                LocalDate date = LocalDate.of(2026, 9, 14).plusDays(14L * random.nextInt(2));
                week.change(lesson, draft -> draft.weeks(LessonWeeks.ODD).on(date));
            }
            if (random.nextInt(5) == 0) {
                week.change(
                        lesson,
                        draft -> draft.needs(new VenueNeed(List.of(Venue.Kind.COMPUTER_ROOM), null, List.of())));
            }
            if (random.nextInt(3) == 0) {
                week.change(lesson, draft -> draft.strand(Strand.HOMEWORK));
            }
        }
        if (random.nextInt(3) == 0) {
            week.groups.add(new ConflictGroup("g", List.of(1001L, 1002L, 1003L)));
        }
        if (random.nextInt(3) == 0) {
            week.travel.add(new CampusTravel(1, 2, 30));
        }
        if (random.nextInt(3) == 0) {
            week.onSite.add(new OnSiteLimit(1 + random.nextInt(days), 1, 1));
        }
        if (random.nextInt(5) == 0) {
            week.gradeDays.add(new GradeDay(3, 1 + random.nextInt(days), 45, 0));
        }
        return week;
    }
}
