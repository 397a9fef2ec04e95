package kehou.region;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kehou.kernel.Ids;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who answers for each organisation, now and before; handing over never erases the one before. */
@Component
public class PeopleInCharge {
    private final InChargeStore store;
    private final Organisations organisations;
    private final Tenancy tenancy;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PeopleInCharge(
            InChargeStore store,
            Organisations organisations,
            Tenancy tenancy,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.organisations = organisations;
        this.tenancy = tenancy;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** Who is in charge and who was; for the organisation itself and its authority. */
    @Transactional(readOnly = true)
    public InCharge of(Scope scope, int organisation) {
        Scope own = organisations.over(scope, organisation);
        return tenancy.as(own, () -> sorted(organisation, store.all(own, organisation)));
    }

    /** Hands the named posts over as of now. A post that stays with the same person is left alone. */
    @Transactional
    public InCharge handOver(Scope scope, int organisation, List<InCharge.ResponsibleWish> wishes) {
        Scope own = organisations.over(scope, organisation);
        refuseUnfit(wishes);
        return tenancy.as(own, () -> {
            store.lock(own, organisation);
            List<InCharge.Responsible> before = store.all(own, organisation);
            Instant now = clock.instant();
            for (InCharge.ResponsibleWish wish : wishes) {
                InCharge.Responsible holder = holder(before, wish.post(), wish.where());
                if (holder != null && holder.sameAs(wish)) {
                    continue;
                }
                if (holder != null) {
                    store.end(own, holder.id(), now);
                }
                InCharge.Id id = ids.next(organisation, InCharge.Id::new);
                store.insert(
                        own,
                        new InCharge.Responsible(
                                id, wish.post(), wish.where(), wish.name().strip(), wish.phone(), now, null));
                events.publishEvent(new InCharge.HandedOver(organisation, wish.post()));
            }
            return sorted(organisation, store.all(own, organisation));
        });
    }

    private static void refuseUnfit(List<InCharge.ResponsibleWish> wishes) {
        Set<String> seen = new HashSet<>();
        for (InCharge.ResponsibleWish wish : wishes) {
            boolean fits = wish.post().hasPart() != wish.where().isEmpty();
            if (!fits || !seen.add(wish.post() + wish.where())) {
                throw Refusal.POST_TWICE.refused("post", wish.post(), "part", wish.where());
            }
        }
    }

    private static InCharge sorted(int organisation, List<InCharge.Responsible> all) {
        return new InCharge(
                organisation,
                holder(all, InCharge.Post.PRINCIPAL, ""),
                holder(all, InCharge.Post.CONTACT, ""),
                holder(all, InCharge.Post.DEPUTY, ""),
                all.stream()
                        .filter(person ->
                                person.until() == null && person.post().hasPart())
                        .sorted(Comparator.comparing(InCharge.Responsible::post)
                                .thenComparing(InCharge.Responsible::part))
                        .toList(),
                all.stream().filter(person -> person.until() != null).toList());
    }

    private static InCharge.@Nullable Responsible holder(
            List<InCharge.Responsible> all, InCharge.Post post, String part) {
        return all.stream()
                .filter(person -> person.until() == null
                        && person.post() == post
                        && person.part().equals(part))
                .findFirst()
                .orElse(null);
    }
}
