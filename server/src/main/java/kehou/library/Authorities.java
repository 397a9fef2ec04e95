package kehou.library;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kehou.kernel.KernelRefusal;
import kehou.region.Organisation;
import kehou.region.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who judges what an owner submits (NP-3.2, NP-3.4). */
@Component
class Authorities {
    private final Organisations organisations;

    Authorities(Organisations organisations) {
        this.organisations = organisations;
    }

    /**
     * The authority of this owner: a school's is the one that runs it; a provider's or operator's the
     * district it stands in, or the city; what a person submits is kept by the authority itself.
     */
    int of(int owner) {
        Organisation of = organisations.require(owner);
        return switch (of.kind()) {
            case SCHOOL -> organisations.authorityOf(owner);
            case CITY, DISTRICT -> owner;
            case PROVIDER, OPERATOR -> of.parent() == null ? Organisation.CITY : of.parent();
        };
    }

    /** The authority that was wished for, if this owner may go there: from outside to any district or the city. */
    int of(int owner, @Nullable Integer wished) {
        if (wished == null || wished == of(owner)) {
            return of(owner);
        }
        Organisation.Kind kind = organisations.require(owner).kind();
        boolean outside = kind == Organisation.Kind.PROVIDER || kind == Organisation.Kind.OPERATOR;
        if (!outside || !isAuthority(wished)) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        return wished;
    }

    boolean isAuthority(int number) {
        return organisations
                .find(number)
                .filter(of -> of.kind() == Organisation.Kind.CITY || of.kind() == Organisation.Kind.DISTRICT)
                .isPresent();
    }

    /** The city and the district above this place: where a person who works there may apply. */
    Set<Integer> above(int place) {
        return organisations.pathOf(place).stream()
                .map(Organisation::number)
                .filter(this::isAuthority)
                .collect(Collectors.toSet());
    }

    /**
     * Where somebody of this place may submit: people of a school to those above it, people from outside to any, the
     * usual one first.
     */
    List<CourseAuthority> open(int place) {
        boolean school = organisations.require(place).isSchool();
        int usual = of(place);
        Set<Integer> above = above(place);
        return Stream.concat(
                        Stream.of(organisations.require(Organisation.CITY)),
                        organisations.children(Organisation.CITY).stream()
                                .filter(each -> each.kind() == Organisation.Kind.DISTRICT))
                .filter(each -> !school || above.contains(each.number()))
                .map(each -> new CourseAuthority(each.number(), each.name(), each.kind(), each.number() == usual))
                .sorted(Comparator.comparing(each -> !each.usual()))
                .toList();
    }

    /** Names under which the owner would be recognised, the longest first. */
    List<String> names(int owner) {
        List<Organisation> path = organisations.pathOf(owner);
        String full = organisations.require(owner).name();
        String bare = full;
        for (Organisation above : path) {
            if (above.number() != owner && bare.startsWith(above.name())) {
                bare = bare.substring(above.name().length());
            }
        }
        return bare.length() < 2 || bare.equals(full) ? List.of(full) : List.of(full, bare);
    }
}
