package kehou.notification;

import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.plan.DistrictPlan;
import kehou.region.Organisation;
import kehou.region.Organisations;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** The city hears of a plan that a district filed; the district of the answer, and that it is overdue. */
@Component
class DistrictPlanListener {
    private final Notices notices;
    private final Organisations organisations;
    private final Tenancy tenancy;

    DistrictPlanListener(Notices notices, Organisations organisations, Tenancy tenancy) {
        this.notices = notices;
        this.organisations = organisations;
        this.tenancy = tenancy;
    }

    @ApplicationModuleListener
    void on(DistrictPlan.Filed event) {
        String district = organisations.require(event.school()).name();
        long plan = event.plan().value();
        leave(Organisation.CITY, Notice.Kind.DISTRICT_PLAN_FILED, plan, district, "district-plan-filed:" + plan);
    }

    @ApplicationModuleListener
    void on(DistrictPlan.Answered event) {
        Notice.Kind kind = event.state() == DistrictPlan.State.RECEIVED
                ? Notice.Kind.DISTRICT_PLAN_RECEIVED
                : Notice.Kind.DISTRICT_PLAN_RETURNED;
        long plan = event.plan().value();
        leave(event.school(), kind, plan, city(), "district-plan-answered:" + plan);
    }

    @ApplicationModuleListener
    void on(DistrictPlan.Reminded event) {
        leave(
                event.school(),
                Notice.Kind.DISTRICT_PLAN_OVERDUE,
                event.reminder(),
                city(),
                "district-plan-overdue:" + event.reminder());
    }

    private void leave(int organisation, Notice.Kind kind, long about, String title, String cause) {
        Scope scope = Scope.system(Purpose.OPERATION, organisation);
        NoticeDraft draft = new NoticeDraft(kind, Notice.Subject.DISTRICT_PLAN, about, title, 0, null);
        tenancy.as(scope, () -> notices.leave(scope, organisation, draft, cause));
    }

    private String city() {
        return organisations.require(Organisation.CITY).name();
    }
}
