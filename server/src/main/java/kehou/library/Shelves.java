package kehou.library;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kehou.kernel.KernelRefusal;
import kehou.kernel.MovableClock;
import kehou.kernel.Page;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.region.Organisation;
import kehou.region.Organisations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The course libraries of the city and the districts (NP-3.1, NP-3.2), as anyone may read them. An admitted
 * course stands in the library of the authority that admitted it; practice schools' courses stand in none.
 */
@Component
public class Shelves {
    private final ShelfStore shelves;
    private final PublicationStore publications;
    private final CourseStore courses;
    private final PickStore picks;
    private final Standings standings;
    private final Organisations organisations;
    private final Tenancy tenancy;
    private final Clock clock;

    Shelves(
            ShelfStore shelves,
            PublicationStore publications,
            CourseStore courses,
            PickStore picks,
            Standings standings,
            Organisations organisations,
            Tenancy tenancy,
            Clock clock) {
        this.shelves = shelves;
        this.publications = publications;
        this.courses = courses;
        this.picks = picks;
        this.standings = standings;
        this.organisations = organisations;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** What is found in the libraries, in the order of ids; withdrawn courses are not shown. */
    @Transactional(readOnly = true)
    public Page<PublishedCourse> search(ShelfQuery wanted) {
        return Page.of(
                shelves.search(wanted.more()),
                wanted.limit(),
                course -> course.id().value());
    }

    /** The latest admitted version, withdrawn ones included, so that an old link still says what became of it. */
    @Transactional(readOnly = true)
    public PublishedCourse find(Course.Id id) {
        return shelves.latest(id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    /** The libraries that hold anything, the city's first. */
    @Transactional(readOnly = true)
    public List<CourseLibrary> libraries() {
        Map<Integer, List<CategoryCount>> byLibrary = new TreeMap<>();
        shelves.counts()
                .forEach(line -> byLibrary
                        .computeIfAbsent(line.library(), _ -> new ArrayList<>())
                        .add(line.count()));
        return byLibrary.entrySet().stream()
                .map(entry -> library(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The course that one of the school's came from; the course itself where it is the school's own. */
    @Transactional(readOnly = true)
    public Course.Id sourceOf(Scope scope, Course.Id id) {
        return picks.sourceOf(scope, id).orElse(id);
    }

    /** Publishes the course as it was admitted just now and puts it into the library of who admitted it. */
    void admitted(Scope at, Course.Id id) {
        Course course = courses.find(at, id).orElseThrow();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, MovableClock.BEIJING);
        standings.put(at, PublishedStanding.admitted(PublishedStanding.Subject.COURSE, id.value(), today, null));
        Organisation owner = organisations.require(id.school());
        if (owner.practice()) {
            return;
        }
        int authority = at.role() == Role.BUREAU ? at.place() : organisations.authorityOf(owner.number());
        Organisation library = organisations.require(authority);
        publications.supersede(at, id);
        int version = publications.publish(at, course, owner, library, now);
        Scope own = at.within(Purpose.REVIEW, authority);
        tenancy.as(own, () -> publications.shelveAdmitted(own, authority, id, version, now));
    }

    /** Says publicly that an admitted course is not to be used any more; {@code at} opens its owner. */
    void withdrawn(Scope at, Course.Id id, String reasonCode) {
        standings.put(
                at,
                new PublishedStanding(
                        PublishedStanding.Subject.COURSE,
                        id.value(),
                        PublishedStanding.State.WITHDRAWN,
                        LocalDate.ofInstant(clock.instant(), MovableClock.BEIJING),
                        null,
                        reasonCode));
    }

    private CourseLibrary library(int number, List<CategoryCount> counts) {
        Organisation authority = organisations.require(number);
        int all = counts.stream().mapToInt(CategoryCount::courses).sum();
        return new CourseLibrary(number, authority.name(), authority.kind(), all, counts);
    }
}
