package kehou.people;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kehou.kernel.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The roster over the years (roster/year): pupils come, go, return, and once a year everyone moves up a grade and the
 * last one graduates.
 */
@Component
public class SchoolYears {
    private final PupilStore pupils;
    private final Pupils face;
    private final HomeClassStore classes;
    private final HomeClasses homeClasses;
    private final SchoolRosterStore rosters;
    private final PromotionStore promotions;
    private final Leavings leavings;
    private final PupilRoster roster;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SchoolYears(
            PupilStore pupils,
            Pupils face,
            HomeClassStore classes,
            HomeClasses homeClasses,
            SchoolRosterStore rosters,
            PromotionStore promotions,
            Leavings leavings,
            PupilRoster roster,
            Clock clock,
            ApplicationEventPublisher events) {
        this.pupils = pupils;
        this.face = face;
        this.classes = classes;
        this.homeClasses = homeClasses;
        this.rosters = rosters;
        this.promotions = promotions;
        this.leavings = leavings;
        this.roster = roster;
        this.clock = clock;
        this.events = events;
    }

    /** What turning the year would do today; nothing to do once the roster stands in this school year. */
    @Transactional(readOnly = true)
    public Promotion outlook(Scope scope, int school) {
        RosterFrame frame = roster.frame(scope.at(school));
        int standing = rosters.find(scope, school)
                .map(SchoolRosterStore.Standing::schoolYear)
                .orElse(frame.schoolYear());
        int last = frame.highestGrade();
        return new Promotion(
                standing,
                frame.schoolYear(),
                standing < frame.schoolYear(),
                pupils.enrolled(scope, school, 1, last - 1).size(),
                pupils.enrolled(scope, school, last, last).size(),
                promotions.of(scope, school));
    }

    /**
     * Turns the year by one: the last grade graduates and its classes close, every other class moves up with its
     * pupils. Refuses YEAR_TURNED_ALREADY.
     */
    @Transactional
    public Promotion turn(Scope scope, int school) {
        RosterFrame frame = roster.frame(scope.at(school));
        int standing = rosters.touch(scope, school).orElse(frame.schoolYear());
        if (standing >= frame.schoolYear()) {
            throw RosterRefusal.YEAR_TURNED_ALREADY.refused("schoolYear", standing);
        }
        Instant now = clock.instant();
        int next = standing + 1;
        int last = frame.highestGrade();
        List<Long> graduating = pupils.enrolled(scope, school, last, last);
        List<Long> promoted = pupils.enrolled(scope, school, 1, last - 1);
        leavings.leave(scope, school, graduating, Pupil.State.GRADUATED);
        classes.closeGrade(scope, school, last, now);
        for (int grade = last - 1; grade >= frame.lowestGrade(); grade--) {
            classes.promoteGrade(scope, school, grade);
        }
        pupils.promoted(scope, school, promoted);
        rosters.change(scope, school, next);
        promotions.add(scope, school, next, promoted.size(), graduating.size(), now);
        events.publishEvent(new Promotion.Turned(school, next, promoted.size(), graduating.size()));
        if (!promoted.isEmpty()) {
            events.publishEvent(new Pupil.Moved(school, promoted));
        }
        return outlook(scope, school);
    }

    /** The pupil goes to another school. Refuses NOT_ENROLLED. */
    @Transactional
    public PupilRow transfer(Scope scope, Pupil.Id id) {
        return leave(scope, id, Pupil.State.TRANSFERRED);
    }

    /** The pupil leaves for another reason. Refuses NOT_ENROLLED. */
    @Transactional
    public PupilRow leave(Scope scope, Pupil.Id id) {
        return leave(scope, id, Pupil.State.LEFT);
    }

    /** A pupil who had left is back, in this class. Refuses ENROLLED_ALREADY. */
    @Transactional
    public PupilRow comeBack(Scope scope, Pupil.Id id, HomeClass.Id homeClass) {
        face.row(scope, id);
        homeClasses.require(scope, homeClass);
        if (!pupils.comeBack(scope, id, homeClass)) {
            throw RosterRefusal.ENROLLED_ALREADY.refused();
        }
        rosters.touch(scope, id.school());
        events.publishEvent(new Pupil.Enrolled(id.school(), List.of(id.value())));
        return face.row(scope, id);
    }

    /** The pupil changes to another class of the school. Refuses NOT_ENROLLED. */
    @Transactional
    public PupilRow move(Scope scope, Pupil.Id id, HomeClass.Id homeClass) {
        face.row(scope, id);
        homeClasses.require(scope, homeClass);
        if (!pupils.move(scope, id, homeClass)) {
            throw RosterRefusal.NOT_ENROLLED.refused();
        }
        rosters.touch(scope, id.school());
        events.publishEvent(new Pupil.Moved(id.school(), List.of(id.value())));
        return face.row(scope, id);
    }

    private PupilRow leave(Scope scope, Pupil.Id id, Pupil.State why) {
        face.row(scope, id);
        if (leavings.leave(scope, id.school(), List.of(id.value()), why) == 0) {
            throw RosterRefusal.NOT_ENROLLED.refused();
        }
        rosters.touch(scope, id.school());
        return face.row(scope, id);
    }
}
