package kehou.region;

import java.time.Instant;
import java.util.List;

/** One organisation with its way up to the city, the authority that reviews for it and its former names. */
public record OrganisationDetail(
        Organisation organisation, List<Organisation> path, int authority, List<FormerName> formerNames) {

    /** A name it bore until then. */
    public record FormerName(String name, Instant until) {}
}
