package kehou.timetable;

import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.region.CalendarOverride;
import kehou.region.Organisations;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** The timetable follows a local decision about a day, for every school under the place that decided. */
@Component
class CalendarListener {
    private final SessionPlanning planning;
    private final Organisations organisations;
    private final Tenancy tenancy;

    CalendarListener(SessionPlanning planning, Organisations organisations, Tenancy tenancy) {
        this.planning = planning;
        this.organisations = organisations;
        this.tenancy = tenancy;
    }

    @ApplicationModuleListener
    void on(CalendarOverride.Decided event) {
        for (int school : organisations.schoolsUnder(event.school())) {
            Scope scope = Scope.system(Purpose.OPERATION, school);
            tenancy.as(scope, () -> planning.follow(scope, school, event.day()));
        }
    }
}
