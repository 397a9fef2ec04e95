package kehou.delivery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Page;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.region.Equipment;
import kehou.timetable.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class EquipmentFaultController {
    private final EquipmentFaults faults;

    EquipmentFaultController(EquipmentFaults faults) {
        this.faults = faults;
    }

    record FaultReport(
            Equipment.@NotNull Id equipment,
            @NotBlank @Size(max = 300) String words) {}

    record FaultMending(@NotBlank @Size(max = 300) String words) {}

    @Allowed({Role.TEACHER, Role.SCHOOL, Role.PRINCIPAL})
    @GetMapping("/api/sessions/{id}/equipment")
    List<EquipmentFaults.LessonEquipment> at(Scope scope, @PathVariable Session.Id id) {
        return faults.at(scope, id);
    }

    @Allowed({Role.TEACHER, Role.SCHOOL, Role.PRINCIPAL})
    @PostMapping("/api/sessions/{id}/equipment-faults")
    EquipmentFault report(Scope scope, @PathVariable Session.Id id, @Valid @RequestBody FaultReport report) {
        return faults.report(scope, id, report.equipment(), report.words());
    }

    @Allowed({Role.SCHOOL, Role.PRINCIPAL})
    @GetMapping("/api/equipment-faults")
    Page<EquipmentFault> latest(
            Scope scope,
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return faults.latest(scope, open, after, Page.limit(limit));
    }

    @Allowed({Role.SCHOOL, Role.PRINCIPAL})
    @PostMapping("/api/equipment-faults/{id}/mending")
    EquipmentFault mend(Scope scope, @PathVariable EquipmentFault.Id id, @Valid @RequestBody FaultMending mending) {
        return faults.mend(scope, id, mending.words());
    }
}
