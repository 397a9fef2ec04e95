package kehou.region;

import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/onboarding")
class OnboardingController {
    private final Onboarding onboarding;

    OnboardingController(Onboarding onboarding) {
        this.onboarding = onboarding;
    }

    @GetMapping
    @Allowed({Role.BUREAU, Role.BUREAU_FINANCE})
    OnboardingProgress progress(Scope scope, @RequestParam(required = false) @Nullable Integer district) {
        return onboarding.progress(scope, district == null ? scope.place() : district);
    }

    @PostMapping("/bulletin")
    @Allowed(Role.BUREAU)
    OnboardingProgress.OnboardingBulletin publish(Scope scope) {
        return onboarding.publish(scope, scope.place());
    }

    @GetMapping("/bulletins")
    @Allowed({Role.BUREAU, Role.BUREAU_FINANCE, Role.SCHOOL, Role.PRINCIPAL})
    List<OnboardingProgress.OnboardingBulletin> bulletins(Scope scope) {
        return onboarding.bulletins(scope.place());
    }

    @PostMapping("/reminders")
    @Allowed(Role.BUREAU)
    List<OnboardingProgress.Laggard> remind(Scope scope) {
        return onboarding.remind(scope, scope.place());
    }

    @GetMapping("/me")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL})
    OnboardingProgress.SchoolOnboarding own(Scope scope) {
        return onboarding.of(scope, scope.place());
    }

    @PostMapping("/live")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL})
    OnboardingProgress.SchoolOnboarding goLive(Scope scope) {
        return onboarding.goLive(scope, scope.place());
    }
}
