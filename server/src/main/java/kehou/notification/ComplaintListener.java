package kehou.notification;

import java.util.List;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.region.Organisation;
import kehou.region.Organisations;
import kehou.supervision.Complaint;
import kehou.supervision.Complaints;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** The authority hears of a complaint, the city of one passed on, its author of the answer; the school of nothing. */
@Component
class ComplaintListener {
    private final Notices notices;
    private final Messages messages;
    private final Complaints complaints;
    private final Organisations organisations;
    private final Tenancy tenancy;

    ComplaintListener(
            Notices notices, Messages messages, Complaints complaints, Organisations organisations, Tenancy tenancy) {
        this.notices = notices;
        this.messages = messages;
        this.complaints = complaints;
        this.organisations = organisations;
        this.tenancy = tenancy;
    }

    @ApplicationModuleListener
    void on(Complaint.Made event) {
        leave(event.school(), Notice.Kind.COMPLAINT_MADE, event.complaint(), event.about());
    }

    @ApplicationModuleListener
    void on(Complaint.Forwarded event) {
        leave(Organisation.CITY, Notice.Kind.COMPLAINT_FORWARDED, event.complaint(), event.about());
    }

    @ApplicationModuleListener
    void on(Complaint.Answered event) {
        Scope city = Scope.system(Purpose.SERVICE, Organisation.CITY);
        complaints
                .author(city, event.complaint())
                .ifPresent(account -> tenancy.as(
                        city,
                        () -> messages.leave(
                                city,
                                Organisation.CITY,
                                List.of(account),
                                Message.Kind.COMPLAINT_ANSWERED,
                                event.complaint().value())));
    }

    private void leave(int place, Notice.Kind kind, Complaint.Id complaint, int school) {
        Scope scope = Scope.system(Purpose.OPERATION, place);
        NoticeDraft draft = new NoticeDraft(
                kind,
                Notice.Subject.COMPLAINT,
                complaint.value(),
                organisations.require(school).name(),
                0,
                null);
        tenancy.as(scope, () -> notices.leave(scope, place, draft, kind.name() + ":" + complaint.value()));
    }
}
