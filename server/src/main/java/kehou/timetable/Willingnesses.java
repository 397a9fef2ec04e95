package kehou.timetable;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Scope;
import kehou.people.StaffMember;
import kehou.region.Term;
import kehou.region.Terms;
import kehou.timetable.Willingness.AwayDay;
import kehou.timetable.Willingness.OwnWillingness;
import kehou.timetable.Willingness.WillingnessAnswer;
import kehou.timetable.Willingness.WillingnessOverview;
import kehou.timetable.Willingness.WillingnessPoll;
import kehou.timetable.Willingness.WillingnessWish;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The poll of what staff wish (意愿征集, SH-4.1): asked once a term, answered on the phone, a no is a no. */
@Component
public class Willingnesses {
    private final WillingnessStore store;
    private final RotaMembers members;
    private final Terms terms;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Willingnesses(
            WillingnessStore store,
            RotaMembers members,
            Terms terms,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.members = members;
        this.terms = terms;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** The poll of this term with its answers, and who has not answered. */
    @Transactional(readOnly = true)
    public WillingnessOverview of(Scope scope) {
        int school = scope.at(scope.place());
        List<RotaMember> everyone = members.of(scope, school);
        WillingnessPoll poll = poll(scope, school);
        List<Willingness> answers = poll == null ? List.of() : named(everyone, store.answers(scope, poll.id()));
        return new WillingnessOverview(poll, answers, silent(scope, school));
    }

    /** Who has not answered the poll of this term. */
    List<RotaMember> silent(Scope scope, int school) {
        WillingnessPoll poll = poll(scope, school);
        if (poll == null) {
            return List.of();
        }
        Set<StaffMember.Id> heard =
                store.answers(scope, poll.id()).stream().map(Willingness::staff).collect(Collectors.toSet());
        return members.of(scope, school).stream()
                .filter(one -> !heard.contains(one.staff()))
                .toList();
    }

    /** Asks everyone. Refuses a second poll of the term and a last day that lies behind. */
    @Transactional
    public WillingnessOverview ask(Scope scope, WillingnessWish wish) {
        int school = scope.at(scope.place());
        Term term = terms.current().orElseThrow(Refusal.NO_TERM::refused);
        if (wish.closesOn().isBefore(LocalDate.now(clock))) {
            throw Refusal.DAYS_PAST.refused("day", wish.closesOn());
        }
        WillingnessPoll poll = new WillingnessPoll(
                ids.next(school, WillingnessPoll.Id::new),
                term.id(),
                wish.note() == null ? "" : wish.note().strip(),
                wish.closesOn(),
                clock.instant(),
                null);
        if (!store.insert(scope, poll)) {
            throw Refusal.ASKED_THIS_TERM.refused("term", term.name());
        }
        events.publishEvent(new Willingness.Asked(school, poll.id()));
        return of(scope);
    }

    /** What the caller was asked and answered. */
    @Transactional(readOnly = true)
    public OwnWillingness own(Scope scope) {
        int school = scope.at(scope.place());
        StaffMember self = members.own(scope, school).orElse(null);
        WillingnessPoll poll = self == null ? null : poll(scope, school);
        if (self == null || poll == null) {
            return new OwnWillingness(null, null, false);
        }
        Willingness answer = store.answers(scope, poll.id()).stream()
                .filter(one -> one.staff().equals(self.id()))
                .findFirst()
                .orElse(null);
        return new OwnWillingness(poll, answer, isOpen(poll));
    }

    /** The caller answers, or answers anew. Refuses when nobody was asked and when the poll is closed. */
    @Transactional
    public OwnWillingness answer(Scope scope, WillingnessAnswer said) {
        int school = scope.at(scope.place());
        StaffMember self = members.own(scope, school).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        WillingnessPoll poll = poll(scope, school);
        if (poll == null || !isOpen(poll)) {
            throw Refusal.POLL_CLOSED.refused();
        }
        Instant now = clock.instant();
        store.put(scope, poll.id(), answer(self, said, now));
        events.publishEvent(new Willingness.Answered(school, poll.id(), self.id()));
        return own(scope);
    }

    /** What a draft goes by: the answers of this term, by who gave them. */
    Map<StaffMember.Id, RotaWish> wishes(Scope scope, int school) {
        WillingnessPoll poll = poll(scope, school);
        Map<StaffMember.Id, RotaWish> wishes = new HashMap<>();
        if (poll != null) {
            store.answers(scope, poll.id())
                    .forEach(one -> wishes.put(
                            one.staff(),
                            new RotaWish(
                                    one.willing(),
                                    new HashSet<>(one.weekdays()),
                                    new HashSet<>(one.strands()),
                                    one.away().stream().map(AwayDay::day).collect(Collectors.toSet()))));
        }
        return wishes;
    }

    private static Willingness answer(StaffMember self, WillingnessAnswer said, Instant now) {
        boolean willing = said.willing();
        return new Willingness(
                self.id(),
                self.name(),
                willing,
                sorted(willing ? said.weekdays() : null),
                sorted(willing ? said.strands() : null),
                !willing || said.away() == null
                        ? List.of()
                        : said.away().stream()
                                .sorted(Comparator.comparing(AwayDay::day))
                                .toList(),
                said.note() == null ? "" : said.note().strip(),
                now);
    }

    private static <T extends Comparable<? super T>> List<T> sorted(@Nullable List<T> all) {
        return all == null ? List.of() : all.stream().distinct().sorted().toList();
    }

    private static List<Willingness> named(List<RotaMember> everyone, List<Willingness> answers) {
        return everyone.stream()
                .flatMap(member -> answers.stream()
                        .filter(one -> one.staff().equals(member.staff()))
                        .map(one -> new Willingness(
                                one.staff(),
                                member.name(),
                                one.willing(),
                                one.weekdays(),
                                one.strands(),
                                one.away(),
                                one.note(),
                                one.answeredAt())))
                .toList();
    }

    private @Nullable WillingnessPoll poll(Scope scope, int school) {
        return terms.current()
                .flatMap(term -> store.poll(scope, school, term.id()))
                .orElse(null);
    }

    private boolean isOpen(WillingnessPoll poll) {
        return !LocalDate.now(clock).isAfter(poll.closesOn());
    }
}
