package kehou.region;

import static kehou.region.Organisation.Kind.CITY;
import static kehou.region.Organisation.Kind.DISTRICT;
import static kehou.region.Organisation.Kind.SCHOOL;

import java.util.List;
import kehou.kernel.Refused;
import kehou.rules.Place;
import org.jspecify.annotations.Nullable;

/** What must hold for an organisation at its place in the tree; the first refusal wins. */
final class OrganisationRules {
    private OrganisationRules() {}

    /** Why {@code draft} cannot stand below {@code parent}, or null. */
    static @Nullable Refused objection(Organisation draft, @Nullable Organisation parent) {
        if (draft.kind() == CITY) {
            return parent == null ? null : Refusal.PARENT_UNFIT.refused("kind", CITY);
        }
        if (parent == null || !fits(draft, parent)) {
            return Refusal.PARENT_UNFIT.refused("kind", draft.kind());
        }
        if (!draft.isSchool()) {
            boolean schoolFacts = draft.run() != null
                    || !draft.stages().isEmpty()
                    || draft.village()
                    || draft.teachingPoint()
                    || draft.boarding()
                    || draft.practice();
            return schoolFacts ? Refusal.ONLY_SCHOOLS.refused("kind", draft.kind()) : null;
        }
        if (draft.run() == null || draft.stages().isEmpty()) {
            return Refusal.SCHOOL_FACTS_MISSING.refused("fields", List.of("run", "stages"));
        }
        return null;
    }

    /** Why {@code draft} cannot claim its division below a parent that lies at {@code above}, or null. */
    static @Nullable Refused divisionObjection(Organisation draft, Place above) {
        String own = draft.division();
        return own == null || above.holds(own)
                ? null
                : Refusal.DIVISION_ELSEWHERE.refused("within", above.divisions().getLast());
    }

    private static boolean fits(Organisation draft, Organisation parent) {
        if (draft.kind() == DISTRICT) {
            return parent.kind() == CITY;
        }
        boolean authority = parent.kind() == CITY || parent.kind() == DISTRICT;
        boolean runByDistrict = draft.kind() == SCHOOL && draft.run() == SchoolRun.DISTRICT;
        return authority && (!runByDistrict || parent.kind() == DISTRICT);
    }

    /** Why {@code school} cannot be merged into {@code successor}, or null. */
    static @Nullable Refused mergeObjection(Organisation school, Organisation successor) {
        if (school.successor() != null || successor.successor() != null) {
            return Refusal.ALREADY_MERGED.refused();
        }
        boolean possible = school.isSchool()
                && successor.isSchool()
                && school.number() != successor.number()
                && school.practice() == successor.practice();
        return possible ? null : Refusal.CANNOT_MERGE.refused("school", school.number(), "into", successor.number());
    }
}
