package kehou.supervision;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kehou.files.Files;
import kehou.files.StoredFile;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Page;
import kehou.kernel.Phone;
import kehou.kernel.Purpose;
import kehou.kernel.Refused;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.people.Pupil;
import kehou.people.Pupils;
import kehou.region.Organisation;
import kehou.region.Organisations;
import kehou.rules.RulePacks;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Families complain of being forced in or out (JA-6): straight to the district of the school, which answers by a day
 * that the packs set or passes it on to the city. Who wrote is known to nobody but the author.
 */
@Component
public class Complaints {
    static final String DAYS = "complaint.answer-days";
    private static final int MOST_OWN = 50;

    private final ComplaintStore store;
    private final ComplaintAuthorStore authors;
    private final Pupils pupils;
    private final Organisations organisations;
    private final RulePacks packs;
    private final Files files;
    private final Tenancy tenancy;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Complaints(
            ComplaintStore store,
            ComplaintAuthorStore authors,
            Pupils pupils,
            Organisations organisations,
            RulePacks packs,
            Files files,
            Tenancy tenancy,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.authors = authors;
        this.pupils = pupils;
        this.organisations = organisations;
        this.packs = packs;
        this.files = files;
        this.tenancy = tenancy;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** Of a guardian about its own child's school. Refuses while one of the same kind waits for its answer. */
    @Transactional
    public Complaint make(Scope scope, Pupil.Id pupil, Complaint.Kind kind, String words) {
        scope.pupil(pupil);
        // Read under the school's own wall, for what follows is written beside it.
        pupils.find(scope, pupil);
        Organisation school = organisations.require(pupil.school());
        Complaint complaint = draft(school, kind, words, false, false);
        Scope city = city(scope);
        if (!tenancy.as(city, () -> authors.insert(city, complaint.id(), school.number(), kind))) {
            throw Refusal.COMPLAINT_WAITS.refused();
        }
        lay(scope, complaint, null);
        return complaint;
    }

    /** One that is due at the district of this school from now on; nothing is kept yet. */
    Complaint draft(Organisation school, Complaint.Kind kind, String words, boolean unsigned, boolean reachable) {
        Integer parent = school.parent();
        int place = parent == null ? Organisation.CITY : parent;
        Instant now = now();
        return new Complaint(
                ids.next(place, Complaint.Id::new),
                school.number(),
                school.name(),
                kind,
                words.strip(),
                unsigned,
                reachable,
                List.of(),
                now,
                due(place, now),
                Complaint.State.WAITING,
                null,
                null,
                null,
                null);
    }

    /** Keeps it at its authority, which is told. */
    void lay(Scope scope, Complaint complaint, @Nullable Phone phone) {
        int place = complaint.id().school();
        Scope there = scope.within(Purpose.SERVICE, place);
        tenancy.as(there, () -> store.insert(there, complaint, phone));
        events.publishEvent(new Complaint.Made(place, complaint.id(), complaint.school()));
    }

    /** The caller's own, the latest first, whatever school the child goes to by now. */
    @Transactional(readOnly = true)
    public List<Complaint> own(Scope scope) {
        Scope city = city(scope);
        return tenancy.as(city, () -> authors.of(city, MOST_OWN)).stream()
                .map(id -> there(scope, id, at -> filled(at, row(at, id))))
                .toList();
    }

    /** What reached the caller's authority, the latest first. */
    @Transactional(readOnly = true)
    public Page<Complaint> reached(Scope scope, Complaint.@Nullable State state, long after, int limit) {
        Scope own = scope.within(Purpose.SUPERVISION, scope.place());
        return tenancy.as(own, () -> {
            Instant before = after == 0
                    ? null
                    : store.reached(own, new Complaint.Id(after))
                            .map(of -> of.complaint().madeAt())
                            .orElseThrow(KernelRefusal.NOT_FOUND::refused);
            return Page.of(
                    store.list(own, state, before, limit + 1).stream()
                            .map(row -> there(own, row.complaint().id(), at -> filled(at, row)))
                            .toList(),
                    limit,
                    complaint -> complaint.id().value());
        });
    }

    /** Adds a file as proof, while nobody has answered; at most six. Only the author may. */
    @Transactional
    public Complaint prove(Scope scope, Complaint.Id id, String name, InputStream content) {
        requireAuthor(scope, id);
        return there(scope, id, at -> {
            StoredFile file = files.keepFor(at, id.school(), StoredFile.Use.EVIDENCE, name, content);
            if (!store.prove(at, id, file.id())) {
                throw Refusal.COMPLAINT_CLOSED.refused();
            }
            ComplaintStore.Row row = row(at, id);
            files.hold(at, id.school(), new StoredFile.Holder("complaint", id.value()), row.files());
            return filled(at, row);
        });
    }

    /** The scope in which a file of a complaint may be read: by its author and by whom it reached; 404 for others. */
    @Transactional(readOnly = true)
    public Scope opens(Scope scope, Complaint.Id id, StoredFile.Id file) {
        ComplaintStore.Row row;
        if (scope.role() == Role.GUARDIAN) {
            requireAuthor(scope, id);
            row = there(scope, id, at -> row(at, id));
        } else {
            row = seen(scope, id);
        }
        if (!row.files().contains(file)) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        return scope.within(Purpose.REVIEW, id.school());
    }

    /** Answers, once; of one that was passed on only the city may. */
    @Transactional
    public Complaint answer(Scope scope, Complaint.Id id, String words) {
        Complaint complaint = seen(scope, id).complaint();
        Instant now = now();
        return there(scope, id, at -> {
            if (!store.answer(at, id, words.strip(), now)) {
                throw closed(row(at, id).complaint());
            }
            Scope city = city(scope);
            tenancy.as(city, () -> authors.close(city, id));
            events.publishEvent(new Complaint.Answered(id.school(), id, !now.isAfter(complaint.dueAt())));
            return filled(at, row(at, id));
        });
    }

    /** Passes it on to the city, which has the same number of days from now. Refuses the city itself. */
    @Transactional
    public Complaint forward(Scope scope, Complaint.Id id, String why) {
        Complaint complaint = seen(scope, id).complaint();
        if (scope.place() == Organisation.CITY) {
            throw Refusal.COMPLAINT_AT_CITY.refused();
        }
        Instant now = now();
        return there(scope, id, at -> {
            if (!store.forward(at, id, why.strip(), now, due(Organisation.CITY, now))) {
                throw closed(row(at, id).complaint());
            }
            events.publishEvent(new Complaint.Forwarded(id.school(), id, complaint.school()));
            return filled(at, row(at, id));
        });
    }

    /** For the news of an answer: the account that wrote. */
    @Transactional(readOnly = true)
    public Optional<Long> author(Scope scope, Complaint.Id id) {
        Scope city = city(scope);
        return tenancy.as(city, () -> authors.author(city, id));
    }

    private static Refused closed(Complaint complaint) {
        return complaint.state() == Complaint.State.ANSWERED
                ? Refusal.COMPLAINT_ANSWERED.refused()
                : Refusal.COMPLAINT_FORWARDED.refused();
    }

    /** 404 unless it was written to the caller's authority, or passed on to it. */
    void requireSeen(Scope scope, Complaint.Id id) {
        seen(scope, id);
    }

    private ComplaintStore.Row seen(Scope scope, Complaint.Id id) {
        Scope own = scope.within(Purpose.SUPERVISION, scope.place());
        return tenancy.as(own, () -> store.reached(own, id)).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    private void requireAuthor(Scope scope, Complaint.Id id) {
        Scope city = city(scope);
        if (!tenancy.as(city, () -> authors.wrote(city, id))) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
    }

    private ComplaintStore.Row row(Scope at, Complaint.Id id) {
        return store.find(at, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    private Complaint filled(Scope at, ComplaintStore.Row row) {
        return row.files().isEmpty() ? row.complaint() : row.complaint().with(files.all(at, row.files()));
    }

    /** Opened to the place where the complaint lies; the caller has shown that it is theirs. */
    private <T> T there(Scope scope, Complaint.Id id, Function<Scope, T> work) {
        Scope at = scope.within(Purpose.REVIEW, id.school());
        return tenancy.as(at, () -> work.apply(at));
    }

    private static Scope city(Scope scope) {
        return scope.within(scope.purpose(), Organisation.CITY);
    }

    private Instant due(int place, Instant from) {
        int days = packs.threshold(organisations.ruleplace(place), LocalDate.now(clock), DAYS)
                .orElseThrow(() -> new IllegalStateException("no pack says " + DAYS))
                .whole();
        return from.plus(Duration.ofDays(days));
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
