package kehou.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class InterestPollTest extends SurveyJourney {
    private static final String SALT = "0123456789abcdef";

    @Autowired
    private Demand demand;

    @Test
    @Clause("SH-3.1/interest")
    void pupils_vote_without_names_and_the_planning_sees_what_they_want() {
        bringIn(school, Stream.generate(() -> "三年级,3班").limit(3).toArray(String[]::new));
        long poll = published("PHONE");
        List<Long> third = children(3);
        third.forEach(pupil -> vote(pupil, poll, pupil % 2 == 0 ? 1 : 2).expect(200));
        vote(pupils.get(3), poll, 2).expect(200);
        assertThat(own(poll).has("results")).isFalse();
        assertThat(own(poll).path("ballots").asInt()).isEqualTo(third.size() + 1);

        clock.advance(Duration.ofDays(8));
        JsonNode results = own(poll).path("results");
        JsonNode grade = results.get(0);
        assertThat(grade.path("ballots").asInt()).isEqualTo(third.size());
        assertThat(grade.path("votes")
                        .valueStream()
                        .mapToInt(one -> one.path("votes").asInt())
                        .sum())
                .isEqualTo(third.size());
        assertThat(results.get(1).path("ballots").asInt()).isEqualTo(1);
        assertThat(results.get(1).has("votes"))
                .as("one ballot alone would name its child")
                .isFalse();

        long survey = draft(survey("opensAt", clock.instant().toString(), "closesAt", later(9)));
        publish(survey).expect(200);
        sign(parent(pupils.getFirst()), pupils.getFirst(), yes(survey, 1, 2, 4)).expect(200);
        TermDemand wanted = inSchools(
                () -> demand.of(Scope.system(Purpose.SERVICE, school.place()), school.place(), term().id()),
                school.place());
        assertThat(wanted.weekdays())
                .extracting(TermDemand.WeekdayDemand::weekday, TermDemand.WeekdayDemand::pupils)
                .containsExactly(tuple(2, 1), tuple(4, 1));
        assertThat(wanted.categories().stream()
                        .mapToInt(TermDemand.CategoryDemand::votes)
                        .sum())
                .isEqualTo(third.size());
    }

    @Test
    void a_child_votes_once_whoever_holds_the_phone() throws Exception {
        long poll = published("PHONE");
        long pupil = pupils.getFirst();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> all = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(
                            () -> vote(parent(pupil, i % 2), pupil, poll, 1).status()))
                    .toList();
            int counted = 0;
            for (Future<Integer> one : all) {
                counted += one.get() == 200 ? 1 : 0;
            }
            assertThat(counted).isEqualTo(1);
        }
        assertThat(vote(pupil, poll, 2).expect(409).code()).isEqualTo("plan.voted");
        assertThat(own(poll).path("ballots").asInt()).isEqualTo(1);
    }

    @Test
    void no_table_ties_a_child_to_a_choice() {
        List<String> tables = jdbc.sql("""
                select table_name from information_schema.columns
                where table_schema = 'plan' and table_name like 'poll%' and column_name in ('pupil', 'account')
                """).query(String.class).list();
        assertThat(tables).containsExactly("poll_voter");
        List<String> voter = jdbc.sql("""
                select column_name from information_schema.columns
                where table_schema = 'plan' and table_name = 'poll_voter'
                """).query(String.class).list();
        assertThat(voter).containsExactlyInAnyOrder("school_id", "poll", "pupil");
        long poll = published("PHONE");
        vote(pupils.getFirst(), poll, 2).expect(200);
        assertThat(audited("InterestPoll.Voted"))
                .contains("\\\"poll\\\":" + poll)
                .doesNotContain("option", String.valueOf(pupils.getFirst()));
    }

    @Test
    void a_lesson_counts_hands_once_for_each_grade_and_no_more_than_there_are() {
        long poll = published("CLASSROOM");
        long session = ((long) school.place() << 35) | 77;
        Scope screen = new Scope(
                Role.CLASSROOM,
                school.place(),
                number(),
                Set.of(school.place()),
                Set.of(),
                Set.of(),
                Purpose.DELIVERY,
                session);
        assertThat(http(screen).get("/api/classroom/polls").expect(200).json()).hasSize(1);
        assertThat(hands(screen, poll, 3, 20, 15, 31).expect(422).code()).isEqualTo("plan.vote_wrong");
        assertThat(hands(screen, poll, 3, 20, 20, 21).expect(422).code()).isEqualTo("plan.vote_wrong");
        hands(screen, poll, 5, 20, 1, 1).expect(404);
        hands(screen, poll, 3, 20, 15, 12).expect(200);
        assertThat(hands(screen, poll, 3, 20, 15, 12).expect(409).code()).isEqualTo("plan.voted");
        hands(screen, poll, 4, 10, 10, 0).expect(200);
        assertThat(vote(pupils.getFirst(), poll, 1).expect(409).code()).isEqualTo("plan.other_way");
        clock.advance(Duration.ofDays(8));
        assertThat(own(poll)
                        .path("results")
                        .get(0)
                        .path("votes")
                        .get(0)
                        .path("votes")
                        .asInt())
                .isEqualTo(15);
    }

    @Test
    void a_poll_is_fixed_once_published_and_closed_on_time_and_stays_with_its_school() {
        long poll = published("PHONE");
        String path = "/api/polls/" + poll;
        assertThat(http(school).put(path, poll("PHONE")).expect(409).code()).isEqualTo("plan.poll_locked");
        assertThat(http(school).delete(path).expect(409).code()).isEqualTo("plan.poll_locked");
        assertThat(http(school).post(path + "/publication").expect(409).code()).isEqualTo("plan.poll_locked");
        Scope other = school(authority);
        long stranger = bringIn(other, "三年级,1班").getFirst();
        http(other).put(path, poll("PHONE")).expect(404);
        vote(stranger, poll, 1).expect(404);
        vote(parent(pupils.get(1)), pupils.getFirst(), poll, 1).expect(404);
        assertThat(vote(pupils.getFirst(), poll, 9).expect(422).code()).isEqualTo("plan.vote_wrong");
        clock.advance(Duration.ofDays(8));
        assertThat(vote(pupils.getFirst(), poll, 1).expect(409).code()).isEqualTo("plan.poll_not_open");
        Map<String, Object> leading = new HashMap<>(poll("PHONE"));
        leading.put("title", "每位学生都要参加哪个？");
        assertThat(http(school).post("/api/polls", leading).expect(422).code()).isEqualTo("plan.wording_refused");
        long draft = http(school)
                .post("/api/polls", poll("PHONE"))
                .expect(200)
                .json()
                .path("id")
                .asLong();
        http(school).delete("/api/polls/" + draft).expect(200);
    }

    private List<Long> children(int grade) {
        return http(school)
                .get("/api/pupils?limit=200")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("grade").asInt() == grade)
                .map(one -> one.path("id").asLong())
                .toList();
    }

    private String later(int days) {
        return clock.instant().plus(Duration.ofDays(days)).toString();
    }

    private Map<String, Object> poll(String way) {
        return Map.of(
                "title", "你想参加什么活动？",
                "way", way,
                "grades", List.of(3, 4),
                "most", 2,
                "opensAt", NOW.minus(Duration.ofHours(1)).toString(),
                "closesAt", NOW.plus(Duration.ofDays(7)).toString(),
                "options",
                        List.of(
                                Map.of("words", "科学", "category", "SCIENCE"),
                                Map.of("words", "体育", "category", "SPORTS")));
    }

    private long published(String way) {
        long poll = http(school)
                .post("/api/polls", poll(way))
                .expect(200)
                .json()
                .path("id")
                .asLong();
        http(school).post("/api/polls/" + poll + "/publication").expect(200);
        return poll;
    }

    private JsonNode own(long poll) {
        return http(school)
                .get("/api/polls")
                .expect(200)
                .json()
                .valueStream()
                .filter(one -> one.path("id").asLong() == poll)
                .findFirst()
                .orElseThrow();
    }

    private Http.Answer vote(long pupil, long poll, int option) {
        return vote(parent(pupil), pupil, poll, option);
    }

    private Http.Answer vote(Scope guardian, long pupil, long poll, int option) {
        return http(guardian)
                .post(
                        "/api/children/" + pupil + "/poll-ballots",
                        Map.of("poll", poll, "options", List.of(option), "salt", SALT));
    }

    private Http.Answer hands(Scope screen, long poll, int grade, int voters, int first, int second) {
        return http(screen)
                .post(
                        "/api/classroom/poll-counts",
                        Map.of(
                                "poll", poll,
                                "grade", grade,
                                "voters", voters,
                                "votes",
                                        List.of(
                                                Map.of("option", 1, "hands", first),
                                                Map.of("option", 2, "hands", second))));
    }
}
