package kehou.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.library.Engagement;
import kehou.library.Engagements;
import kehou.library.PoolInvitation;
import kehou.library.PoolInvitations;
import kehou.region.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Invitations and engagements of the pool (SH-5.1): the invited person hears on her phone, the school on its desk. */
@Component
class PoolListener {
    private final Notices notices;
    private final Messages messages;
    private final PoolInvitations invitations;
    private final Engagements engagements;
    private final Tenancy tenancy;

    PoolListener(
            Notices notices, Messages messages, PoolInvitations invitations, Engagements engagements, Tenancy tenancy) {
        this.notices = notices;
        this.messages = messages;
        this.invitations = invitations;
        this.engagements = engagements;
        this.tenancy = tenancy;
    }

    @ApplicationModuleListener
    void on(PoolInvitation.Sent event) {
        Message.Kind kind = event.round() == 1 ? Message.Kind.POOL_INVITED : Message.Kind.POOL_INVITED_AGAIN;
        inbox(event.account(), kind, event.invitation().value());
    }

    @ApplicationModuleListener
    void on(PoolInvitation.Closed event) {
        inbox(event.account(), Message.Kind.POOL_CLOSED, event.invitation().value());
    }

    @ApplicationModuleListener
    void on(PoolInvitation.Answered event) {
        Notice.Kind kind = switch (event.state()) {
            case ACCEPTED -> Notice.Kind.POOL_ACCEPTED;
            case OTHER_DAYS -> Notice.Kind.POOL_OTHER_DAYS;
            default -> Notice.Kind.POOL_DECLINED;
        };
        tell(event.invitation(), kind, "answered:" + event.round());
    }

    @ApplicationModuleListener
    void on(PoolInvitation.Expired event) {
        tell(event.invitation(), Notice.Kind.POOL_EXPIRED, "expired");
    }

    @ApplicationModuleListener
    void on(Engagement.Ended event) {
        if (event.by() != Engagement.Side.PERSON) {
            inbox(
                    event.account(),
                    Message.Kind.ENGAGEMENT_ENDED,
                    event.engagement().value());
        }
        if (event.by() != Engagement.Side.SCHOOL) {
            Scope at = at(event.school());
            Engagement over = tenancy.as(at, () -> engagements.find(at, event.engagement()));
            leave(
                    event.school(),
                    Notice.Kind.ENGAGEMENT_ENDED,
                    over.instructor().value(),
                    over.name(),
                    Objects.requireNonNull(over.endedOn()),
                    "engagement:" + event.engagement().value());
        }
    }

    private void tell(PoolInvitation.Id id, Notice.Kind kind, String cause) {
        Scope at = at(id.school());
        PoolInvitation of = tenancy.as(at, () -> invitations.find(at, id));
        leave(id.school(), kind, id.value(), of.entryName(), null, "pool:" + id.value() + ":" + cause);
    }

    private void leave(int school, Notice.Kind kind, long about, String title, @Nullable LocalDate day, String cause) {
        Scope at = at(school);
        NoticeDraft draft = new NoticeDraft(kind, Notice.Subject.POOL, about, title, 0, day);
        tenancy.as(at, () -> notices.leave(at, school, draft, cause));
    }

    /** She works at no one school: what she is told lies at the city. */
    private void inbox(long account, Message.Kind kind, long about) {
        Scope city = at(Organisation.CITY);
        tenancy.as(city, () -> messages.leave(city, Organisation.CITY, List.of(account), kind, about));
    }

    private static Scope at(int organisation) {
        return Scope.system(Purpose.SERVICE, organisation);
    }
}
