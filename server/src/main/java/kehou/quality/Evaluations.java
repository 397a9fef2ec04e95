package kehou.quality;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.enrolment.Enrolments;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Reason;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.library.Course;
import kehou.library.Courses;
import kehou.library.Instructor;
import kehou.library.Instructors;
import kehou.people.Pupil;
import kehou.people.PupilCard;
import kehou.people.Pupils;
import kehou.plan.Offering;
import kehou.plan.Offerings;
import kehou.region.Organisations;
import kehou.region.Term;
import kehou.region.Terms;
import kehou.rules.Place;
import kehou.rules.RulePacks;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Evaluation at the end of the term by the course's own plan (NC-13): the teacher of a class writes what was found of each
 * pupil, the school sees which classes are done, each family reads its own child's.
 */
@Component
public class Evaluations {
    private static final String RULE = "evaluation.weeks";

    private final EvaluationStore store;
    private final Offerings offerings;
    private final Courses courses;
    private final Instructors instructors;
    private final Enrolments enrolments;
    private final Pupils pupils;
    private final Terms terms;
    private final RulePacks packs;
    private final Organisations organisations;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Evaluations(
            EvaluationStore store,
            Offerings offerings,
            Courses courses,
            Instructors instructors,
            Enrolments enrolments,
            Pupils pupils,
            Terms terms,
            RulePacks packs,
            Organisations organisations,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.offerings = offerings;
        this.courses = courses;
        this.instructors = instructors;
        this.enrolments = enrolments;
        this.pupils = pupils;
        this.terms = terms;
        this.packs = packs;
        this.organisations = organisations;
        this.clock = clock;
        this.events = events;
    }

    /** Classes that run with a course that has an evaluation plan, and how far they are: a teacher's own, or all of the caller's schools. */
    @Transactional(readOnly = true)
    public List<EvaluationProgress> progress(Scope scope) {
        Set<Instructor.Id> own = scope.role() == Role.TEACHER ? self(scope) : Set.of();
        Set<Course.Id> planned = courses.all(scope).stream()
                .filter(of -> !of.evaluation().content().isBlank())
                .map(Course::id)
                .collect(Collectors.toSet());
        List<Offering> running = offerings.ofSchool(scope).stream()
                .filter(of -> of.state() == Offering.State.PUBLISHED && planned.contains(of.course()))
                .filter(of -> scope.role() != Role.TEACHER || own.contains(of.instructor()))
                .toList();
        List<Offering.Id> ids = running.stream().map(Offering::id).toList();
        Map<Offering.Id, Integer> seated = enrolments.seated(scope, ids);
        Map<Offering.Id, Integer> written = store.counts(scope, ids);
        Map<Integer, Map<Term.Id, EvaluationTime>> times = new HashMap<>();
        return running.stream()
                .map(of -> new EvaluationProgress(
                        of.id(),
                        of.courseName(),
                        of.instructorName(),
                        times.computeIfAbsent(of.id().school(), _ -> new HashMap<>())
                                .computeIfAbsent(of.term(), _ -> time(of))
                                .opensOn(),
                        seated.getOrDefault(of.id(), 0),
                        Math.min(written.getOrDefault(of.id(), 0), seated.getOrDefault(of.id(), 0))))
                .toList();
    }

    /** The sheet of one's own class: another teacher's is not found. */
    @Transactional(readOnly = true)
    public EvaluationSheet sheet(Scope scope, Offering.Id id) {
        Offering offering = own(scope, id);
        Course course = courses.find(scope, offering.course());
        EvaluationScale scale = EvaluationScale.of(course.evaluation());
        EvaluationTime time = time(offering);
        Map<Pupil.Id, PupilEvaluation> found =
                store.ofOffering(scope, id).stream().collect(Collectors.toMap(PupilEvaluation::pupil, of -> of));
        List<Pupil.Id> there = inClass(scope, offering, time);
        Map<Pupil.Id, PupilCard> cards = pupils.names(scope, there);
        List<EvaluationLine> lines = new ArrayList<>();
        for (Pupil.Id pupil : there) {
            @Nullable PupilCard card = cards.get(pupil);
            if (card != null) {
                lines.add(new EvaluationLine(pupil, card.name(), found.get(pupil)));
            }
        }
        return new EvaluationSheet(
                id,
                offering.courseName(),
                course.evaluation(),
                scale.aspects(),
                scale.levels(),
                time.opensOn(),
                time.isOn(LocalDate.now(clock)),
                lines);
    }

