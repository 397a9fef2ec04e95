package kehou.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kehou.ground.TestGround;
import kehou.kernel.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A node may keep an offering that it read, and never beyond a change of it, whoever makes that. */
class OfferingStampTest extends PlanJourney {
    private Scope authority;
    private Scope school;
    private Offering.Id id;

    @BeforeEach
    void an_offering_that_was_read() throws Exception {
        authority = authority();
        school = school(authority);
        id = published(authority, school, 3, 35, 24000).id();
        // What follows a publication goes on for a moment.
        eventually(() -> find() == find());
    }

    @Test
    void a_change_that_another_node_made_is_read_at_once() throws Exception {
        elsewhere("update plan.offering set quorum = 12 where id = " + id.value());
        assertThat(find().quorum()).isEqualTo(12);
        elsewhere(
                "update plan.offering_slot set begins = begins + interval '5 minutes' where offering = " + id.value());
        assertThat(find().slots().getFirst().from()).hasMinute(35);
        elsewhere("delete from plan.offering_slot where offering = " + id.value());
        assertThat(find().slots()).isEmpty();
        elsewhere("delete from plan.fee_notice where offering = " + id.value());
        assertThat(find().notice()).isNull();
    }

    @Test
    void the_own_change_is_read_before_it_is_committed_and_forgotten_with_it() {
        assertThatThrownBy(() -> inSchools(
                        () -> {
                            offerings.quorum(school, id, 9);
                            assertThat(offerings.find(school, id).quorum()).isEqualTo(9);
                            throw new IllegalStateException("all of it undone");
                        },
                        school.place()))
                .hasMessage("all of it undone");
        assertThat(find().quorum()).isNull();
        inSchools(() -> offerings.quorum(school, id, 8), school.place());
        assertThat(find().quorum()).isEqualTo(8);
    }

    @Test
    void of_two_changes_at_once_neither_hides_the_other() throws Exception {
        Offering.Id second = published(authority, school, 3, 35, 24000).id();
        try (Connection one = TestGround.superuser("kehou");
                Connection two = TestGround.superuser("kehou");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            one.setAutoCommit(false);
            two.setAutoCommit(false);
            write(one, "update plan.offering set quorum = 12 where id = " + id.value());
            Future<?> waits = threads.submit(() -> {
                write(two, "update plan.offering set quorum = 13 where id = " + second.value());
                return null;
            });
            assertThat(find().quorum()).isNull();
            one.commit();
            assertThat(find().quorum()).isEqualTo(12);
            waits.get();
            assertThat(find(second).quorum()).isNull();
            two.commit();
        }
        assertThat(find(second).quorum()).isEqualTo(13);
        assertThat(find().quorum()).isEqualTo(12);
    }

    @Test
    void what_one_school_read_is_not_shown_to_another() {
        Scope other = school(authority());
        assertThat(inSchools(() -> offerings.find(other, List.of(id)), other.place()))
                .isEmpty();
    }

    private Offering find() {
        return find(id);
    }

    private Offering find(Offering.Id offering) {
        return inSchools(() -> offerings.find(school, offering), school.place());
    }

    private static void elsewhere(String sql) throws SQLException {
        try (Connection connection = TestGround.superuser("kehou")) {
            write(connection, sql);
        }
    }

    private static void write(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
