package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kehou.Clause;
import kehou.enrolment.draw.DrawReplay;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.Rosters;
import kehou.plan.Offering;
import org.junit.jupiter.api.Test;

class DrawMemoryTest extends DrawJourney {
    private final byte[] roster = Rosters.ofGradeThree(3);

    @Test
    @Clause("BX-8/memory")
    void a_child_that_changed_school_keeps_what_is_owed_to_it() {
        List<Scope> there = onRoll();
        long first = lottery(1, there);
        int moved = loser(there, first);
        http(school)
                .post("/api/pupils/" + childOf(there.get(moved)) + "/transfer")
                .expect(200);
        school = school(authority);
        Scope here = onRoll().get(moved);
        spring();
        List<Scope> all = new ArrayList<>(families(5));
        all.add(here);
        long draw = lottery(2, all);
        assertThat(winners(all, draw)).containsExactly(here);
        assertThat(atHome(here, draw).path("owed").asInt()).isZero();
        assertThat(DrawReplay.of(record(here, draw)).difference()).isEmpty();
    }

    @Test
    @Clause("BX-8/memory")
    void the_next_school_learns_how_much_is_owed_and_nothing_of_where_it_came_from() {
        List<Scope> there = onRoll();
        int source = school.place();
        Scope lost = there.get(loser(there, lottery(1, there)));
        school = school(authority);
        Scope here = onRoll().get(there.indexOf(lost));
        spring();
        long draw = opened(published(authority, school, 2, 1, 0));
        assertThat(atHome(here, draw).path("owed").asInt()).isEqualTo(1);
        assertThat(atHome(parent(pupil()), draw).path("owed").asInt()).isZero();
        assertThat(inSchools(() -> rows("draw_memory"), source)).isEqualTo(3);
        assertThat(inSchools(() -> rows("draw_memory"), school.place())).isZero();
        assertThat(inSchools(() -> rows("person_memory"), school.place(), source))
                .isZero();
        http(here).get("/api/children/" + childOf(lost) + "/draws").expect(404);
    }

    @Test
    void who_loses_at_two_schools_in_the_same_moment_is_owed_one_step() throws Exception {
        List<Scope> there = onRoll();
        Scope one = school;
        Offering loved = published(authority, one, 1, 1, 0);
        school = school(authority);
        List<Scope> here = onRoll();
        Offering other = published(authority, school, 1, 1, 0);
        announced = clock.instant();
        long first = announced(one, loved);
        long second = announced(school, other);
        clock.moveTo(announced.plus(OPENS));
        there.forEach(family -> wish(family, first, 1, List.of(loved)).expect(200));
        here.forEach(family -> wish(family, second, 1, List.of(other)).expect(200));
        close();
        clock.moveTo(announced.plus(VALUE));
        reveal(one, first);
        reveal(school, second);
        List<Callable<Void>> twins = List.of(this::held, this::held);
        try (ExecutorService together = Executors.newFixedThreadPool(twins.size())) {
            for (Future<Void> twin : together.invokeAll(twins)) {
                twin.get();
            }
        }
        List<Scope> won = new ArrayList<>(winners(there, first));
        won.addAll(winners(here, second));
        assertThat(won).hasSize(2);
        int unlucky = IntStream.range(0, there.size())
                .filter(i -> !won.contains(there.get(i)) && !won.contains(here.get(i)))
                .findFirst()
                .orElseThrow();
        spring();
        long next = opened(published(authority, school, 2, 1, 0));
        assertThat(atHome(here.get(unlucky), next).path("owed").asInt()).isEqualTo(1);
    }

    @Test
    @Clause("BX-8/memory")
    void a_student_number_that_is_entered_after_the_draw_takes_along_what_is_owed() {
        List<byte[]> files = Rosters.numberedLater(3);
        List<Scope> there = onRoll(files.getFirst());
        int lost = loser(there, lottery(1, there));
        int source = school.place();
        // Entered twice, as by a school that mends its list: nobody is added.
        assertThat(onRoll(files.getLast())).isEmpty();
        assertThat(onRoll(files.getLast())).isEmpty();
        eventually(() -> carried(there.get(lost), source) == 1);
        school = school(authority);
        Scope here = onRoll(files.getLast()).get(lost);
        spring();
        long draw = opened(published(authority, school, 2, 1, 0));
        assertThat(atHome(here, draw).path("owed").asInt()).isEqualTo(1);
        assertThat(atHome(parent(pupil()), draw).path("owed").asInt()).isZero();
    }

    /** What goes with the child, as the city keeps it. */
    private int carried(Scope family, int source) {
        Long person = inSchools(
                () -> jdbc.sql("select person from people.pupil where id = :id")
                        .param("id", childOf(family))
                        .query(Long.class)
                        .single(),
                source);
        return inSchools(
                () -> jdbc.sql("select coalesce(max(after), 0) from enrolment.person_memory where person = :person")
                        .param("person", person)
                        .query(Integer.class)
                        .single(),
                0);
    }

    /** The roster's families at the school, in its order. */
    private List<Scope> onRoll() {
        return onRoll(roster);
    }

    private List<Scope> onRoll(byte[] file) {
        return pupils(school, file).stream().map(EnrolmentJourney::parent).toList();
    }

    /** A draw of the school's only seat among these families. */
    private long lottery(int weekday, List<Scope> families) {
        Offering offering = published(authority, school, weekday, 1, 0);
        long draw = opened(offering);
        families.forEach(family -> wish(family, draw, 1, List.of(offering)).expect(200));
        held(draw);
        return draw;
    }

    private int loser(List<Scope> families, long draw) {
        return families.indexOf(families.stream()
                .filter(family -> !winners(families, draw).contains(family))
                .findFirst()
                .orElseThrow());
    }

    private long announced(Scope who, Offering offering) {
        return http(who)
                .post("/api/draws", draft(offering))
                .expect(200)
                .json()
                .path("id")
                .asLong();
    }

    private void reveal(Scope who, long draw) {
        value(who, draw, NUMBERS).expect(200);
        value(staff(Role.PRINCIPAL, who.place(), number()), draw, NUMBERS).expect(200);
        http(who).post("/api/draws/" + draw + "/revelation").expect(200);
    }

    private Void held() {
        job.run();
        return null;
    }

    private int rows(String table) {
        return jdbc.sql("select count(*) from enrolment." + table)
                .query(Integer.class)
                .single();
    }
}
