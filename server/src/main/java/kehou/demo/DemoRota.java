package kehou.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.library.Subject;
import kehou.people.StaffKind;
import kehou.people.StaffList;
import kehou.people.StaffMember;
import kehou.plan.Strand;
import kehou.region.Venue;
import kehou.timetable.Duties;
import kehou.timetable.Duty;
import kehou.timetable.Duty.DutyWish;
import kehou.timetable.LieuTime;
import kehou.timetable.OpeningPlans;
import kehou.timetable.Rota.RotaSpan;
import kehou.timetable.RotaMembers;
import kehou.timetable.Rotas;
import kehou.timetable.StudyRoom;
import kehou.timetable.StudyRoomDraft;
import kehou.timetable.StudyRooms;
import kehou.timetable.TimeOff;
import kehou.timetable.TimeOff.TimeOffWish;
import kehou.timetable.VenueOpening.VenueOpeningDraft;
import kehou.timetable.Willingness.AwayDay;
import kehou.timetable.Willingness.WillingnessAnswer;
import kehou.timetable.Willingness.WillingnessWish;
import kehou.timetable.Willingnesses;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Homework support at the invented schools: open venues, rooms, a rota of two weeks, wishes and time in lieu. */
@Component
@ConditionalOnProperty(name = "kehou.demo", havingValue = "on")
class DemoRota {
    private static final List<Subject> SUBJECTS = List.of(Subject.CHINESE, Subject.MATHS, Subject.ENGLISH);
    private static final LocalTime BEGINS = LocalTime.of(17, 35);
    private static final LocalTime ENDS = LocalTime.of(18, 15);
    private static final int MEMBERS = 18;
    private static final int DAYS = 14;

    private final StudyRooms rooms;
    private final RotaMembers members;
    private final Rotas rotas;
    private final Duties duties;
    private final Willingnesses wishes;
    private final LieuTime lieu;
    private final OpeningPlans openings;
    private final StaffList staff;
    private final Tenancy tenancy;
    private final Clock clock;

