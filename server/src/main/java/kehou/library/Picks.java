package kehou.library;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Page;
import kehou.kernel.Scope;
import kehou.region.Organisation;
import kehou.region.Organisations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is taken from the libraries (NP-3.2): a school that its district runs from the district's and the
 * city's, every other school from the city's, a district from the city's. A pick keeps the version it was
 * picked in and is never edited.
 */
@Component
public class Picks {
    private final PickStore picks;
    private final ShelfStore shelves;
    private final PublicationStore publications;
    private final ProviderStandings providers;
    private final OwnLibrary own;
    private final Organisations organisations;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Picks(
            PickStore picks,
            ShelfStore shelves,
            PublicationStore publications,
            ProviderStandings providers,
            OwnLibrary own,
            Organisations organisations,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.picks = picks;
        this.shelves = shelves;
        this.publications = publications;
        this.providers = providers;
        this.own = own;
        this.organisations = organisations;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** What the caller's place may pick, and which of it is in its library already. */
    @Transactional(readOnly = true)
    public Page<PickableCourse> offered(Scope scope, ShelfQuery wanted) {
        List<Integer> libraries = libraries(scope.place());
        Integer asked = wanted.library();
        List<Integer> searched = asked == null
                ? libraries
                : libraries.stream().filter(asked::equals).toList();
        Set<Course.Id> had = own.in(scope, at -> picks.inUse(at, at.place()));
        List<PickableCourse> found = shelves.search(wanted.more(), searched).stream()
                .map(course -> new PickableCourse(course, had.contains(course.id()), course.owner() == scope.place()))
                .toList();
        return Page.of(found, wanted.limit(), of -> of.course().id().value());
    }

    /** What the caller's place has picked, put away ones included. */
    @Transactional(readOnly = true)
    public List<Pick> of(Scope scope) {
        boolean school = organisations.require(scope.place()).isSchool();
        return worded(own.in(scope, at -> school ? picks.ofSchool(at, at.place()) : picks.ofDistrict(at.place())));
    }

    /**
     * Takes the course into the library of the caller's place, in the version the library above holds. Refuses
     * one that is in no library it may pick from, that was withdrawn, is its own, or is there already.
     */
    @Transactional
    public Pick pick(Scope scope, Course.Id source) {
        int place = scope.place();
        Organisation picker = organisations.require(place);
        PublishedCourse course = pickable(source, libraries(place));
        if (course.owner() == place) {
            throw Refusal.OWN_COURSE.refused("name", course.name());
        }
        Instant now = clock.instant();
        boolean taken = own.in(
                scope,
                at -> picker.isSchool()
                        ? copied(at, place, course, now)
                        : publications.shelvePicked(at, place, course, now));
        if (!taken) {
            throw Refusal.ALREADY_PICKED.refused("name", course.name());
        }
        events.publishEvent(new Pick.Picked(place, source.value(), course.version()));
        return of(scope).stream()
                .filter(pick -> pick.course().id().equals(source))
                .findFirst()
                .orElseThrow();
    }

    /**
     * The course as it may be ordered from its owner by the caller's school. Refuses what picking refuses: one in
     * no library of it, one that is not admitted, its own; and a provider that is off the white list (JB-2.2).
     */
    @Transactional(readOnly = true)
    public PublishedCourse orderable(Scope scope, Course.Id source) {
        PublishedCourse course = pickable(source, libraries(scope.place()));
        if (course.owner() == scope.place()) {
            throw Refusal.OWN_COURSE.refused("name", course.name());
        }
        if (providers.barred(course.owner(), LocalDate.now(clock))) {
            throw Refusal.PROVIDER_BARRED.refused("name", course.ownerName());
        }
        return course;
    }

    /** The school's own course of this source, picked now if it was not before. */
    @Transactional
    public Course.Id ensure(Scope scope, Course.Id source) {
        return had(scope, scope.place(), source)
                .orElseGet(() -> Objects.requireNonNull(pick(scope, source).own()));
    }

    /**
     * Takes a course that its owner shares with this school, whatever library it stands in; {@code scope} opens
     * the school. Empty if the school had picked it by itself.
     */
    @Transactional
    public Optional<Course.Id> shared(Scope scope, int school, Course.Id source) {
        PublishedCourse course = shelves.latest(source)
                .filter(of -> of.state() == Standing.ADMITTED)
                .orElseThrow(Refusal.SOURCE_NOT_ADMITTED::refused);
        if (!copied(scope, school, course, clock.instant())) {
            return Optional.empty();
        }
        events.publishEvent(new Pick.Picked(school, source.value(), course.version()));
        return had(scope, school, source);
    }

    private Optional<Course.Id> had(Scope scope, int school, Course.Id source) {
        return picks.ofSchool(scope, school).stream()
                .filter(taken -> taken.source().equals(source) && taken.withdrawnAt() == null)
                .map(PickStore.Taken::own)
                .findFirst();
    }

    private boolean copied(Scope at, int school, PublishedCourse course, Instant now) {
        try {
            return picks.insert(at, ids.next(school, Course.Id::new), course, now)
                    .isPresent();
        } catch (DuplicateKeyException e) {
            throw Refusal.NAME_TAKEN.refused("name", course.name());
        }
    }

    private PublishedCourse pickable(Course.Id source, List<Integer> libraries) {
        int version = shelves.versionIn(source, libraries).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        PublishedCourse course = shelves.versions(List.of(source)).stream()
                .filter(of -> of.version() == version)
                .findFirst()
                .orElseThrow();
        if (course.state() != Standing.ADMITTED) {
            throw Refusal.SOURCE_NOT_ADMITTED.refused("name", course.name(), "state", course.state());
        }
        return course;
    }

    /** The libraries a place picks from: those of the authorities above it. */
    private List<Integer> libraries(int place) {
        Organisation picker = organisations.require(place);
        return switch (picker.kind()) {
            case SCHOOL ->
                List.copyOf(new LinkedHashSet<>(List.of(organisations.authorityOf(place), Organisation.CITY)));
            case DISTRICT -> List.of(Organisation.CITY);
            default -> List.of();
        };
    }

    private List<Pick> worded(Collection<PickStore.Taken> taken) {
        Map<Course.Id, List<PublishedCourse>> versions =
                shelves.versions(taken.stream().map(PickStore.Taken::source).toList()).stream()
                        .collect(Collectors.groupingBy(PublishedCourse::id));
        return taken.stream()
                .map(of -> worded(of, versions.getOrDefault(of.source(), List.of())))
                .toList();
    }

    private static Pick worded(PickStore.Taken taken, List<PublishedCourse> versions) {
        PublishedCourse picked = versions.stream()
                .filter(of -> of.version() == taken.version())
                .findFirst()
                .orElseThrow();
        int newest = versions.getLast().version();
        Integer newer = newest > taken.version() ? newest : null;
        return new Pick(picked, taken.own(), taken.at(), newer, taken.withdrawnAt(), taken.withdrawal());
    }
}
