package kehou.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.people.Pupils;
import kehou.plan.HandCount.HandVotes;
import kehou.plan.InterestPoll.PollVotes;
import kehou.plan.SurveyQuestion.SurveyOption;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ballots without names: one a child on the phone, or hands counted in a lesson. */
@Component
public class PollBallots {
    private final InterestPolls polls;
    private final BallotStore store;
    private final Pupils pupils;
    private final ApplicationEventPublisher events;

    PollBallots(InterestPolls polls, BallotStore store, Pupils pupils, ApplicationEventPublisher events) {
        this.polls = polls;
        this.store = store;
        this.pupils = pupils;
        this.events = events;
    }

    /** The polls on the phone that ask the child's grade: open ones, and closed ones with their results. */
    @Transactional(readOnly = true)
    public List<ChildPoll> ofChild(Scope scope, Pupil.Id id) {
        Pupil pupil = pupils.find(scope, id);
        Set<Long> voted = store.votedIn(scope, id);
        return polls.all(scope).stream()
                .filter(poll -> poll.id().school() == id.school() && poll.way() == InterestPoll.Way.PHONE)
                .filter(poll -> poll.state() == InterestPoll.State.OPEN || poll.state() == InterestPoll.State.CLOSED)
                .filter(poll -> poll.grades().contains(pupil.grade()))
                .map(poll -> new ChildPoll(poll, voted.contains(poll.id().value())))
                .toList();
    }

    /** The child votes, once. Refuses a poll that is not open, of another grade or way, and a second ballot. */
    @Transactional
    public ChildPoll vote(Scope scope, Pupil.Id id, BallotDraft ballot) {
        Pupil pupil = pupils.find(scope, id);
        if (ballot.poll().school() != id.school()) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        InterestPoll poll = open(scope, ballot.poll(), InterestPoll.Way.PHONE, pupil.grade());
        requireOffered(poll, ballot.options());
        if (ballot.options().size() > poll.most()) {
            throw Refusal.VOTE_WRONG.refused("most", poll.most());
        }
        if (!store.come(scope, poll.id(), id)) {
            throw Refusal.VOTED.refused();
        }
        List<PollVotes> votes = ballot.options().stream()
                .map(option -> new PollVotes(option, 1))
                .toList();
        store.add(scope, poll.id(), pupil.grade(), 1, votes);
        events.publishEvent(new InterestPoll.Voted(id.school(), poll.id()));
        return new ChildPoll(polls.find(scope, poll.id()), true);
    }

    /** The polls that a lesson may take now. */
    @Transactional(readOnly = true)
    public List<InterestPoll> ofLesson(Scope scope) {
        lesson(scope);
        return polls.all(scope).stream()
                .filter(poll -> poll.way() == InterestPoll.Way.CLASSROOM)
                .filter(poll -> poll.state() == InterestPoll.State.OPEN)
                .toList();
    }

    /** Hands of one grade counted in the lesson of the screen, once. Refuses more hands than voters could raise. */
    @Transactional
    public InterestPoll count(Scope scope, HandCount hands) {
        long session = lesson(scope);
        InterestPoll poll = open(scope, hands.poll(), InterestPoll.Way.CLASSROOM, hands.grade());
        requireOffered(poll, hands.votes().stream().map(HandVotes::option).toList());
        int all = hands.votes().stream().mapToInt(HandVotes::hands).sum();
        boolean tooMany = hands.votes().stream().anyMatch(votes -> votes.hands() > hands.voters());
        if (tooMany || all > hands.voters() * poll.most()) {
            throw Refusal.VOTE_WRONG.refused("most", poll.most());
        }
        if (!store.count(scope, poll.id(), session, hands.grade())) {
            throw Refusal.VOTED.refused("grade", hands.grade());
        }
        List<PollVotes> votes = hands.votes().stream()
                .map(one -> new PollVotes(one.option(), one.hands()))
                .toList();
        store.add(scope, poll.id(), hands.grade(), hands.voters(), votes);
        events.publishEvent(
                new InterestPoll.Counted(poll.id().school(), poll.id(), session, hands.grade(), hands.voters()));
        return polls.find(scope, poll.id());
    }

    private InterestPoll open(Scope scope, InterestPoll.Id id, InterestPoll.Way way, int grade) {
        InterestPoll poll = polls.find(scope, id);
        if (poll.state() == InterestPoll.State.DRAFT || !poll.grades().contains(grade)) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        if (poll.way() != way) {
            throw Refusal.OTHER_WAY.refused();
        }
        if (poll.state() != InterestPoll.State.OPEN) {
            throw Refusal.POLL_NOT_OPEN.refused("opensAt", poll.opensAt(), "closesAt", poll.closesAt());
        }
        return poll;
    }

    private static void requireOffered(InterestPoll poll, List<Integer> options) {
        Set<Integer> offered = poll.options().stream().map(SurveyOption::number).collect(Collectors.toSet());
        if (!offered.containsAll(options) || new HashSet<>(options).size() < options.size()) {
            throw Refusal.VOTE_WRONG.refused("most", poll.most());
        }
    }

    /** The one lesson that the screen was opened for. */
    private static long lesson(Scope scope) {
        Long session = scope.approval();
        if (session == null) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        return session;
    }
}
