package kehou.region;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.region.OrganisationImport.Effect;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tree by spreadsheet: read and checked first, then all of it or none. */
@Component
public class OrganisationImports {
    private final OrganisationImportStore store;
    private final OrganisationStore tree;
    private final Organisations organisations;
    private final Campuses campuses;
    private final Tenancy tenancy;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OrganisationImports(
            OrganisationImportStore store,
            OrganisationStore tree,
            Organisations organisations,
            Campuses campuses,
            Tenancy tenancy,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.tree = tree;
        this.organisations = organisations;
        this.campuses = campuses;
        this.tenancy = tenancy;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** Reads the spreadsheet and says line by line what confirming it would do, and what is wrong. */
    @Transactional
    public OrganisationImport preview(Scope scope, String file, byte[] content) {
        OrganisationSheet.Lines lines = OrganisationSheet.read(content);
        OrganisationReader reader = new OrganisationReader(lines.sheet());
        List<OrganisationRow> rows = lines.lines().stream()
                .map(reader::read)
                .filter(Objects::nonNull)
                .toList();
        var sheet = new OrganisationImportStore.Sheet(lines.sheet(), rows, reader.problems());
        Scope own = organisations.over(scope, scope.place());
        var upload = new OrganisationImportStore.Upload(
                ids.next(scope.place(), OrganisationImport.Id::new), file, sheet, clock.instant(), null);
        tenancy.as(own, () -> store.insert(own, upload));
        return shown(upload, plan(scope, sheet));
    }

    /** Puts it in force, all or nothing. Refuses one with problems and one confirmed before. */
    @Transactional
    public OrganisationImport confirm(Scope scope, OrganisationImport.Id id) {
        if (id.school() != scope.place()) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        Scope own = organisations.over(scope, scope.place());
        var upload = tenancy.as(own, () -> store.lock(own, id)).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        if (upload.confirmedAt() != null) {
            throw Refusal.ALREADY_CONFIRMED.refused();
        }
        OrganisationPlan plan = plan(scope, upload.sheet());
        int problems = plan.problems().size() + upload.sheet().problems().size();
        if (problems > 0) {
            throw Refusal.HAS_PROBLEMS.refused("problems", problems);
        }
        Map<String, Integer> parents = new HashMap<>();
        plan.steps().forEach(step -> apply(scope, step, parents));
        Instant now = clock.instant();
        tenancy.as(own, () -> store.confirm(own, id, now));
        events.publishEvent(new Organisation.Imported(
                scope.place(), id.value(), count(plan, Effect.ADD), count(plan, Effect.CHANGE)));
        return shown(
                new OrganisationImportStore.Upload(id, upload.file(), upload.sheet(), upload.uploadedAt(), now), plan);
    }

    /** The spreadsheet to fill in. */
    public byte[] template() {
        return OrganisationSheet.template();
    }

    private OrganisationPlan plan(Scope scope, OrganisationImportStore.Sheet sheet) {
        return new OrganisationPlan(
                sheet.name(), organisations.require(scope.place()), tree.under(scope.place()), sheet.rows());
    }

    private void apply(Scope scope, OrganisationPlan.Step step, Map<String, Integer> parents) {
        int parent = parents.computeIfAbsent(
                step.parent(),
                name -> tree.under(scope.place()).stream()
                        .filter(o -> o.name().equals(name) && !o.isSchool())
                        .findFirst()
                        .orElseThrow()
                        .number());
        OrganisationRow row = step.row();
        Organisation existing = step.existing();
        Organisation stands = switch (step.effect()) {
            case ADD ->
                organisations.found(
                        scope,
                        new NewOrganisation(
                                row.kind(),
                                row.name(),
                                parent,
                                row.run(),
                                row.stages(),
                                row.village(),
                                row.teachingPoint(),
                                row.boarding(),
                                false,
                                row.code()));
            case CHANGE -> change(scope, Objects.requireNonNull(existing), row, parent);
            case SAME -> Objects.requireNonNull(existing);
        };
        OrganisationRow.CampusCells cells = row.campus();
        if (cells != null) {
            placeCampus(scope, stands.number(), cells);
        }
    }

    private Organisation change(Scope scope, Organisation existing, OrganisationRow row, int parent) {
        String code = row.code() == null ? existing.code() : row.code();
        return organisations.change(
                scope,
                existing.number(),
                new OrganisationChange(
                        row.name(),
                        parent,
                        row.run(),
                        row.stages(),
                        row.village(),
                        row.teachingPoint(),
                        row.boarding(),
                        existing.practice(),
                        code,
                        existing.division(),
                        existing.version()));
    }

    /** A school's first position makes its campus; a later import leaves alone what the school has put right. */
    private void placeCampus(Scope scope, int school, OrganisationRow.CampusCells cells) {
        Scope own = scope.within(Purpose.SUPERVISION, school);
        tenancy.as(own, () -> {
            if (campuses.list(own).isEmpty()) {
                campuses.open(own, school, cells.facts(null));
            }
        });
    }

    private static OrganisationImport shown(OrganisationImportStore.Upload upload, OrganisationPlan plan) {
        List<OrganisationImport.SheetProblem> problems =
                new ArrayList<>(upload.sheet().problems());
        problems.addAll(plan.problems());
        problems.sort(Comparator.comparingInt(OrganisationImport.SheetProblem::row));
        return new OrganisationImport(
                upload.id(),
                upload.file(),
                upload.uploadedAt(),
                upload.confirmedAt(),
                new OrganisationImport.OrganisationImportCounts(
                        count(plan, Effect.ADD), count(plan, Effect.CHANGE), count(plan, Effect.SAME), problems.size()),
                problems,
                plan.steps().stream()
                        .map(step -> new OrganisationImport.OrganisationImportLine(
                                step.row().row(), step.row().kind(), step.row().name(), step.parent(), step.effect()))
                        .toList());
    }

    private static int count(OrganisationPlan plan, Effect effect) {
        return (int)
                plan.steps().stream().filter(step -> step.effect() == effect).count();
    }
}
