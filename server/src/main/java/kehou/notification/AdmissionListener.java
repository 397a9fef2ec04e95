package kehou.notification;

import java.time.LocalDate;
import java.util.List;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.library.Admission;
import kehou.library.AdmissionAudience;
import kehou.library.AdmissionConcern;
import kehou.library.Panel;
import kehou.library.Standing;
import kehou.region.Organisation;
import kehou.region.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells whoever is to act on an admission, and whoever waits for it (NP-3.1, NP-3.4): the authority of new submissions,
 * appeals and steps that are due, experts of a sheet that is due, the submitter of the answer.
 */
@Component
class AdmissionListener {
    private final Notices notices;
    private final Messages messages;
    private final AdmissionAudience audience;
    private final Organisations organisations;
    private final Tenancy tenancy;

    AdmissionListener(
            Notices notices,
            Messages messages,
            AdmissionAudience audience,
            Organisations organisations,
            Tenancy tenancy) {
        this.notices = notices;
        this.messages = messages;
        this.audience = audience;
        this.organisations = organisations;
        this.tenancy = tenancy;
    }

    @ApplicationModuleListener
    void on(Admission.Submitted event) {
        Admission admission = audience.of(event.admission()).admission();
        tell(event.authority(), admission, Notice.Kind.ADMISSION_SUBMITTED, admission.due(), "submitted");
    }

    @ApplicationModuleListener
    void on(Admission.Appealed event) {
        Admission admission = audience.of(event.admission()).admission();
        tell(event.authority(), admission, Notice.Kind.ADMISSION_APPEALED, admission.due(), "appealed");
    }

    @ApplicationModuleListener
    void on(Admission.Reminded event) {
        AdmissionConcern concern = audience.of(event.admission());
        Admission admission = concern.admission();
        tell(
                event.authority(),
                admission,
                Notice.Kind.ADMISSION_DUE,
                event.due(),
                "due:" + admission.round() + ":" + event.stage() + ":" + event.due());
        Panel.Id panel = concern.panel();
        if (panel != null) {
            inbox(concern.experts(), Message.Kind.REVIEW_DUE, panel.value());
        }
    }

    @ApplicationModuleListener
    void on(Admission.Decided event) {
        AdmissionConcern concern = audience.of(event.admission());
        Notice.Kind kind = kind(event.standing());
        if (kind == null) {
            return;
        }
        Organisation.Kind owner = organisations.require(event.school()).kind();
        boolean persons = owner == Organisation.Kind.CITY || owner == Organisation.Kind.DISTRICT;
        if (!persons) {
            tell(
                    event.school(),
                    concern.admission(),
                    kind,
                    null,
                    "decided:" + concern.admission().round());
        }
        Long applicant = concern.applicant();
        if (applicant != null) {
            inbox(
                    List.of(applicant),
                    Message.Kind.valueOf(kind.name()),
                    event.admission().value());
        }
    }

    private void tell(int organisation, Admission admission, Notice.Kind kind, @Nullable LocalDate day, String cause) {
        Scope scope = Scope.system(Purpose.OPERATION, organisation);
        long about = admission.id().value();
        NoticeDraft draft = new NoticeDraft(kind, Notice.Subject.ADMISSION, about, admission.title(), 0, day);
        tenancy.as(scope, () -> notices.leave(scope, organisation, draft, "admission:" + about + ":" + cause));
    }

    /** People who work at no one place read what lies at the city. */
    private void inbox(List<Long> accounts, Message.Kind kind, long about) {
        Scope city = Scope.system(Purpose.OPERATION, Organisation.CITY);
        tenancy.as(city, () -> messages.leave(city, Organisation.CITY, accounts, kind, about));
    }

    private static Notice.@Nullable Kind kind(Standing standing) {
        return switch (standing) {
            case ADMITTED -> Notice.Kind.ADMISSION_ADMITTED;
            case RETURNED -> Notice.Kind.ADMISSION_RETURNED;
            case REFUSED -> Notice.Kind.ADMISSION_REFUSED;
            default -> null;
        };
    }
}
