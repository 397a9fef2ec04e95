package kehou.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kehou.audit.AccessRecords;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Scope;
import kehou.kernel.Vault;
import kehou.kernel.Vault.Key;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists of pupils as files (NC-17/confidential): a named list leaves the platform only for a stated reason, with the
 * approval of another person, encrypted, within {@link #OPEN} of the approval; every pupil in it gets an access record.
 */
@Component
public class RosterExports {
    /** How long an approved file may be fetched. */
    static final Duration OPEN = Duration.ofHours(24);

    private final RosterExportStore store;
    private final HomeClasses classes;
    private final SchoolRegister register;
    private final PupilStore pupils;
    private final PupilSeals seals;
    private final GuardianshipStore guardianships;
    private final AccessRecords records;
    private final Vault vault;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RosterExports(
            RosterExportStore store,
            HomeClasses classes,
            SchoolRegister register,
            PupilStore pupils,
            PupilSeals seals,
            GuardianshipStore guardianships,
            AccessRecords records,
            Vault vault,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.classes = classes;
        this.register = register;
        this.pupils = pupils;
        this.seals = seals;
        this.guardianships = guardianships;
        this.records = records;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** Asks for a file of these classes; 404 for a class that is not the school's. */
    @Transactional
    public RosterExport ask(
            Scope scope, int school, Set<HomeClass.Id> homeClasses, Set<RosterExport.Field> fields, String reason) {
        homeClasses.forEach(each -> classes.require(scope, each));
        RosterExport.Id id = ids.next(scope.at(school), RosterExport.Id::new);
        Set<Long> values = homeClasses.stream().map(HomeClass.Id::value).collect(Collectors.toSet());
        store.insert(scope, id, values, fields, reason.strip(), clock.instant());
        RosterExport asked = find(scope, id);
        events.publishEvent(new RosterExport.Asked(school, id, asked.pupils()));
        return asked;
    }

    /** The school's latest hundred, newest first. */
    @Transactional(readOnly = true)
    public List<RosterExport> latest(Scope scope, int school) {
        Map<Long, HomeClass> named = named(scope, school);
        return store.latest(scope, school).stream()
                .map(kept -> shown(scope, kept, named))
                .toList();
    }

    /** Another person's yes. Refuses EXPORT_OWN and EXPORT_DECIDED. */
    @Transactional
    public RosterExport approve(Scope scope, RosterExport.Id id) {
        return decide(scope, id, clock.instant().plus(OPEN), "");
    }

    /** Another person's no, with its reason. Refuses EXPORT_OWN and EXPORT_DECIDED. */
    @Transactional
    public RosterExport refuse(Scope scope, RosterExport.Id id, String remark) {
        return decide(scope, id, null, remark.strip());
    }

    /**
     * The file, for who asked for it; other people's wishes are not found. Refuses EXPORT_CLOSED before the approval
     * and after its end.
     */
    @Transactional
    public byte[] file(Scope scope, RosterExport.Id id) {
        RosterExportStore.Kept kept = store.find(scope, id)
                .filter(each -> each.askedBy() == scope.account())
                .orElseThrow(KernelRefusal.NOT_FOUND::refused);
        Instant now = clock.instant();
        if (!store.fetch(scope, id, now)) {
            throw RosterRefusal.EXPORT_CLOSED.refused("state", kept.state());
        }
        List<PupilRow> rows = in(scope, kept).toList();
        List<Long> who = rows.stream().map(row -> row.id().value()).toList();
        String fields = kept.fields().stream().map(Enum::name).collect(Collectors.joining(",", "EXPORT:NAME,", ""));
        records.read(scope, who, fields);
        events.publishEvent(new RosterExport.Fetched(id.school(), id, rows.size()));
        var guardians = guardianships.of(scope, id.school(), who).stream()
                .collect(Collectors.groupingBy(GuardianshipStore.Held::pupil));
        var births =
                kept.fields().contains(RosterExport.Field.BIRTH) ? births(scope, id.school()) : Map.<Long, String>of();
        return new RosterExportSheet(kept, rows, births, guardians).encrypted(password(id), now);
    }

    private RosterExport decide(Scope scope, RosterExport.Id id, @Nullable Instant until, String remark) {
        RosterExportStore.Kept kept = store.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        if (kept.askedBy() == scope.account()) {
            throw RosterRefusal.EXPORT_OWN.refused();
        }
        if (!store.decide(scope, id, until, remark, clock.instant())) {
            throw RosterRefusal.EXPORT_DECIDED.refused();
        }
        events.publishEvent(new RosterExport.Decided(id.school(), id, until != null));
        return find(scope, id);
    }

    private RosterExport find(Scope scope, RosterExport.Id id) {
        RosterExportStore.Kept kept = store.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        return shown(scope, kept, named(scope, id.school()));
    }

    private RosterExport shown(Scope scope, RosterExportStore.Kept kept, Map<Long, HomeClass> named) {
        Instant until = kept.validUntil();
        boolean over = until != null && !until.isAfter(clock.instant());
        boolean mine = kept.askedBy() == scope.account();
        return new RosterExport(
                kept.id(),
                kept.homeClasses().stream()
                        .flatMap(each -> Stream.ofNullable(named.get(each)))
                        .sorted(Comparator.comparingInt((HomeClass each) -> each.grade())
                                .thenComparing(HomeClass::name))
                        .map(each -> HomeClass.fullName(each.grade(), each.name()))
                        .toList(),
                kept.fields(),
                Math.toIntExact(in(scope, kept).count()),
                kept.reason(),
                kept.askedAt(),
                mine,
                over ? RosterExport.State.EXPIRED : kept.state(),
                kept.decidedAt(),
                kept.remark(),
                until,
                mine && until != null && !over ? password(kept.id()) : null,
                kept.fetched());
    }

    private Stream<PupilRow> in(Scope scope, RosterExportStore.Kept kept) {
        Set<Long> wanted = Set.copyOf(kept.homeClasses());
        return register.of(scope, kept.id().school()).stream()
                .filter(row -> row.state() == Pupil.State.ENROLLED)
                .filter(row -> wanted.contains(row.homeClass().value()));
    }

    private Map<Long, String> births(Scope scope, int school) {
        return pupils.sealed(scope, school).stream()
                .collect(Collectors.toMap(
                        PupilStore.Sealed::id,
                        row -> String.valueOf(seals.facts(row.id(), row.card(), row.identity())
                                .birth())));
    }

    private Map<Long, HomeClass> named(Scope scope, int school) {
        return classes.of(scope, school).stream()
                .collect(Collectors.toMap(each -> each.id().value(), each -> each));
    }

    /** Twelve letters and digits that nobody but the school's key can make again, so that none needs to be kept. */
    private String password(RosterExport.Id id) {
        byte[] secret = vault.blind(Key.school(id.school()), "roster-export", String.valueOf(id.value()));
        return Base32.encode(secret).substring(0, 12);
    }
}
