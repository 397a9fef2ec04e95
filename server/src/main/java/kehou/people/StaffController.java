package kehou.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/staff")
@Allowed({Role.SCHOOL, Role.PRINCIPAL})
class StaffController {
    private final StaffList staff;

    StaffController(StaffList staff) {
        this.staff = staff;
    }

    record StaffInput(
            @NotBlank @Size(max = 60) String name,
            @Pattern(regexp = "1[3-9]\\d{9}") String phone,
            StaffKind kind,
            @Nullable @Size(max = 40) String employeeNumber,
            @Nullable Integer version) {

        StaffList.StaffWish wish() {
            return new StaffList.StaffWish(name.strip(), phone, kind, employeeNumber);
        }
    }

    @GetMapping
    List<StaffMember> list(Scope scope) {
        return staff.of(scope, scope.place());
    }

    @PostMapping
    StaffMember add(Scope scope, @Valid @RequestBody StaffInput input) {
        return staff.add(scope, scope.place(), input.wish());
    }

    @PutMapping("/{id}")
    StaffMember change(Scope scope, @PathVariable StaffMember.Id id, @Valid @RequestBody StaffInput input) {
        return staff.change(scope, id, input.version() == null ? 0 : input.version(), input.wish());
    }

    @PostMapping("/{id}/leaving")
    StaffMember depart(Scope scope, @PathVariable StaffMember.Id id, @RequestParam int version) {
        return staff.depart(scope, id, version);
    }
}
