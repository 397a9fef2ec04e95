package kehou.kit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kehou.enrolment.Attempt;
import kehou.enrolment.Enrolment;
import kehou.enrolment.Enrolments;
import kehou.enrolment.Outcome;
import kehou.kernel.Allowed;
import kehou.kernel.KeyedWrite;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.people.Pupils;
import kehou.plan.Offering;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the bench compares with, on the class path of the server that it starts and of no other: a write that does
 * nothing behind the whole chain, and a choice that is one transaction of its own, key and all, as every other write of
 * the platform is.
 */
@RestController
class RushKit {
    private final Enrolments enrolments;
    private final Pupils pupils;
    private final Clock clock;

    RushKit(Enrolments enrolments, Pupils pupils, Clock clock) {
        this.enrolments = enrolments;
        this.pupils = pupils;
        this.clock = clock;
    }

    record Wanted(Offering.@NotNull Id offering) {}

    @PostMapping("/api/kit/children/{pupil}/nothing")
    @Allowed(Role.GUARDIAN)
    Enrolment nothing(Scope scope, KeyedWrite write, @PathVariable Pupil.Id pupil, @Valid @RequestBody Wanted wanted) {
        scope.pupil(pupil);
        return new Enrolment(
                new Enrolment.Id(write.account()),
                wanted.offering(),
                pupil,
                Enrolment.State.HELD,
                null,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    @PostMapping("/api/kit/children/{pupil}/enrolments")
    @Allowed(Role.GUARDIAN)
    Enrolment alone(Scope scope, @PathVariable Pupil.Id pupil, @Valid @RequestBody Wanted wanted) {
        scope.pupil(pupil);
        Pupil known = pupils.find(scope, pupil);
        Attempt attempt = new Attempt(
                pupil,
                known.grade(),
                known.homeClass(),
                wanted.offering(),
                scope.account(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        return switch (enrolments.decide(scope, pupil.school(), List.of(attempt)).getFirst()) {
            case Outcome.Taken(var enrolment) -> enrolment;
            case Outcome.Declined(var refused) -> throw refused;
        };
    }
}
