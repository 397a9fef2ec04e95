package kehou.library;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Refused;
import kehou.kernel.RowId;
import kehou.kernel.Scope;
import kehou.library.PublishedStanding.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The gate (BX-10, NP-5.2): nothing of strand INTEREST or CLUB opens, goes on or is paid with a course, an
 * instructor or a person from outside that is not admitted, in force and cleared on every day it meets.
 * Whoever opens, changes or holds such a class asks here, through any route.
 */
@Component
public class Gate {
    private final GateStore store;
    private final Standings standings;
    private final ProviderStandings providers;
    private final Clock clock;

    Gate(GateStore store, Standings standings, ProviderStandings providers, Clock clock) {
        this.store = store;
        this.standings = standings;
        this.providers = providers;
        this.clock = clock;
    }

    /** A course given by somebody on a day. */
    public record Use(Course.Id course, Instructor.Id instructor, LocalDate date) {}

    /**
     * Passes in silence, or refuses with the first day that fails, what fails and since when. Without days
     * it asks about today. Until the caller's transaction ends nobody withdraws the two.
     */
    @Transactional
    public void pass(Scope scope, Course.Id course, Instructor.Id instructor, Collection<LocalDate> dates) {
        store.hold(scope, course, instructor);
        List<LocalDate> days = dates.isEmpty() ? List.of(LocalDate.now(clock)) : List.copyOf(new TreeSet<>(dates));
        List<Use> uses =
                days.stream().map(day -> new Use(course, instructor, day)).toList();
        failing(scope, uses).values().stream().findFirst().ifPresent(refused -> {
            throw refused;
        });
    }

    /**
     * A class is opened with this course now: its provider must stand on the white list today. What is running may
     * wind down, nothing new begins (JB-2.2).
     */
    @Transactional(readOnly = true)
    public void requireListed(Scope scope, Course.Id course) {
        LocalDate today = LocalDate.now(clock);
        store.courses(scope, List.of(course)).stream()
                .map(GateCourse::pickedFrom)
                .filter(Objects::nonNull)
                .filter(source -> providers.barred(RowId.schoolOf(source), today))
                .findFirst()
                .ifPresent(_ -> {
                    throw Refusal.PROVIDER_BARRED.refused("course", course, "date", today);
                });
    }

    /** Those of the uses that fail, with the reason, in the order given. Other schools' rows are not found. */
    @Transactional(readOnly = true)
    public Map<Use, Refused> failing(Scope scope, Collection<Use> uses) {
        Map<Course.Id, GateCourse> courses = index(
                store.courses(scope, uses.stream().map(Use::course).distinct().toList()), GateCourse::id);
        Map<Instructor.Id, GateInstructor> instructors = index(
                store.instructors(
                        scope, uses.stream().map(Use::instructor).distinct().toList()),
                GateInstructor::id);
        Map<Subject, Map<Long, PublishedStanding>> elsewhere = elsewhere(courses.values(), instructors.values());
        Map<Use, Refused> failing = new LinkedHashMap<>();
        for (Use use : uses) {
            GateCourse course = courses.get(use.course());
            GateInstructor instructor = instructors.get(use.instructor());
            if (course == null || instructor == null) {
                failing.put(use, KernelRefusal.NOT_FOUND.refused());
            } else {
                GateRules.barrier(new GateFacts(course, instructor, elsewhere), use.date())
                        .ifPresent(refused -> failing.put(use, refused));
            }
        }
        return failing;
    }

    /** What other owners say of those that these courses and instructors rest on. */
    Map<Subject, Map<Long, PublishedStanding>> elsewhere(
            Collection<GateCourse> courses, Collection<GateInstructor> instructors) {
        Map<Subject, Map<Long, PublishedStanding>> found = new EnumMap<>(Subject.class);
        found.put(Subject.COURSE, standings(Subject.COURSE, courses, GateCourse::pickedFrom));
        found.put(Subject.PERSON, standings(Subject.PERSON, instructors, GateInstructor::person));
        found.put(Subject.PROVIDER, providers.of(courses, instructors));
        found.put(Subject.INSTRUCTOR, standings(Subject.INSTRUCTOR, instructors, GateInstructor::engagedFrom));
        return found;
    }

    private <T> Map<Long, PublishedStanding> standings(
            Subject subject, Collection<T> those, Function<T, @Nullable Long> link) {
        List<Long> ids =
                those.stream().map(link).filter(Objects::nonNull).distinct().toList();
        return ids.isEmpty() ? Map.of() : standings.of(subject, ids);
    }

    private static <K, V> Map<K, V> index(List<V> rows, Function<V, K> key) {
        return rows.stream().collect(Collectors.toMap(key, Function.identity()));
    }
}
