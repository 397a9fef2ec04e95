package kehou.people;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Page;
import kehou.kernel.Scope;
import kehou.people.RosterImport.Decision;
import kehou.people.RosterImport.Kind;
import kehou.people.RosterImport.RosterLine;
import kehou.people.RosterImport.State;
import kehou.region.Onboarding;
import kehou.region.OnboardingState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rosters from the files that schools export (roster/import): read and shown with every problem, confirmed all or
 * nothing, undone whole. Importing again brings pupils up to date and never makes a second one.
 */
@Component
public class RosterImports {
    private static final int SAMPLE = 8;
    private static final int LONGEST_FILE_NAME = 200;
    static final Duration UNDO = Duration.ofDays(7);

    private final RosterImportStore store;
    private final PupilRoster pupils;
    private final StaffRoster staff;
    private final VenueRoster venues;
    private final RosterUndo undo;
    private final Onboarding onboarding;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RosterImports(
            RosterImportStore store,
            PupilRoster pupils,
            StaffRoster staff,
            VenueRoster venues,
            RosterUndo undo,
            Onboarding onboarding,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.pupils = pupils;
        this.staff = staff;
        this.venues = venues;
        this.undo = undo;
        this.onboarding = onboarding;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** Reads a file and keeps what it says, sealed, until it is confirmed or discarded. Changes nothing else. */
    @Transactional
    public RosterImport preview(Scope scope, int school, Kind kind, String fileName, byte[] bytes) {
        RosterImport.Id id = ids.next(scope.at(school), RosterImport.Id::new);
        String file = fileName.substring(Math.max(0, fileName.length() - LONGEST_FILE_NAME));
        List<RosterLine> lines = switch (kind) {
            case PUPILS -> {
                PupilRoster.Matched read = pupils.read(bytes, file, scope, school);
                store.add(scope, id, kind, file, read.report(), read.roster(), clock.instant());
                yield read.lines(id);
            }
            case STAFF -> {
                StaffRoster.Read read = staff.read(bytes, file, scope, id);
                store.add(scope, id, kind, file, read.report(), read.content(), clock.instant());
                yield read.lines();
            }
            case VENUES -> {
                VenueRoster.Read read = venues.read(bytes, file, scope, id);
                store.add(scope, id, kind, file, read.report(), read.content(), clock.instant());
                yield read.lines();
            }
        };
        return require(scope, id).shown(sample(lines));
    }

    /** The import; a preview shows its first rows. */
    @Transactional(readOnly = true)
    public RosterImport find(Scope scope, RosterImport.Id id) {
        RosterImportStore.Stored stored = require(scope, id);
        return stored.shown(sample(lines(scope, stored)));
    }

    /** The school's latest imports, newest first, without rows. */
    @Transactional(readOnly = true)
    public List<RosterImport> latest(Scope scope, int school) {
        return store.latest(scope, school).stream()
                .map(stored -> stored.shown(List.of()))
                .toList();
    }

    /** The rows of a preview with what will become of each; {@code after} counts rows. */
    @Transactional(readOnly = true)
    public Page<RosterLine> rows(Scope scope, RosterImport.Id id, int after, int limit) {
        List<RosterLine> lines = lines(scope, require(scope, id));
        int from = Math.clamp(after, 0, lines.size());
        int to = Math.min(from + limit, lines.size());
        return new Page<>(lines.subList(from, to), to < lines.size() ? String.valueOf(to) : null);
    }

    /** Decides about a row that may be a pupil already known. Refuses NOT_A_PREVIEW. */
    @Transactional
    public RosterImport answer(Scope scope, RosterImport.Id id, String sheet, int row, Decision decision) {
        RosterImportStore.Stored stored = preview(scope, id);
        store.answer(scope, id, new RosterPlace(sheet, row), decision);
        if (stored.kind() == Kind.PUPILS) {
            store.report(
                    scope,
                    id,
                    pupils.match(scope, stored, store.answers(scope, id)).report());
        }
        return find(scope, id);
    }

    /**
     * Takes the file over, all or nothing. Refuses NOT_A_PREVIEW, ROSTER_HAS_ERRORS, ROSTER_HAS_QUESTIONS.
     *
     * @param leave whether pupils on the roll of a class in the file, but not in it, leave the school
     */
    @Transactional
    public RosterImport confirm(Scope scope, RosterImport.Id id, boolean leave) {
        store.planAnew();
        RosterImportStore.Stored stored = preview(scope, id);
        RosterReport report = switch (stored.kind()) {
            case PUPILS -> pupils.confirm(scope, stored, store.answers(scope, id), leave);
            case STAFF -> staff.confirm(scope, stored);
            case VENUES -> venues.confirm(scope, stored);
        };
        store.confirm(scope, id, report, clock.instant());
        events.publishEvent(new RosterImport.Confirmed(
                id.school(),
                id.value(),
                stored.kind(),
                report.counts().fresh(),
                report.counts().changed()));
        if (stored.kind() == Kind.PUPILS) {
            onboarding.reached(scope, id.school(), OnboardingState.ROSTER_IMPORTED);
        }
        return find(scope, id);
    }

    /** Gives up a preview; what it said is gone. Refuses NOT_A_PREVIEW. */
    @Transactional
    public RosterImport discard(Scope scope, RosterImport.Id id) {
        preview(scope, id);
        store.discard(scope, id);
        return find(scope, id);
    }

    /**
     * Puts back everything the import changed and removes what it added, within seven days and before a later
     * import. Refuses NOT_CONFIRMED, UNDO_TOO_LATE, CHANGED_SINCE.
     */
    @Transactional
    public RosterImport undo(Scope scope, RosterImport.Id id) {
        RosterImportStore.Stored stored = store.lock(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        if (stored.state() != State.CONFIRMED || stored.confirmedAt() == null) {
            throw RosterRefusal.NOT_CONFIRMED.refused("state", stored.state());
        }
        if (stored.confirmedAt().plus(UNDO).isBefore(clock.instant()) || store.hasLater(scope, stored)) {
            throw RosterRefusal.UNDO_TOO_LATE.refused("confirmedAt", stored.confirmedAt());
        }
        if (stored.kind() == Kind.VENUES) {
            venues.undo(scope, id);
        } else {
            undo.undo(scope, id);
        }
        store.undo(scope, id, clock.instant());
        events.publishEvent(new RosterImport.Undone(id.school(), id.value(), stored.kind()));
        return find(scope, id);
    }

    private static List<RosterLine> sample(List<RosterLine> lines) {
        return lines.subList(0, Math.min(SAMPLE, lines.size()));
    }

    private RosterImportStore.Stored require(Scope scope, RosterImport.Id id) {
        return store.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    private RosterImportStore.Stored preview(Scope scope, RosterImport.Id id) {
        RosterImportStore.Stored stored = store.lock(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        if (stored.state() != State.PREVIEW) {
            throw RosterRefusal.NOT_A_PREVIEW.refused("state", stored.state());
        }
        return stored;
    }

    private List<RosterLine> lines(Scope scope, RosterImportStore.Stored stored) {
        if (stored.state() != State.PREVIEW) {
            return List.of();
        }
        return switch (stored.kind()) {
            case PUPILS ->
                pupils.match(scope, stored, store.answers(scope, stored.id())).lines(stored.id());
            case STAFF -> staff.lines(scope, stored);
            case VENUES -> venues.lines(scope, stored);
        };
    }
}
