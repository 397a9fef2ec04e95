package kehou.timetable;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kehou.audit.AccessRecords;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Page;
import kehou.kernel.PersonName;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.people.PupilCard;
import kehou.people.Pupils;
import kehou.people.StaffList;
import kehou.people.StaffMember;
import kehou.timetable.PupilHelp.PupilHelpDraft;
import kehou.timetable.PupilHelp.PupilHelper;
import kehou.timetable.PupilHelpStore.Helped;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pupils with a helper (SH-3.2, JA-4): for the teachers named and for who named the pupil; 404 for everyone else. */
@Component
public class PupilHelps {
    private static final String FIELDS = "name,class,help";

    private final PupilHelpStore store;
    private final Pupils pupils;
    private final StaffList staff;
    private final AccessRecords records;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PupilHelps(
            PupilHelpStore store,
            Pupils pupils,
            StaffList staff,
            AccessRecords records,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.pupils = pupils;
        this.staff = staff;
        this.records = records;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** Whom the reader helps or named; leaves access records. */
    @Transactional
    public Page<PupilHelp> of(Scope reader, long after, int limit) {
        Page<Helped> page = Page.of(
                store.of(reader, reader.place(), after, limit + 1),
                limit,
                one -> one.id().value());
        return new Page<>(shown(reader, page.items()), page.next());
    }

    /** One of them; leaves an access record. */
    @Transactional
    public PupilHelp find(Scope reader, PupilHelp.Id id) {
        Helped found = store.find(reader, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        return shown(reader, List.of(found)).getFirst();
    }

    /**
     * Names a pupil on the roll and who helps. Refuses a helper who signs in with no account, and a pupil whom the same
     * person named in this subject already.
     */
    @Transactional
    public PupilHelp name(Scope scope, PupilHelpDraft draft) {
        int school = scope.at(draft.pupil());
        if (school != scope.place()) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        pupils.find(scope, draft.pupil());
        List<StaffMember.Id> helpers = draft.helpers().stream().distinct().toList();
        List<Long> accounts = new ArrayList<>();
        for (StaffMember.Id helper : helpers) {
            StaffMember member = staff.find(scope, helper);
            Long account = member.account();
            if (account == null || member.left()) {
                throw Refusal.HELPER_WITHOUT_ACCOUNT.refused("staff", helper);
            }
            accounts.add(account);
        }
        String note = draft.note() == null ? "" : draft.note().strip();
        PupilHelp.Id id = ids.next(school, PupilHelp.Id::new);
        store.insert(
                scope,
                new Helped(id, draft.pupil(), draft.subject(), helpers, note, scope.account(), clock.instant()),
                accounts);
        events.publishEvent(new PupilHelp.Named(school, id));
        return find(scope, id);
    }

    /** The help is over; for its helpers and for who named the pupil. */
    @Transactional
    public void end(Scope scope, PupilHelp.Id id) {
        if (store.find(scope, id).isEmpty()) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        if (store.end(scope, id, clock.instant())) {
            events.publishEvent(new PupilHelp.Ended(id.school(), id));
        }
    }

    /** Who left the school is helped there no more. */
    @Transactional
    void leave(Scope scope, Pupil.Left left) {
        store.endOf(scope, left.school(), left.pupils(), clock.instant());
    }

    private List<PupilHelp> shown(Scope reader, List<Helped> found) {
        Map<Pupil.Id, PupilCard> cards = pupils.names(
                reader, found.stream().map(Helped::pupil).distinct().toList());
        Set<StaffMember.Id> who = new HashSet<>();
        found.forEach(one -> who.addAll(one.helpers()));
        Map<StaffMember.Id, PersonName> names = who.isEmpty() ? Map.of() : staff.names(reader, reader.place(), who);
        records.read(
                reader,
                found.stream().map(one -> one.pupil().value()).distinct().toList(),
                FIELDS);
        List<PupilHelp> all = new ArrayList<>();
        for (Helped one : found) {
            PupilCard card = cards.get(one.pupil());
            if (card != null) {
                List<PupilHelper> helpers = one.helpers().stream()
                        .map(helper ->
                                new PupilHelper(helper, names.getOrDefault(helper, new PersonName("", helper.value()))))
                        .toList();
                boolean mine = one.namedBy() == reader.account();
                all.add(new PupilHelp(one.id(), card, one.subject(), helpers, one.note(), one.namedAt(), mine));
            }
        }
        return all;
    }
}
