package kehou.library;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kehou.files.Files;
import kehou.files.StoredFile;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Page;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Certificates (NC-15): recorded by the school, checked by its authority, in force until they run out. */
@Component
public class Certificates {
    private final CertificateStore store;
    private final InstructorStore instructors;
    private final Qualifications qualifications;
    private final Suspensions suspensions;
    private final AdmissionStore admissions;
    private final Standings standings;
    private final EngagedCopies copies;
    private final Authorities authorities;
    private final Files files;
    private final Tenancy tenancy;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Certificates(
            CertificateStore store,
            InstructorStore instructors,
            Qualifications qualifications,
            Suspensions suspensions,
            AdmissionStore admissions,
            Standings standings,
            EngagedCopies copies,
            Authorities authorities,
            Files files,
            Tenancy tenancy,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.instructors = instructors;
        this.qualifications = qualifications;
        this.suspensions = suspensions;
        this.admissions = admissions;
        this.standings = standings;
        this.copies = copies;
        this.authorities = authorities;
        this.files = files;
        this.tenancy = tenancy;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** The certificates of an instructor, in the order in which they were recorded. */
    @Transactional(readOnly = true)
    public List<Certificate> of(Scope scope, Instructor.Id instructor) {
        return store.of(scope, instructor);
    }

    /** The certificates behind a submission to the caller's authority; none where it is about no instructor. */
    @Transactional(readOnly = true)
    public List<Certificate> of(Scope scope, Admission.Id id) {
        Admission admission = admissions.inArea(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        if (admission.subject() != Admission.Subject.INSTRUCTOR) {
            return List.of();
        }
        Scope at = scope.within(Purpose.REVIEW, id.school());
        return tenancy.as(at, () -> store.of(at, new Instructor.Id(admission.subjectId())));
    }

    /**
     * Records a certificate. Before admission it is judged with the dossier; afterwards it waits for the
     * authority by itself. Refuses a dossier under review, one that is out for good, a repetition, and a
     * scan that is not the school's own file.
     */
    @Transactional
    public Certificate add(Scope scope, Instructor.Id of, CertificateDraft draft) {
        Instructor instructor = require(scope, of);
        boolean renewal = instructor.state() == Standing.ADMITTED || instructor.state() == Standing.SUSPENDED;
        if (!renewal && !instructor.state().open()) {
            throw Refusal.LOCKED.refused("state", instructor.state());
        }
        LocalDate expires = draft.expiresOn();
        if (draft.issuedOn().isAfter(LocalDate.now(clock)) || expires != null && !expires.isAfter(draft.issuedOn())) {
            throw Refusal.DATES_REVERSED.refused("issuedOn", draft.issuedOn());
        }
        Certificate made = new Certificate(
                ids.next(of.school(), Certificate.Id::new),
                of,
                instructor.name(),
                draft.kind(),
                draft.number().strip(),
                draft.issuer().strip(),
                draft.issuedOn(),
                expires,
                draft.scan(),
                clock.instant(),
                null,
                "");
        try {
            store.insert(scope, made, authorities.of(of.school()), renewal);
        } catch (DuplicateKeyException e) {
            throw Refusal.CERTIFICATE_TAKEN.refused("number", made.number());
        }
        hold(scope, made.id(), made.scan());
        return made;
    }

    /** Takes a certificate out again. Refuses one that was checked, and a dossier under review. */
    @Transactional
    public void remove(Scope scope, Instructor.Id of, Certificate.Id id) {
        Instructor instructor = require(scope, of);
        if (instructor.state() == Standing.SUBMITTED) {
            throw Refusal.LOCKED.refused("state", instructor.state());
        }
        boolean known = store.of(scope, of).stream().anyMatch(each -> each.id().equals(id));
        if (!known) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        if (!store.delete(scope, of, id)) {
            throw Refusal.CHECKED.refused();
        }
        hold(scope, id, null);
    }

    /** The scan of a certificate that the caller's authority answers for, to be read with {@link #owner}. */
    @Transactional(readOnly = true)
    public StoredFile.Id scan(Scope scope, Certificate.Id id) {
        Long scan = store.ofAuthority(scope, id)
                .orElseThrow(KernelRefusal.NOT_FOUND::refused)
                .scan();
        if (scan == null) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        return new StoredFile.Id(scan);
    }

    /** The reviewer's scope, opened to the school whose certificate this is. */
    static Scope owner(Scope scope, Certificate.Id id) {
        return scope.within(Purpose.REVIEW, id.school());
    }

    private void hold(Scope scope, Certificate.Id id, @Nullable Long scan) {
        List<StoredFile.Id> kept = scan == null ? List.of() : List.of(new StoredFile.Id(scan));
        files.hold(scope, id.school(), new StoredFile.Holder("certificate", id.value()), kept);
    }

    /** Renewed papers that wait for the caller's authority, oldest first. */
    @Transactional(readOnly = true)
    public Page<Certificate> waiting(Scope scope, long after, int limit) {
        return Page.of(
                store.waiting(scope, after, limit + 1),
                limit,
                certificate -> certificate.id().value());
    }

    /**
     * The authority found it genuine, or says what is wrong with it. A genuine one that renews an expired
     * paper ends the suspension that followed from it. Refuses one that was checked before.
     */
    @Transactional
    public Certificate check(Scope scope, Certificate.Id id, boolean genuine, String objection) {
        Certificate certificate = store.ofAuthority(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        if (!genuine && objection.isBlank()) {
            throw Refusal.REASON_MISSING.refused();
        }
        Scope at = scope.within(Purpose.REVIEW, id.school());
        tenancy.as(at, () -> {
            if (!store.check(at, id, genuine, genuine ? "" : objection.strip(), clock.instant())) {
                throw Refusal.CHECKED.refused();
            }
            if (genuine) {
                renew(at, certificate.instructor());
            }
        });
        events.publishEvent(new Certificate.Checked(id.school(), id, certificate.instructor(), genuine));
        return store.ofAuthority(scope, id).orElseThrow();
    }

    /** With the admission of the dossier its papers are checked; from here on they have to hold. */
    @Transactional
    void admitted(Scope at, Instructor.Id of) {
        Instant now = clock.instant();
        store.checkAll(at, of, now);
        @Nullable LocalDate until = Papers.holdUntil(store.of(at, of));
        instructors.vouch(at, of, until, qualifications.duty(at, require(at, of)));
        copies.follow(at, of);
        LocalDate today = LocalDate.now(clock);
        standings.put(
                at,
                PublishedStanding.admitted(
                        PublishedStanding.Subject.INSTRUCTOR,
                        of.value(),
                        today,
                        until == null || until.isBefore(today) ? null : until));
    }

    private void renew(Scope at, Instructor.Id of) {
        Instructor instructor = require(at, of);
        @Nullable LocalDate until = Papers.holdUntil(store.of(at, of));
        instructors.vouch(at, of, until, qualifications.duty(at, instructor));
        copies.follow(at, of);
        LocalDate today = LocalDate.now(clock);
        if (until != null && until.isBefore(today)) {
            return;
        }
        boolean lifted = suspensions.lift(
                at, Admission.Subject.INSTRUCTOR, of.value(), Suspension.Kind.CERTIFICATE_EXPIRED, until);
        if (!lifted && instructor.state() == Standing.ADMITTED) {
            standings.put(
                    at, PublishedStanding.admitted(PublishedStanding.Subject.INSTRUCTOR, of.value(), today, until));
        }
    }

    private Instructor require(Scope scope, Instructor.Id id) {
        return instructors.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }
}
