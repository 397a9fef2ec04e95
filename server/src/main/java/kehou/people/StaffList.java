package kehou.people;

import java.text.Collator;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.PersonName;
import kehou.kernel.Reason;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people employed by a school. Teachers get an account for their phone; other posts by invitation. */
@Component
public class StaffList {
    private final StaffStore store;
    private final Accounts accounts;
    private final Grants grants;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    StaffList(
            StaffStore store,
            Accounts accounts,
            Grants grants,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.accounts = accounts;
        this.grants = grants;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** What a school states of a member of staff; phone of eleven digits. */
    public record StaffWish(
            String name,
            String phone,
            StaffKind kind,
            @Nullable String employeeNumber) {}

    /** The school's staff in the order of pinyin, those who left at the end. */
    @Transactional(readOnly = true)
    public List<StaffMember> of(Scope scope, int school) {
        Collator pinyin = Collator.getInstance(Locale.CHINA);
        return store.all(scope, school).stream()
                .sorted(Comparator.comparing(StaffMember::left)
                        .thenComparing(each -> each.name().text(), pinyin))
                .toList();
    }

    @Transactional(readOnly = true)
    public StaffMember find(Scope scope, StaffMember.Id id) {
        return store.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    /** Names by id, of those that are the school's. */
    @Transactional(readOnly = true)
    public Map<StaffMember.Id, PersonName> names(Scope scope, int school, Collection<StaffMember.Id> wanted) {
        return store.all(scope, school).stream()
                .filter(each -> wanted.contains(each.id()))
                .collect(Collectors.toMap(StaffMember::id, StaffMember::name));
    }

    /** The account a member of staff signs in with, if there is one. */
    @Transactional(readOnly = true)
    public Optional<Long> accountOf(Scope scope, StaffMember.Id id) {
        return Optional.ofNullable(find(scope, id).account());
    }

    /** Adds a member of staff. Refuses STAFF_PHONE_TAKEN. */
    @Transactional
    public StaffMember add(Scope scope, int school, StaffWish wish) {
        StaffMember.Id id = ids.next(scope.at(school), StaffMember.Id::new);
        Long account = account(wish.kind(), wish.name(), wish.phone(), school);
        store.add(scope, id, wish.kind(), wish.name(), wish.phone(), wish.employeeNumber(), account);
        events.publishEvent(new StaffMember.Changed(school, id.value()));
        return find(scope, id);
    }

    /** Changes what is known, on the version that was seen. Refuses STAFF_PHONE_TAKEN, stale versions. */
    @Transactional
    public StaffMember change(Scope scope, StaffMember.Id id, int version, StaffWish wish) {
        StaffMember now = find(scope, id);
        Long account = wish.phone().equals(now.phone().text()) && now.account() != null
                ? now.account()
                : account(wish.kind(), wish.name(), wish.phone(), id.school());
        int rows = store.update(
                scope, id, version, wish.kind(), wish.name(), wish.phone(), wish.employeeNumber(), account, null);
        if (rows == 0) {
            throw Reason.stale(find(scope, id));
        }
        events.publishEvent(new StaffMember.Changed(id.school(), id.value()));
        return find(scope, id);
    }

    /** The member leaves the school; the account stays, its roles at this school end at once. */
    @Transactional
    public StaffMember depart(Scope scope, StaffMember.Id id, int version) {
        StaffMember now = find(scope, id);
        int rows = store.update(
                scope,
                id,
                version,
                now.kind(),
                now.name().text(),
                now.phone().text(),
                now.employeeNumber(),
                now.account(),
                clock.instant());
        if (rows == 0) {
            throw Reason.stale(now);
        }
        Long account = now.account();
        if (account != null) {
            grants.of(List.of(new Account.Id(account))).stream()
                    .filter(grant -> grant.place() == id.school())
                    .forEach(grant -> grants.end(grant.id(), scope.account()));
        }
        events.publishEvent(new StaffMember.Departed(id.school(), id.value()));
        return find(scope, id);
    }

    /** A teacher's account for this phone, made where there is none; none for other posts. */
    @Nullable
    Long account(StaffKind kind, String name, String phone, int school) {
        boolean teaches = kind == StaffKind.TEACHER && PhoneDigits.looksLikeOne(phone);
        return teaches ? accounts.staff(phone, name, Role.TEACHER, school).value() : null;
    }
}
