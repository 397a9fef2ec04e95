package kehou.timetable;

import jakarta.validation.Valid;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/timetable-weights")
@Allowed({Role.SCHOOL, Role.PRINCIPAL})
class WeightSettingController {
    private final WeightSettings settings;

    WeightSettingController(WeightSettings settings) {
        this.settings = settings;
    }

    @GetMapping
    WeightSetting weights(Scope scope) {
        return settings.of(scope, scope.place());
    }

    @PutMapping
    WeightSetting set(Scope scope, @Valid @RequestBody WeightSetting wanted) {
        return settings.set(scope, scope.place(), wanted);
    }
}
