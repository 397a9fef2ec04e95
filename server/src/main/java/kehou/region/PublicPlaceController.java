package kehou.region;

import java.util.List;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Open;
import kehou.kernel.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Districts and their schools by name, for anyone who has to say which school is meant. */
@RestController
@RequestMapping("/api/public/districts")
class PublicPlaceController {
    private final Organisations organisations;

    PublicPlaceController(Organisations organisations) {
        this.organisations = organisations;
    }

    /** A place by its number. */
    record PublicPlace(int number, String name) {
        static PublicPlace of(Organisation organisation) {
            return new PublicPlace(organisation.number(), organisation.name());
        }
    }

    /** The districts in the order of their numbers; before them the city itself where it has schools of its own. */
    @Open
    @GetMapping
    Page<PublicPlace> publicDistricts(
            @RequestParam(defaultValue = "-1") int after, @RequestParam(required = false) @Nullable Integer limit) {
        List<Organisation> below = organisations.children(Organisation.CITY);
        List<Organisation> own = below.stream().anyMatch(PublicPlaceController::isPublicSchool)
                ? List.of(organisations.require(Organisation.CITY))
                : List.of();
        List<Organisation> districts = below.stream()
                .filter(of -> of.kind() == Organisation.Kind.DISTRICT)
                .toList();
        return page(List.of(own, districts).stream().flatMap(List::stream).toList(), after, limit);
    }

    /** Its schools, practice schools left out; 404 where there is no such authority. */
    @Open
    @GetMapping("/{district}/schools")
    Page<PublicPlace> publicSchools(
            @PathVariable int district,
            @RequestParam(defaultValue = "-1") int after,
            @RequestParam(required = false) @Nullable Integer limit) {
        Organisation authority = organisations
                .find(district)
                .filter(of -> of.kind() == Organisation.Kind.DISTRICT || of.kind() == Organisation.Kind.CITY)
                .orElseThrow(KernelRefusal.NOT_FOUND::refused);
        List<Organisation> schools = organisations.children(authority.number()).stream()
                .filter(PublicPlaceController::isPublicSchool)
                .toList();
        return page(schools, after, limit);
    }

    private static Page<PublicPlace> page(List<Organisation> all, int after, @Nullable Integer limit) {
        int most = Page.limit(limit);
        List<PublicPlace> some = all.stream()
                .filter(of -> of.number() > after)
                .limit(most + 1L)
                .map(PublicPlace::of)
                .toList();
        return Page.of(some, most, PublicPlace::number);
    }

    private static boolean isPublicSchool(Organisation of) {
        return of.isSchool() && !of.practice();
    }
}
