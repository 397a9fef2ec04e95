package kehou.timetable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kehou.kernel.Scope;
import kehou.plan.Meeting;
import kehou.plan.Offering;
import kehou.plan.OfferingFacts;
import kehou.plan.ServiceWeek;
import kehou.plan.TeachingWeek;
import kehou.plan.TeachingWeeks;
import kehou.region.Organisations;
import kehou.rules.FactSource;
import kehou.rules.Measured;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The week as it is really held: sessions that were cancelled do not count, those moved count where they are now.
 * A class that has no session on its day (a draft) counts as planned.
 */
@Component
@Order(SessionFacts.AFTER_THE_PLAN)
public class SessionFacts implements FactSource {
    static final int AFTER_THE_PLAN = OfferingFacts.FIRST + 100;

    private record OnADay(Offering.Id offering, LocalDate day) {}

    private final SessionStore sessions;
    private final OfferingFacts planned;
    private final TeachingWeeks weeks;
    private final Organisations organisations;

    SessionFacts(SessionStore sessions, OfferingFacts planned, TeachingWeeks weeks, Organisations organisations) {
        this.sessions = sessions;
        this.planned = planned;
        this.weeks = weeks;
        this.organisations = organisations;
    }

    @Override
    public Set<String> metrics() {
        return ServiceWeek.METRICS;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Measured> measure(Scope scope, int school, LocalDate day) {
        return weeks.of(school, day).filter(_ -> organisations.require(school).isSchool()).stream()
                .flatMap(week -> week(scope, school, week).measure(school).stream())
                .toList();
    }

    /** The school's week with what is held in it. */
    @Transactional(readOnly = true)
    public ServiceWeek week(Scope scope, int school, TeachingWeek week) {
        Map<Offering.Id, Offering> classes = planned.classes(scope, school, week).stream()
                .collect(Collectors.toMap(Offering::id, Function.identity()));
        List<Session> held = sessions.between(scope, week.first(), week.last());
        Set<OnADay> known =
                held.stream().map(one -> new OnADay(one.offering(), one.date())).collect(Collectors.toSet());
        List<Meeting> meetings = new ArrayList<>();
        for (Session one : held) {
            Offering of = classes.get(one.offering());
            if (of != null && one.state() != Session.State.CANCELLED) {
                meetings.add(Meeting.of(of, one.date(), one.from(), one.to()));
            }
        }
        for (Offering one : classes.values()) {
            for (LocalDate date : week.days()) {
                one.slotOn(week.term(), date)
                        .filter(_ -> !known.contains(new OnADay(one.id(), date)))
                        .ifPresent(slot -> meetings.add(Meeting.of(one, date, slot.from(), slot.to())));
            }
        }
        return new ServiceWeek(week.days(), OfferingFacts.gradesOf(organisations.require(school)), meetings);
    }
}
