package kehou.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kehou.kernel.Scope;
import kehou.library.Instructor;
import kehou.library.Instructors;
import kehou.region.Organisations;
import kehou.rules.RulePacks;
import org.springframework.stereotype.Component;

/** Outings with the names of the people who go along, and how many of these the children need. */
@Component
class OutingViews {
    private static final String RATIO = "outing.escort-ratio";

    private final Instructors instructors;
    private final RulePacks rules;
    private final Organisations organisations;

    OutingViews(Instructors instructors, RulePacks rules, Organisations organisations) {
        this.instructors = instructors;
        this.rules = rules;
        this.organisations = organisations;
    }

    /** People for so many children, the leader counted; one where no text says anything. */
    int escorts(int school, LocalDate day, int pupils) {
        return rules.threshold(organisations.ruleplace(school), day, RATIO)
                .map(each -> Math.max(1, Math.ceilDiv(pupils, each.whole())))
                .orElse(1);
    }

    List<Outing> named(Scope scope, List<Outing> outings) {
        if (outings.isEmpty()) {
            return outings;
        }
        Map<Instructor.Id, String> names =
                instructors.all(scope).stream().collect(Collectors.toMap(Instructor::id, Instructor::name));
        return outings.stream().map(one -> named(one, names)).toList();
    }

    private Outing named(Outing of, Map<Instructor.Id, String> names) {
        int going = of.state() == Outing.State.PLANNED ? of.given() : of.went();
        return new Outing(
                of.id(),
                of.offering(),
                of.title(),
                of.place(),
                of.day(),
                of.leaves(),
                of.returns(),
                of.leader(),
                names.getOrDefault(of.leader(), ""),
                of.escorts(),
                of.escorts().stream()
                        .map(escort -> names.getOrDefault(escort, ""))
                        .toList(),
                of.content(),
                of.transport(),
                of.safety(),
                of.emergency(),
                of.state(),
                of.cancelledFor(),
                of.leftAt(),
                of.backAt(),
                of.asked(),
                of.given(),
                of.refused(),
                escorts(of.id().school(), of.day(), going),
                of.went(),
                of.missing());
    }
}
