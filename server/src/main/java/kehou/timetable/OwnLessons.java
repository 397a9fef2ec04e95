package kehou.timetable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kehou.kernel.Scope;
import kehou.library.Instructor;
import kehou.library.Instructors;
import kehou.people.StaffMember;
import kehou.plan.Offering;
import kehou.plan.Offerings;
import org.springframework.stereotype.Component;

/** Which lessons a school's own staff give and assist, cancelled ones left out. */
@Component
class OwnLessons {
    private final SessionStore sessions;
    private final Offerings offerings;
    private final Instructors instructors;

    OwnLessons(SessionStore sessions, Offerings offerings, Instructors instructors) {
        this.sessions = sessions;
        this.offerings = offerings;
        this.instructors = instructors;
    }

    List<OwnLesson> between(Scope scope, int school, LocalDate from, LocalDate to) {
        Map<Instructor.Id, StaffMember.Id> staff = new HashMap<>();
        for (Instructor one : instructors.all(scope)) {
            StaffMember.Id of = one.staff();
            if (of != null && of.school() == school) {
                staff.put(one.id(), of);
            }
        }
        List<Session> held = sessions.between(scope, from, to).stream()
                .filter(one -> one.id().school() == school && one.state() != Session.State.CANCELLED)
                .toList();
        Map<Offering.Id, Offering> classes =
                offerings.find(scope, held.stream().map(Session::offering).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Offering::id, Function.identity()));
        List<OwnLesson> all = new ArrayList<>();
        for (Session one : held) {
            Offering of = classes.get(one.offering());
            Stream<Instructor.Id> assistants = of == null ? Stream.of() : of.assistants().stream();
            String name = of == null ? one.lessonTitle() : of.courseName();
            Stream.concat(Stream.of(one.instructor()), assistants)
                    .distinct()
                    .map(staff::get)
                    .filter(Objects::nonNull)
                    .map(who -> new OwnLesson(who, one.date(), one.from(), one.to(), name))
                    .forEach(all::add);
        }
        return all;
    }

    /** Minutes of lessons between these days, by who gives or assists them. */
    Map<StaffMember.Id, Integer> minutes(Scope scope, int school, LocalDate from, LocalDate to) {
        return between(scope, school, from, to).stream()
                .collect(Collectors.groupingBy(OwnLesson::staff, Collectors.summingInt(OwnLesson::minutes)));
    }

    /** The first of these lessons that a person gives then, if one meets it. */
    static Set<OwnLesson> meeting(List<OwnLesson> lessons, Duty duty) {
        return lessons.stream()
                .filter(one -> one.staff().equals(duty.staff()) && one.meets(duty.day(), duty.from(), duty.to()))
                .collect(Collectors.toSet());
    }
}
