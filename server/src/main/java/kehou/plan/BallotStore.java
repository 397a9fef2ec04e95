package kehou.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.plan.InterestPoll.PollGrade;
import kehou.plan.InterestPoll.PollVotes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has voted, and what was voted for; nothing ties the one to the other. */
@Repository
class BallotStore {
    private final JdbcClient jdbc;

    BallotStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the pupil has voted. */
    boolean come(Scope scope, InterestPoll.Id poll, Pupil.Id pupil) {
        return jdbc.sql("""
                insert into plan.poll_voter (school_id, poll, pupil) values (:school, :poll, :pupil)
                on conflict do nothing
                """)
                        .param("school", scope.at(poll))
                        .param("poll", poll.value())
                        .param("pupil", scope.pupil(pupil))
                        .update()
                == 1;
    }

    /** False when this lesson has counted that grade. */
    boolean count(Scope scope, InterestPoll.Id poll, long session, int grade) {
        return jdbc.sql("""
                insert into plan.poll_room (school_id, poll, session, grade) values (:school, :poll, :session, :grade)
                on conflict do nothing
                """)
                        .param("school", scope.at(poll))
                        .param("poll", poll.value())
                        .param("session", session)
                        .param("grade", grade)
                        .update()
                == 1;
    }

    /** Adds ballots of a grade and their votes to the counts. */
    void add(Scope scope, InterestPoll.Id poll, int grade, int ballots, List<PollVotes> votes) {
        jdbc.sql("""
                insert into plan.poll_turnout (school_id, poll, grade, ballots) values (:school, :poll, :grade, :ballots)
                on conflict (school_id, poll, grade) do update
                    set ballots = plan.poll_turnout.ballots + excluded.ballots
                """)
                .param("school", scope.at(poll))
                .param("poll", poll.value())
                .param("grade", grade)
                .param("ballots", ballots)
                .update();
        jdbc.sql("""
                insert into plan.poll_tally (school_id, poll, grade, option, votes)
                select :school, :poll, :grade, n.option, n.votes
                from unnest(:options::int[], :votes::int[]) as n(option, votes) order by n.option
                on conflict (school_id, poll, grade, option) do update
                    set votes = plan.poll_tally.votes + excluded.votes
                """)
                .param("school", scope.at(poll))
                .param("poll", poll.value())
                .param("grade", grade)
                .param("options", votes.stream().map(PollVotes::option).toArray(Integer[]::new))
                .param("votes", votes.stream().map(PollVotes::votes).toArray(Integer[]::new))
                .update();
    }

    /** The votes by grade; those of grades with fewer ballots than {@code fewest} are left out. */
    List<PollGrade> results(Scope scope, InterestPoll.Id poll, int fewest) {
        record Cell(int grade, PollVotes votes) {}
        Map<Integer, List<PollVotes>> votes = jdbc
                .sql("""
                select grade, option, votes from plan.poll_tally
                where school_id = :school and poll = :poll order by grade, option
                """)
                .param("school", scope.at(poll))
                .param("poll", poll.value())
                .query((row, _) ->
                        new Cell(row.getInt("grade"), new PollVotes(row.getInt("option"), row.getInt("votes"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Cell::grade, TreeMap::new, Collectors.mapping(Cell::votes, Collectors.toList())));
        return jdbc.sql("""
                select grade, ballots from plan.poll_turnout where school_id = :school and poll = :poll order by grade
                """)
                .param("school", scope.at(poll))
                .param("poll", poll.value())
                .query((row, _) -> new PollGrade(
                        row.getInt("grade"),
                        row.getInt("ballots"),
                        row.getInt("ballots") < fewest ? null : votes.getOrDefault(row.getInt("grade"), List.of())))
                .list();
    }

    /** Which of the school's polls this pupil has voted in. */
    Set<Long> votedIn(Scope scope, Pupil.Id pupil) {
        return jdbc
                .sql("select poll from plan.poll_voter where school_id = :school and pupil = :pupil")
                .param("school", scope.at(pupil))
                .param("pupil", scope.pupil(pupil))
                .query(Long.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