    /**
     * Writes what was found of one pupil, or writes it anew. Refuses before the end of the term and long after, results that
     * do not fit the plan, a pupil who is not in the class, and an older version.
     */
    @Transactional
    public EvaluationSheet write(Scope scope, Offering.Id id, EvaluationDraft draft) {
        Offering offering = own(scope, id);
        EvaluationTime time = time(offering);
        if (!time.isOn(LocalDate.now(clock))) {
            throw Refusal.EVALUATION_CLOSED.refused("opensOn", time.opensOn(), "closesOn", time.closesOn());
        }
        EvaluationScale scale =
                EvaluationScale.of(courses.find(scope, offering.course()).evaluation());
        if (!scale.fits(draft.results())) {
            throw Refusal.EVALUATION_UNFIT.refused("aspects", scale.aspects(), "levels", scale.levels());
        }
        if (!inClass(scope, offering, time).contains(draft.pupil())) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        PupilEvaluation written = new PupilEvaluation(
                id,
                draft.pupil(),
                scale.aspects(),
                draft.results().stream().map(String::strip).toList(),
                draft.comment().strip(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                1);
        if (!store.write(scope, written, draft.version() == null ? 0 : draft.version())) {
            throw Reason.stale(sheet(scope, id));
        }
        events.publishEvent(new PupilEvaluation.Written(scope.at(id), id, draft.pupil()));
        return sheet(scope, id);
    }

    /** What teachers found of this pupil, newest first, at most 100. */
    @Transactional(readOnly = true)
    public List<ChildEvaluation> of(Scope scope, Pupil.Id pupil) {
        List<PupilEvaluation> found = store.ofPupil(scope, pupil);
        Map<Offering.Id, Offering> classes =
                offerings
                        .find(
                                scope,
                                found.stream().map(PupilEvaluation::offering).toList())
                        .stream()
                        .collect(Collectors.toMap(Offering::id, of -> of));
        return found.stream()
                .filter(of -> classes.containsKey(of.offering()))
                .map(of -> {
                    Offering offering = Objects.requireNonNull(classes.get(of.offering()));
                    return new ChildEvaluation(
                            offering.courseName(),
                            offering.instructorName(),
                            courses.find(scope, offering.course()).evaluation().method(),
                            of.aspects(),
                            of.results(),
                            of.comment(),
                            of.writtenAt());
                })
                .toList();
    }

    private Offering own(Scope scope, Offering.Id id) {
        Offering offering = offerings.find(scope, id);
        if (!self(scope).contains(offering.instructor())) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        return offering;
    }

    private Set<Instructor.Id> self(Scope scope) {
        return instructors.ofAccount(scope, scope.account()).stream()
                .map(Instructor::id)
                .collect(Collectors.toSet());
    }

    private List<Pupil.Id> inClass(Scope scope, Offering offering, EvaluationTime time) {
        LocalDate today = LocalDate.now(clock);
        return enrolments.expected(scope, offering.id(), today.isAfter(time.lastDay()) ? time.lastDay() : today);
    }

    private EvaluationTime time(Offering offering) {
        Place place = organisations.ruleplace(offering.id().school());
        int weeks = packs.threshold(place, LocalDate.now(clock), RULE)
                .orElseThrow(() -> new IllegalStateException("no pack sets " + RULE))
                .whole();
        return new EvaluationTime(terms.find(offering.term()).lastDay(), weeks);
    }

    /** The last weeks of a term, and as many after it to finish. */
    private record EvaluationTime(LocalDate lastDay, int weeks) {
        LocalDate opensOn() {
            return lastDay.minusWeeks(weeks);
        }

        LocalDate closesOn() {
            return lastDay.plusWeeks(weeks);
        }

        boolean isOn(LocalDate day) {
            return !day.isBefore(opensOn()) && !day.isAfter(closesOn());
        }
    }
}
