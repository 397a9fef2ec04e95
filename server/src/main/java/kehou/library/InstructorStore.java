package kehou.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import kehou.kernel.Scope;
import kehou.people.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InstructorStore {
    private static final String COLUMNS = "id, name, kind, staff, account, introduction, state, version";

    private final JdbcClient jdbc;

    InstructorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Instructor> all(Scope scope) {
        return jdbc.sql("select " + COLUMNS + """
                 from library.instructor where school_id = any(:schools) order by id
                """)
                .param("schools", scope.schoolArray())
                .query(InstructorStore::instructor)
                .list();
    }

    Optional<Instructor> find(Scope scope, Instructor.Id id) {
        return jdbc.sql("select " + COLUMNS + " from library.instructor where school_id = :school and id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(InstructorStore::instructor)
                .optional();
    }

    List<Instructor> ofAccount(Scope scope, long account) {
        return jdbc.sql("select " + COLUMNS + """
                 from library.instructor where school_id = any(:schools) and account = :account order by id
                """)
                .param("schools", scope.schoolArray())
                .param("account", account)
                .query(InstructorStore::instructor)
                .list();
    }

    void insert(Scope scope, Instructor.Id id, InstructorDraft draft, @Nullable Long account) {
        jdbc.sql("""
                insert into library.instructor (school_id, id, name, kind, staff, account, introduction)
                values (:school, :id, :name, :kind, :staff, :account, :introduction)
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("name", draft.name().strip())
                .param("kind", draft.kind().name())
                .param("staff", draft.staff() == null ? null : draft.staff().value())
                .param("account", account)
                .param("introduction", draft.introduction())
                .update();
    }

    /** False if someone else wrote first or it is not open to changes. */
    boolean update(Scope scope, Instructor.Id id, InstructorDraft draft, @Nullable Long account, int seen) {
        return jdbc.sql("""
                update library.instructor
                set name = :name, kind = :kind, staff = :staff, account = coalesce(:account, account),
                    introduction = :introduction, version = version + 1
                where school_id = :school and id = :id and version = :seen and state in ('DRAFT', 'RETURNED')
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("seen", seen)
                        .param("name", draft.name().strip())
                        .param("kind", draft.kind().name())
                        .param(
                                "staff",
                                draft.staff() == null ? null : draft.staff().value())
                        .param("account", account)
                        .param("introduction", draft.introduction())
                        .update()
                == 1;
    }

    /** False if it does not stand where {@code from} says. */
    boolean move(Scope scope, Instructor.Id id, Standing[] from, Standing to) {
        return jdbc.sql("""
                update library.instructor set state = :to, version = version + 1
                where school_id = :school and id = :id and state = any(:from)
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("from", CourseStore.names(from))
                        .param("to", to.name())
                        .update()
                == 1;
    }

    void bind(Scope scope, Instructor.Id id, long account) {
        jdbc.sql("update library.instructor set account = :account where school_id = :school and id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("account", account)
                .update();
    }

    private static Instructor instructor(ResultSet row, int number) throws SQLException {
        Long staff = row.getObject("staff", Long.class);
        return new Instructor(
                new Instructor.Id(row.getLong("id")),
                row.getString("name"),
                InstructorKind.valueOf(row.getString("kind")),
                staff == null ? null : new StaffMember.Id(staff),
                row.getObject("account", Long.class),
                row.getString("introduction"),
                Standing.valueOf(row.getString("state")),
                row.getInt("version"));
    }
}