    DemoRota(
            StudyRooms rooms,
            RotaMembers members,
            Rotas rotas,
            Duties duties,
            Willingnesses wishes,
            LieuTime lieu,
            OpeningPlans openings,
            StaffList staff,
            Tenancy tenancy,
            Clock clock) {
        this.rooms = rooms;
        this.members = members;
        this.rotas = rotas;
        this.duties = duties;
        this.wishes = wishes;
        this.lieu = lieu;
        this.openings = openings;
        this.staff = staff;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** Two weeks from this week's Monday on; at the first school every day and with a poll, elsewhere on two days. */
    void take(DemoSchool school, boolean first) {
        LocalDate monday = LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<StaffMember> teachers = tenancy.as(school.scope, () -> staff.of(school.scope, school.number)).stream()
                .filter(one -> one.kind() == StaffKind.TEACHER && one.account() != null && !one.left())
                .limit(MEMBERS)
                .toList();
        if (teachers.isEmpty() || school.venues.isEmpty()) {
            return;
        }
        tenancy.as(school.scope, () -> {
            for (int i = 0; i < teachers.size(); i++) {
                members.put(school.scope, teachers.get(i).id(), List.of(SUBJECTS.get(i % SUBJECTS.size())));
            }
            if (first) {
                wishes.ask(school.scope, new WillingnessWish(monday.plusDays(18), "每周一到两班，到岗时间可以调休"));
            }
        });
        if (first) {
            answer(school, teachers, monday);
        }
        tenancy.as(school.scope, () -> {
            openVenues(school);
            List<StudyRoom> opened = open(school, first);
            if (first) {
                byHand(school, opened, teachers.getFirst(), monday);
            }
            rotas.draft(school.scope, new RotaSpan(monday, monday.plusDays(DAYS - 1)));
        });
    }

    /** Turns of days that lie behind were held; one who has minutes asks for half an hour. */
    void live(DemoSchool school) {
        LocalDate today = LocalDate.now(clock);
        List<Duty> held = tenancy.as(school.scope, () -> {
            List<Duty> due = rotas.of(school.scope, today.minusDays(7), today).duties().stream()
                    .filter(duty -> duty.day().isBefore(today))
                    .toList();
            due.forEach(duty -> duties.hold(school.scope, duty.id()));
            return due;
        });
        held.stream().reduce((_, last) -> last).ifPresent(duty -> {
            long account = tenancy.as(school.scope, () -> staff.accountOf(school.scope, duty.staff()))
                    .orElse(0L);
            Scope self = DemoScopes.teacher(account, school.number);
            LocalDate soon = today.plusDays(2);
            TimeOffWish wish =
                    new TimeOffWish(TimeOff.Kind.LATE_ARRIVAL, soon, LocalTime.of(8, 0), LocalTime.of(8, 30), "送孩子看牙");
            tenancy.as(self, () -> lieu.ask(self, wish));
        });
    }

    /** Six answer: one does not take part, one is away on a day; the others are silent so far. */
    private void answer(DemoSchool school, List<StaffMember> teachers, LocalDate monday) {
        for (int i = 0; i < Math.min(6, teachers.size()); i++) {
            Long account = teachers.get(i).account();
            if (account != null) {
                Scope self = DemoScopes.teacher(account, school.number);
                WillingnessAnswer said = said(i, monday);
                tenancy.as(self, () -> wishes.answer(self, said));
            }
        }
    }

    private static WillingnessAnswer said(int which, LocalDate monday) {
        return switch (which) {
            case 1 -> new WillingnessAnswer(true, List.of(2, 4), List.of(Strand.HOMEWORK), List.of(), "愿意带低年级");
            case 2 ->
                new WillingnessAnswer(
                        true, List.of(), List.of(), List.of(new AwayDay(monday.plusDays(9), "区里教研")), null);
            case 5 -> new WillingnessAnswer(false, null, null, null, "家里有老人要照顾");
            default ->
                new WillingnessAnswer(true, List.of(), List.of(Strand.HOMEWORK, Strand.INTEREST), List.of(), null);
        };
    }

    private List<StudyRoom> open(DemoSchool school, boolean first) {
        List<Integer> grades = IntStream.rangeClosed(school.plan.firstGrade(), school.plan.lastGrade())
                .boxed()
                .toList();
        List<Integer> little = grades.stream().filter(grade -> grade <= 2).toList();
        List<Integer> others = grades.stream().filter(grade -> grade > 2).toList();
        List<StudyRoomDraft> all = new ArrayList<>();
        for (int weekday : first ? List.of(1, 2, 3, 4, 5) : List.of(2, 4)) {
            if (!little.isEmpty() && first) {
                StudyRoom.Activity activity =
                        weekday % 2 == 0 ? StudyRoom.Activity.OUTDOOR : StudyRoom.Activity.READING;
                all.add(room(school, StudyRoom.Kind.HOMEWORK, weekday, 0, little, SUBJECTS.subList(0, 1), activity));
            }
            all.add(room(school, StudyRoom.Kind.HOMEWORK, weekday, 1, others, SUBJECTS.subList(0, 2), null));
        }
        if (first) {
            all.add(room(school, StudyRoom.Kind.QUESTIONS, 2, 2, grades, List.of(Subject.ENGLISH), null));
            all.add(room(school, StudyRoom.Kind.QUESTIONS, 4, 2, others, List.of(Subject.SCIENCE), null));
        }
        return all.stream().map(one -> rooms.open(school.scope, one)).toList();
    }

    /** The demonstration's own teacher has a turn in Chinese each Monday. */
    private void byHand(DemoSchool school, List<StudyRoom> opened, StaffMember teacher, LocalDate monday) {
        opened.stream()
                .filter(room -> room.weekday() == 1 && room.subjects().contains(Subject.MATHS))
                .findFirst()
                .ifPresent(room -> Stream.of(monday, monday.plusDays(7))
                        .filter(day -> !day.isBefore(LocalDate.now(clock)))
                        .forEach(day -> duties.assign(
                                school.scope, new DutyWish(room.id(), day, Subject.CHINESE, teacher.id()))));
    }

    /** Venues are open on school days for all grades. */
    private void openVenues(DemoSchool school) {
        List<Integer> grades = IntStream.rangeClosed(school.plan.firstGrade(), school.plan.lastGrade())
                .boxed()
                .toList();
        for (Venue venue : school.venues) {
            openings.open(
                    school.scope,
                    new VenueOpeningDraft(
                            venue.id(),
                            List.of(1, 2, 3, 4, 5),
                            LocalTime.of(16, 30),
                            LocalTime.of(18, 30),
                            grades,
                            null,
                            null));
        }
    }

    private static StudyRoomDraft room(
            DemoSchool school,
            StudyRoom.Kind kind,
            int weekday,
            int venue,
            List<Integer> grades,
            List<Subject> subjects,
            StudyRoom.@Nullable Activity activity) {
        return new StudyRoomDraft(
                kind,
                weekday,
                BEGINS,
                ENDS,
                school.venues.get(venue % school.venues.size()).id(),
                grades,
                List.of(),
                subjects,
                activity,
                kind == StudyRoom.Kind.QUESTIONS ? "带好课本和错题" : null,
                null);
    }
}
