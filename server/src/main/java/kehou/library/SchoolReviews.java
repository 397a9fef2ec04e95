package kehou.library;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.PersonName;
import kehou.kernel.Scope;
import kehou.library.SchoolReview.CommitteeVote;
import kehou.people.Account;
import kehou.people.Accounts;
import kehou.people.StaffList;
import kehou.people.StaffMember;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The school's own committee for its teachers' courses (NC-5): only what it supports goes upward. */
@Component
public class SchoolReviews {
    private static final int MOST = 200;
    private static final int FEWEST_MEMBERS = 3;

    private final SchoolReviewStore store;
    private final CourseStore courses;
    private final StaffList staff;
    private final Accounts accounts;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SchoolReviews(
            SchoolReviewStore store,
            CourseStore courses,
            StaffList staff,
            Accounts accounts,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.courses = courses;
        this.staff = staff;
        this.accounts = accounts;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** A member of the committee and how they vote. */
    public record Ballot(StaffMember.Id member, boolean inFavour) {}

    @Transactional(readOnly = true)
    public List<SchoolReview> all(Scope scope) {
        Map<Long, Optional<PersonName>> names = new HashMap<>();
        return store.all(scope, MOST).stream()
                .map(review -> named(review, names))
                .toList();
    }

    /** Refuses while the committee has the course before it. */
    @Transactional(readOnly = true)
    void free(Scope scope, Course.Id course) {
        if (store.of(scope, course).stream().anyMatch(of -> of.state() == SchoolReview.State.OPEN)) {
            throw Refusal.REVIEW_OPEN.refused();
        }
    }

    /** Lays a complete course before the committee. Refuses one that lies there already. */
    @Transactional
    public SchoolReview open(Scope scope, Course.Id course) {
        SchoolReview.Id id = ids.next(course.school(), SchoolReview.Id::new);
        try {
            store.insert(scope, id, course, clock.instant());
        } catch (DuplicateKeyException e) {
            throw Refusal.REVIEW_OPEN.refused();
        }
        events.publishEvent(new SchoolReview.Opened(course.school(), id));
        return find(scope, id);
    }

    /**
     * The committee's answer, once. Refuses a committee of fewer than three, of others than the school's staff
     * or with the applicant in it, support without a majority, and a no without a reason.
     */
    @Transactional
    public SchoolReview close(
            Scope scope, SchoolReview.Id id, SchoolReview.State answer, List<Ballot> ballots, String reason) {
        SchoolReview review = find(scope, id);
        if (answer != SchoolReview.State.SUPPORTED && reason.isBlank()) {
            throw Refusal.REASON_MISSING.refused();
        }
        List<CommitteeVote> votes = votes(scope, review, ballots);
        long inFavour = votes.stream().filter(CommitteeVote::inFavour).count();
        if (answer == SchoolReview.State.SUPPORTED && 2 * inFavour <= votes.size()) {
            throw Refusal.COMMITTEE_AGAINST.refused("inFavour", inFavour, "members", votes.size());
        }
        if (answer == SchoolReview.State.OPEN
                || !store.close(scope, id, answer, votes, reason.strip(), clock.instant())) {
            throw Refusal.DECIDED.refused("state", review.state());
        }
        events.publishEvent(new SchoolReview.Closed(id.school(), id, answer));
        return find(scope, id);
    }

    private List<CommitteeVote> votes(Scope scope, SchoolReview review, List<Ballot> ballots) {
        Set<StaffMember.Id> members = ballots.stream().map(Ballot::member).collect(Collectors.toSet());
        Map<StaffMember.Id, PersonName> names = staff.names(scope, review.id().school(), members);
        Long applicant = courses.find(scope, review.course()).orElseThrow().applicant();
        Set<Long> accounts = new HashSet<>();
        names.keySet().forEach(member -> staff.accountOf(scope, member).ifPresent(accounts::add));
        boolean fit = members.size() == ballots.size()
                && names.size() == members.size()
                && members.size() >= FEWEST_MEMBERS
                && (applicant == null || !accounts.contains(applicant));
        if (!fit) {
            throw Refusal.COMMITTEE_UNFIT.refused("fewest", FEWEST_MEMBERS);
        }
        return ballots.stream()
                .map(of -> new CommitteeVote(
                        of.member(), requireNonNull(names.get(of.member())).text(), of.inFavour()))
                .toList();
    }

    private SchoolReview find(Scope scope, SchoolReview.Id id) {
        return named(store.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused), new HashMap<>());
    }

    private SchoolReview named(SchoolReview review, Map<Long, Optional<PersonName>> names) {
        Long applicant = review.applicant();
        if (applicant == null) {
            return review;
        }
        // An account is the city's; who applied to the school is known there by name.
        long subject = review.id().value();
        return names.computeIfAbsent(applicant, of -> accounts.nameOf(new Account.Id(of)))
                .map(name -> review.by(new PersonName(name.text(), subject)))
                .orElse(review);
    }
}
