package kehou.people;

import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Allowed({Role.SCHOOL, Role.PRINCIPAL})
class SchoolYearController {
    private final SchoolYears years;
    private final HomeClasses classes;

    SchoolYearController(SchoolYears years, HomeClasses classes) {
        this.years = years;
        this.classes = classes;
    }

    @GetMapping("/api/home-classes")
    List<HomeClass> classes(Scope scope) {
        return classes.of(scope, scope.place());
    }

    @GetMapping("/api/promotions")
    Promotion outlook(Scope scope) {
        return years.outlook(scope, scope.place());
    }

    @PostMapping("/api/promotions")
    Promotion turn(Scope scope) {
        return years.turn(scope, scope.place());
    }
}
