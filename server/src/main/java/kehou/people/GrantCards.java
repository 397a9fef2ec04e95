package kehou.people;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kehou.region.Organisations;
import org.springframework.stereotype.Component;

/** Puts the names of places to grants. */
@Component
class GrantCards {
    private final Grants grants;
    private final Organisations organisations;

    GrantCards(Grants grants, Organisations organisations) {
        this.grants = grants;
        this.organisations = organisations;
    }

    /** What this account holds that this app shows. */
    List<GrantCard> of(Account.Id account, String app) {
        return named(grants.of(List.of(account)).stream()
                .filter(grant -> Apps.shows(app, grant.role()))
                .toList());
    }

    List<GrantCard> named(List<Grant> held) {
        Map<Integer, String> names =
                organisations.names(held.stream().map(Grant::place).collect(Collectors.toSet()));
        return held.stream()
                .map(grant ->
                        new GrantCard(grant.id(), grant.role(), grant.place(), names.getOrDefault(grant.place(), "")))
                .toList();
    }
}
