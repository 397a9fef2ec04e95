package kehou.people;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kehou.kernel.Ids;
import kehou.kernel.RowId;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes who answers for the pupils of a roster. A phone is a guardian: the same phone beside two children, at two
 * schools even, is one account. A guardian who comes with a new phone replaces the one with the old.
 */
@Component
class FamilyWriter {
    private final GuardianshipStore store;
    private final RosterTraceStore trace;
    private final Accounts accounts;
    private final Wards wards;
    private final Ids ids;
    private final Clock clock;

    FamilyWriter(
            GuardianshipStore store, RosterTraceStore trace, Accounts accounts, Wards wards, Ids ids, Clock clock) {
        this.store = store;
        this.trace = trace;
        this.accounts = accounts;
        this.wards = wards;
        this.ids = ids;
        this.clock = clock;
    }

    record Id(long value) implements RowId {}

    /** A guardian named in a roster who is not one of the pupil's yet. */
    private record Wish(long pupil, RosterGuardian guardian) {}

    void write(Scope scope, RosterImport.Id rosterImport, Map<Long, RosterMatch> rows) {
        int school = rosterImport.school();
        Instant now = clock.instant();
        Map<Long, List<GuardianshipStore.Held>> known = store.of(scope, school, rows.keySet()).stream()
                .collect(Collectors.groupingBy(GuardianshipStore.Held::pupil));
        List<Wish> wishes = new ArrayList<>();
        List<GuardianshipStore.Held> updated = new ArrayList<>();
        List<GuardianshipStore.Held> replaced = new ArrayList<>();
        rows.forEach((pupil, match) -> {
            List<GuardianshipStore.Held> family = known.getOrDefault(pupil, List.of());
            for (RosterGuardian said : match.row().guardians()) {
                GuardianshipStore.Held same = find(family, said);
                if (same != null && !said.guardian()) {
                    replaced.add(same);
                } else if (same != null) {
                    GuardianshipStore.Held better = better(same, said);
                    if (!better.equals(same)) {
                        updated.add(better);
                    }
                } else if (said.guardian()) {
                    wishes.add(new Wish(pupil, said));
                    family.stream().filter(each -> replaces(said, each)).forEach(replaced::add);
                }
            }
        });
        trace.guardianships(scope, rosterImport, ids(updated));
        updated.forEach(each -> store.update(scope, school, each));
        replaced.removeAll(updated);
        trace.guardianships(scope, rosterImport, ids(replaced));
        end(scope, school, replaced, now);
        add(scope, rosterImport, wishes, now);
    }

    /** Ends these guardianships and what they open. */
    void end(Scope scope, int school, List<GuardianshipStore.Held> held, Instant now) {
        store.endAll(scope, school, ids(held), now);
        for (GuardianshipStore.Held each : held) {
            Long account = each.account();
            if (account != null) {
                wards.unlink(new Account.Id(account), each.pupil());
            }
        }
    }

    private void add(Scope scope, RosterImport.Id rosterImport, List<Wish> wishes, Instant now) {
        if (wishes.isEmpty()) {
            return;
        }
        Map<String, String> namesByPhone = new LinkedHashMap<>();
        for (Wish wish : wishes) {
            String phone = wish.guardian().phone();
            if (phone != null && PhoneDigits.looksLikeOne(phone)) {
                namesByPhone.putIfAbsent(
                        phone, Objects.requireNonNullElse(wish.guardian().name(), "家长"));
            }
        }
        Map<String, Account.Id> byPhone = accounts.guardians(namesByPhone);
        Iterator<Id> numbers =
                ids.next(rosterImport.school(), wishes.size(), Id::new).iterator();
        List<GuardianshipStore.Held> fresh =
                wishes.stream().map(wish -> held(numbers.next(), wish, byPhone)).toList();
        store.addAll(scope, rosterImport.school(), fresh, now);
        trace.added(scope, rosterImport, "GUARDIANSHIP", ids(fresh));
        link(fresh);
    }

    private void link(List<GuardianshipStore.Held> fresh) {
        Map<Long, List<Long>> pupilsByAccount = new LinkedHashMap<>();
        for (GuardianshipStore.Held each : fresh) {
            Long account = each.account();
            if (account != null) {
                pupilsByAccount.computeIfAbsent(account, _ -> new ArrayList<>()).add(each.pupil());
            }
        }
        wards.linkAll(pupilsByAccount);
    }

    private static GuardianshipStore.Held held(Id id, Wish wish, Map<String, Account.Id> byPhone) {
        RosterGuardian guardian = wish.guardian();
        Account.Id account = guardian.phone() == null ? null : byPhone.get(guardian.phone());
        return new GuardianshipStore.Held(
                id.value(),
                wish.pupil(),
                account == null ? null : account.value(),
                guardian.kinship(),
                guardian.name(),
                guardian.phone());
    }

    private static GuardianshipStore.@Nullable Held find(List<GuardianshipStore.Held> family, RosterGuardian said) {
        return family.stream()
                .filter(each -> said.phone() == null
                        ? Objects.equals(said.name(), each.name())
                        : said.phone().equals(each.phone()))
                .findFirst()
                .orElse(null);
    }

    private static GuardianshipStore.Held better(GuardianshipStore.Held held, RosterGuardian said) {
        return new GuardianshipStore.Held(
                held.id(),
                held.pupil(),
                held.account(),
                said.kinship() == Kinship.OTHER ? held.kinship() : said.kinship(),
                said.name() == null ? held.name() : said.name(),
                held.phone());
    }

    private static boolean replaces(RosterGuardian said, GuardianshipStore.Held held) {
        boolean sameName = said.name() != null && said.name().equals(held.name());
        boolean oneOfAKind = said.kinship() == Kinship.FATHER || said.kinship() == Kinship.MOTHER;
        return sameName || oneOfAKind && said.kinship() == held.kinship();
    }

    private static List<Long> ids(Collection<GuardianshipStore.Held> held) {
        return held.stream().map(GuardianshipStore.Held::id).toList();
    }
}
