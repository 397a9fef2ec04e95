package kehou.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kehou.kernel.Refused;
import kehou.region.OrganisationImport.Effect;
import kehou.region.OrganisationImport.SheetProblem;
import org.jspecify.annotations.Nullable;

/**
 * Lays a spreadsheet beside the tree as it stands and decides for each line what it does: add, change or
 * nothing. A line means the organisation of the same code, else of the same name under the same parent,
 * so importing again updates and never duplicates.
 */
final class OrganisationPlan {
    /** A line with its parent (of the tree, or of an earlier step by name) and the organisation it means. */
    record Step(
            OrganisationRow row, String parent, @Nullable Organisation existing, Effect effect) {}

    private final String sheet;
    private final Organisation top;
    private final Map<String, Organisation> districts = new HashMap<>();
    private final Map<String, Organisation> byCode = new HashMap<>();
    private final Map<String, Organisation> byName = new HashMap<>();
    private final List<SheetProblem> problems = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    /** @param standing living organisations at and under the importing authority's place, top first */
    OrganisationPlan(String sheet, Organisation top, List<Organisation> standing, List<OrganisationRow> rows) {
        this.sheet = sheet;
        this.top = top;
        Map<Integer, String> names = new HashMap<>();
        for (Organisation organisation : standing) {
            names.put(organisation.number(), organisation.name());
            if (organisation.kind() == Organisation.Kind.DISTRICT) {
                districts.put(organisation.name(), organisation);
            }
            if (organisation.code() != null) {
                byCode.put(organisation.code(), organisation);
            }
            byName.put(names.get(organisation.parent()) + "/" + organisation.name(), organisation);
        }
        Set<String> seen = new HashSet<>();
        Set<String> codes = new HashSet<>();
        // Districts first, so that a school may stand above its district in the sheet.
        rows.stream().filter(row -> row.kind() == Organisation.Kind.DISTRICT).forEach(row -> plan(row, seen, codes));
        rows.stream().filter(row -> row.kind() != Organisation.Kind.DISTRICT).forEach(row -> plan(row, seen, codes));
    }

    List<SheetProblem> problems() {
        return problems;
    }

    /** Parents before children. */
    List<Step> steps() {
        return steps;
    }

    private void plan(OrganisationRow row, Set<String> seen, Set<String> codes) {
        String parentName = isTop(row.parent()) ? top.name() : Objects.requireNonNull(row.parent());
        Organisation.Kind parentKind = parentName.equals(top.name()) ? top.kind() : Organisation.Kind.DISTRICT;
        boolean known = parentName.equals(top.name())
                || districts.containsKey(parentName)
                || steps.stream().anyMatch(step -> isDistrict(step.row(), parentName));
        if (!known) {
            report(row, OrganisationColumn.PARENT, "unknown", parentName);
            return;
        }
        if (!seen.add(parentName + "/" + row.name())) {
            report(row, OrganisationColumn.NAME, "twice", row.name());
            return;
        }
        if (row.code() != null && !codes.add(row.code())) {
            report(row, OrganisationColumn.CODE, "twice", row.code());
            return;
        }
        Organisation existing = row.code() == null ? null : byCode.get(row.code());
        if (existing == null) {
            existing = byName.get(parentName + "/" + row.name());
        }
        if (existing != null && existing.kind() != row.kind()) {
            report(row, OrganisationColumn.KIND, "other", row.name());
            return;
        }
        Organisation above = parentName.equals(top.name()) ? top : districts.get(parentName);
        Refused objection = OrganisationRules.objection(draft(row), standIn(above, parentKind));
        if (objection != null) {
            boolean place = objection.reason() == Refusal.PARENT_UNFIT;
            report(row, place ? OrganisationColumn.PARENT : OrganisationColumn.RUN, "unfit", parentName);
            return;
        }
        steps.add(new Step(row, parentName, existing, effect(row, existing, above)));
    }

    private Effect effect(OrganisationRow row, @Nullable Organisation existing, @Nullable Organisation above) {
        if (existing == null) {
            return Effect.ADD;
        }
        boolean same = existing.name().equals(row.name())
                && above != null
                && Integer.valueOf(above.number()).equals(existing.parent())
                && existing.run() == row.run()
                && existing.stages().equals(row.stages())
                && existing.village() == row.village()
                && existing.teachingPoint() == row.teachingPoint()
                && existing.boarding() == row.boarding()
                && (row.code() == null || row.code().equals(existing.code()));
        return same ? Effect.SAME : Effect.CHANGE;
    }

    private boolean isTop(@Nullable String parent) {
        return parent == null
                || parent.equals(top.name())
                || (top.kind() == Organisation.Kind.CITY && (parent.equals("市") || parent.equals("市教育局")));
    }

    private static boolean isDistrict(OrganisationRow row, String name) {
        return row.kind() == Organisation.Kind.DISTRICT && row.name().equals(name);
    }

    private void report(OrganisationRow row, OrganisationColumn column, String code, String found) {
        problems.add(OrganisationReader.problem(sheet, row.row(), column, code, found));
    }

    private static Organisation draft(OrganisationRow row) {
        return new NewOrganisation(
                        row.kind(),
                        row.name(),
                        0,
                        row.run(),
                        row.stages(),
                        row.village(),
                        row.teachingPoint(),
                        row.boarding(),
                        false,
                        row.code())
                .numbered(1);
    }

    /** A parent that this very sheet adds has no number yet; what counts here is its kind. */
    private static Organisation standIn(@Nullable Organisation above, Organisation.Kind kind) {
        return above != null
                ? above
                : new NewOrganisation(kind, "--", 0, null, null, false, false, false, false, null).numbered(1);
    }
}
