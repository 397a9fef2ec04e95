package kehou.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kehou.channel.Sms;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.PersonName;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.region.Onboarding;
import kehou.region.OnboardingState;
import kehou.region.Organisation;
import kehou.region.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Sends, lists and withdraws invitations: each role invites to certain roles, at or below its own place. */
@Component
public class Invitations {
    private static final Duration LIFE = Duration.ofDays(14);

    private final CityWork city;
    private final InvitationStore store;
    private final Organisations organisations;
    private final Onboarding onboarding;
    private final Sms sms;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    Invitations(
            CityWork city,
            InvitationStore store,
            Organisations organisations,
            Onboarding onboarding,
            Sms sms,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.city = city;
        this.store = store;
        this.organisations = organisations;
        this.onboarding = onboarding;
        this.sms = sms;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** Whom to invite as what; with a phone, a teacher can sign in by code at once. */
    public record InvitationWish(
            Role role,
            int place,
            @NotBlank @Size(max = 40) String name,

            @Nullable @Pattern(regexp = "1[3-9]\\d{9}", message = "phone")
            String phone) {}

    /** The only time the code is shown. */
    public record SentInvitation(Invitation invitation, String code) {}

    /** Refuses a role that is not the caller's to give (NOT_YOURS), a place not below the own (404), and ROLE_UNFIT. */
    public SentInvitation send(Scope scope, InvitationWish wish) {
        if (!RoleRules.invitedBy(scope.role()).contains(wish.role())) {
            throw KernelRefusal.NOT_YOURS.refused();
        }
        if (!organisations.covers(scope.place(), wish.place())) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        Organisation place = organisations.require(wish.place());
        if (wish.role() == Role.TEACHER && scope.role() == Role.BUREAU && place.isSchool()) {
            throw KernelRefusal.NOT_YOURS.refused();
        }
        if (!fits(wish.role(), place)) {
            throw SignInRefusal.ROLE_UNFIT.refused("role", wish.role());
        }
        SentInvitation sent = sendChecked(own(scope), wish);
        if (wish.role() == Role.SCHOOL || wish.role() == Role.PRINCIPAL) {
            onboarding.reached(scope, wish.place(), OnboardingState.INVITED);
        }
        return sent;
    }

    /** As {@link #send}, by the platform itself. */
    SentInvitation sendChecked(Scope owner, InvitationWish wish) {
        Instant now = clock.instant();
        InvitationCode code = InvitationCode.fresh(owner.place(), random);
        return city.in(owner, () -> {
            Invitation.Id id = ids.next(owner.place(), Invitation.Id::new);
            Invitation invitation = new Invitation(
                    id,
                    wish.role(),
                    wish.place(),
                    organisations.require(wish.place()).name(),
                    new PersonName(wish.name(), id.value()),
                    Invitation.State.OPEN,
                    now,
                    now.plus(LIFE));
            store.add(owner, invitation, code, wish.phone());
            events.publishEvent(new Invitation.Sent(owner.place(), id.value(), wish.role(), wish.place()));
            tell(wish.phone(), invitation.placeName(), code);
            return new SentInvitation(invitation, code.grouped());
        });
    }

    /** The newest 200 of the caller's organisation. */
    List<Invitation> sent(Scope scope) {
        Scope own = own(scope);
        List<Invitation> found = city.in(own, () -> store.sentBy(own, own.place(), clock.instant()));
        Map<Integer, String> names =
                organisations.names(found.stream().map(Invitation::place).collect(Collectors.toSet()));
        return found.stream()
                .map(i -> new Invitation(
                        i.id(),
                        i.role(),
                        i.place(),
                        names.getOrDefault(i.place(), ""),
                        i.name(),
                        i.state(),
                        i.sentAt(),
                        i.expiresAt()))
                .toList();
    }

    /** Its code opens nothing any more; 404 when it was accepted or is another organisation's. */
    void withdraw(Scope scope, Invitation.Id id) {
        Scope own = own(scope);
        boolean withdrawn = city.in(own, () -> store.withdraw(own, id, clock.instant()));
        if (!withdrawn) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        events.publishEvent(new Invitation.Withdrawn(own.place(), id.value()));
    }

    /** By text message where there is a phone, once the invitation is really there. */
    private void tell(@Nullable String phone, String placeName, InvitationCode code) {
        if (phone != null) {
            String text = "【课后】" + placeName + "邀请您使用课后服务平台,邀请码 " + code.grouped() + ",14 天内有效。";
            Outgoing.afterCommit(() -> sms.send(phone, text));
        }
    }

    private static Scope own(Scope scope) {
        return scope.within(Purpose.SIGN_IN, scope.place());
    }

    static boolean fits(Role role, Organisation place) {
        return switch (role) {
            case SCHOOL, SCHOOL_FINANCE, PRINCIPAL -> place.isSchool();
            // People who may be invited to give classes belong to no school: an authority brings them in (SH-5.1).
            case TEACHER ->
                place.isSchool()
                        || place.kind() == Organisation.Kind.CITY
                        || place.kind() == Organisation.Kind.DISTRICT;
            case BUREAU, BUREAU_FINANCE, EXPERT ->
                place.kind() == Organisation.Kind.CITY || place.kind() == Organisation.Kind.DISTRICT;
            case OPERATOR -> place.kind() == Organisation.Kind.OPERATOR || place.kind() == Organisation.Kind.PROVIDER;
            default -> place.number() == Organisation.CITY;
        };
    }
}
