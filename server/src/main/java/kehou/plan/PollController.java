package kehou.plan;

import jakarta.validation.Valid;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Allowed({Role.SCHOOL, Role.PRINCIPAL})
class PollController {
    private final InterestPolls polls;
    private final PollBallots ballots;

    PollController(InterestPolls polls, PollBallots ballots) {
        this.polls = polls;
        this.ballots = ballots;
    }

    @GetMapping("/api/polls")
    List<InterestPoll> polls(Scope scope) {
        return polls.all(scope);
    }

    @PostMapping("/api/polls")
    InterestPoll addPoll(Scope scope, @Valid @RequestBody PollDraft draft) {
        return polls.add(scope, scope.place(), draft);
    }

    @PutMapping("/api/polls/{id}")
    InterestPoll editPoll(Scope scope, @PathVariable InterestPoll.Id id, @Valid @RequestBody PollDraft draft) {
        return polls.edit(scope, id, draft);
    }

    @DeleteMapping("/api/polls/{id}")
    void dropPoll(Scope scope, @PathVariable InterestPoll.Id id) {
        polls.drop(scope, id);
    }

    @PostMapping("/api/polls/{id}/publication")
    InterestPoll publishPoll(Scope scope, @PathVariable InterestPoll.Id id) {
        return polls.publish(scope, id);
    }

    @Allowed(Role.GUARDIAN)
    @GetMapping("/api/children/{pupil}/polls")
    List<ChildPoll> pollsOfChild(Scope scope, @PathVariable Pupil.Id pupil) {
        return ballots.ofChild(scope, pupil);
    }

    @Allowed(Role.GUARDIAN)
    @PostMapping("/api/children/{pupil}/poll-ballots")
    ChildPoll votePoll(Scope scope, @PathVariable Pupil.Id pupil, @Valid @RequestBody BallotDraft ballot) {
        return ballots.vote(scope, pupil, ballot);
    }

    @Allowed(Role.CLASSROOM)
    @GetMapping("/api/classroom/polls")
    List<InterestPoll> pollsOfLesson(Scope scope) {
        return ballots.ofLesson(scope);
    }

    @Allowed(Role.CLASSROOM)
    @PostMapping("/api/classroom/poll-counts")
    InterestPoll countHands(Scope scope, @Valid @RequestBody HandCount hands) {
        return ballots.count(scope, hands);
    }
}
