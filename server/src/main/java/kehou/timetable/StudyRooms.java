package kehou.timetable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Reason;
import kehou.kernel.Scope;
import kehou.people.HomeClass;
import kehou.people.HomeClasses;
import kehou.people.Pupil;
import kehou.people.PupilCard;
import kehou.people.Pupils;
import kehou.region.Organisations;
import kehou.region.Term;
import kehou.region.Terms;
import kehou.region.Venue;
import kehou.region.Venues;
import kehou.rules.Outcome;
import kehou.rules.RulePacks;
import kehou.rules.Verdict;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rooms for homework and for questions (作业辅导室、答疑室, SH-3.2, JA-4). */
@Component
public class StudyRooms {
    static final String ACTIVITY = "homework.activity";

    private final StudyRoomStore store;
    private final Venues venues;
    private final HomeClasses classes;
    private final Pupils pupils;
    private final Terms terms;
    private final Organisations organisations;
    private final RulePacks packs;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StudyRooms(
            StudyRoomStore store,
            Venues venues,
            HomeClasses classes,
            Pupils pupils,
            Terms terms,
            Organisations organisations,
            RulePacks packs,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.venues = venues;
        this.classes = classes;
        this.pupils = pupils;
        this.terms = terms;
        this.organisations = organisations;
        this.packs = packs;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** The open rooms of the caller's school in this term, by weekday and time. */
    @Transactional(readOnly = true)
    public List<StudyRoom> ofSchool(Scope scope) {
        return of(scope, scope.place());
    }

    /** The rooms for questions that are open to a child's class. */
    @Transactional(readOnly = true)
    public List<StudyRoom> forQuestions(Scope scope, Pupil.Id child) {
        scope.pupil(child);
        PupilCard card = Optional.ofNullable(pupils.names(scope, List.of(child)).get(child))
                .orElseThrow(KernelRefusal.NOT_FOUND::refused);
        return of(scope, child.school()).stream()
                .filter(room -> room.kind() == StudyRoom.Kind.QUESTIONS
                        && room.grades().contains(card.grade())
                        && (room.homeClasses().isEmpty() || room.homeClasses().contains(card.homeClass())))
                .toList();
    }

    /**
     * Opens a room every week of this term. Refuses a venue where another room is then, a class that is of none of its
     * grades, and, where the rules ask for it, grades without written homework that have no other activity.
     */
    @Transactional
    public StudyRoom open(Scope scope, StudyRoomDraft draft) {
        int school = scope.at(scope.place());
        Term term = terms.current().orElseThrow(Refusal.NO_TERM::refused);
        StudyRoom room = checked(scope, ids.next(school, StudyRoom.Id::new), term.id(), draft);
        once(() -> store.insert(scope, room), room);
        events.publishEvent(new StudyRoom.Opened(school, room.id()));
        return find(scope, room.id());
    }

    /** Rewrites it, on the version that stands; refuses what {@link #open} refuses. Turns planned before stay. */
    @Transactional
    public StudyRoom change(Scope scope, StudyRoom.Id id, StudyRoomDraft draft) {
        StudyRoom now = find(scope, id);
        StudyRoom room = checked(scope, id, now.term(), draft);
        int seen = draft.version() == null ? now.version() : draft.version();
        once(
                () -> {
                    if (!store.update(scope, room, seen)) {
                        throw Reason.stale(now);
                    }
                },
                room);
        events.publishEvent(new StudyRoom.Changed(id.school(), id));
        return find(scope, id);
    }

    /** Closes it from now on. */
    @Transactional
    public void close(Scope scope, StudyRoom.Id id) {
        if (!store.remove(scope, id, clock.instant())) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        events.publishEvent(new StudyRoom.Closed(id.school(), id));
    }

    StudyRoom find(Scope scope, StudyRoom.Id id) {
        return store.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    List<StudyRoom> of(Scope scope, int school) {
        return terms.current().map(term -> store.of(scope, school, term.id())).orElse(List.of());
    }

    private StudyRoom checked(Scope scope, StudyRoom.Id id, Term.Id term, StudyRoomDraft draft) {
        if (!draft.from().isBefore(draft.to())) {
            throw Refusal.TIMES_REVERSED.refused();
        }
        Venue venue = venues.find(scope, draft.venue());
        if (venue.id().school() != id.school()) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        StudyRoom room = draft.as(id, term, venue, 1);
        if (room.kind() == StudyRoom.Kind.QUESTIONS && room.subjects().size() != 1) {
            throw Refusal.ONE_SUBJECT.refused();
        }
        for (HomeClass.Id of : room.homeClasses()) {
            if (!room.grades().contains(classes.require(scope, of).grade())) {
                throw Refusal.CLASS_OF_ANOTHER_GRADE.refused();
            }
        }
        requireActivity(room);
        return room;
    }

    private void requireActivity(StudyRoom room) {
        if (room.kind() == StudyRoom.Kind.QUESTIONS) {
            return;
        }
        Verdict verdict = packs.judge(
                organisations.ruleplace(room.id().school()),
                LocalDate.now(clock),
                ACTIVITY,
                StudyRoomFacts.facts(room));
        if (verdict.outcome() == Outcome.NOT_MET) {
            throw Refusal.ACTIVITY_MISSING.refused(
                    "mend", Objects.requireNonNullElse(verdict.mend(), ""),
                    "clause", Objects.requireNonNullElse(verdict.clause(), ""),
                    "at", Objects.requireNonNullElse(verdict.at(), ""));
        }
    }

    private static void once(Runnable write, StudyRoom room) {
        try {
            write.run();
        } catch (DataIntegrityViolationException e) {
            if (String.valueOf(e.getMostSpecificCause().getMessage()).contains("study_room_venue_once")) {
                throw Refusal.ROOM_TAKEN.refused("venue", room.venueName());
            }
            throw e;
        }
    }
}
