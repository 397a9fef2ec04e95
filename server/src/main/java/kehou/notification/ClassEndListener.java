package kehou.notification;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.enrolment.ClassEnd;
import kehou.enrolment.ClassEnds;
import kehou.enrolment.DropIn;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.library.Instructor;
import kehou.library.Instructors;
import kehou.people.Pupil;
import kehou.plan.Offering;
import kehou.plan.Offerings;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells of a class that ends (change/after): the families of its children and of those who waited for a seat, and who
 * teaches it or takes the children. Told twice is told once.
 */
@Component
class ClassEndListener {
    private final Messages messages;
    private final ClassEnds ends;
    private final Offerings offerings;
    private final Instructors instructors;
    private final Tenancy tenancy;

    ClassEndListener(Messages messages, ClassEnds ends, Offerings offerings, Instructors instructors, Tenancy tenancy) {
        this.messages = messages;
        this.ends = ends;
        this.offerings = offerings;
        this.instructors = instructors;
        this.tenancy = tenancy;
    }

    @ApplicationModuleListener
    void on(ClassEnd.Made event) {
        Scope scope = Scope.system(Purpose.SERVICE, event.school());
        Message.Kind kind = event.into() == null ? Message.Kind.CLASS_ENDED : Message.Kind.CLASS_MERGED;
        long about = event.end().value();
        tenancy.as(scope, () -> {
            messages.leaveAll(scope, event.school(), ends.touched(scope, event.end()), kind, about);
            messages.leaveAll(
                    scope, event.school(), ends.waited(scope, event.end()), Message.Kind.CLASS_WAITLIST_ENDED, about);
            messages.leave(scope, event.school(), teachers(scope, event), kind, about);
        });
    }

    @ApplicationModuleListener
    void on(DropIn.ToCare event) {
        tell(event.school(), event.pupil(), Message.Kind.DROP_IN_TO_CARE, event.booking());
    }

    @ApplicationModuleListener
    void on(DropIn.PaidBack event) {
        tell(event.school(), event.pupil(), Message.Kind.DROP_IN_PAID_BACK, event.booking());
    }

    private void tell(int school, Pupil.Id pupil, Message.Kind kind, DropIn.Id about) {
        Scope scope = Scope.system(Purpose.SERVICE, school);
        tenancy.as(scope, () -> messages.leave(scope, pupil, kind, null, about.value()));
    }

    @ApplicationModuleListener
    void on(DropIn.GivenWay event) {
        Scope scope = Scope.system(Purpose.SERVICE, event.school());
        tenancy.as(
                scope,
                () -> messages.leave(
                        scope,
                        event.pupil(),
                        Message.Kind.DROP_IN_GIVEN_WAY,
                        null,
                        event.booking().value()));
    }

    private Set<Long> teachers(Scope scope, ClassEnd.Made event) {
        Offering.Id into = event.into();
        Set<Instructor.Id> teaching =
                offerings.find(scope, into == null ? Set.of(event.offering()) : Set.of(event.offering(), into)).stream()
                        .flatMap(offering -> offering.team().stream())
                        .collect(Collectors.toSet());
        return instructors.all(scope).stream()
                .filter(one -> teaching.contains(one.id()))
                .flatMap(one -> Optional.ofNullable(one.account()).stream())
                .collect(Collectors.toSet());
    }
}
