package kehou.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kehou.kernel.Scope;
import kehou.people.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InstructorStore {
    private static final String SELECT = """
            select i.id, i.name, i.kind, i.staff, i.account, i.introduction, i.category, i.specialties, i.teaching_years,
                   i.work_years, i.weekdays, i.duty, i.valid_until, i.person, i.engaged_from, i.state, i.version,
                   b.since as barred_since, b.kind as barred_for
            from library.instructor i
            left join lateral (
                select s.since, s.kind from library.suspension s
                where s.school_id = i.school_id and s.subject = 'INSTRUCTOR' and s.subject_id = i.id
                  and s.lifted_at is null
                order by s.since, s.id limit 1) b on true
            """;

    private final JdbcClient jdbc;

    InstructorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Instructor> all(Scope scope) {
        return jdbc.sql(SELECT + "where i.school_id = any(:schools) order by i.id")
                .param("schools", scope.schoolArray())
                .query(InstructorStore::instructor)
                .list();
    }

    Optional<Instructor> find(Scope scope, Instructor.Id id) {
        return jdbc.sql(SELECT + "where i.school_id = :school and i.id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(InstructorStore::instructor)
                .optional();
    }

    List<Instructor> some(Scope scope, Collection<Instructor.Id> ids) {
        return jdbc.sql(SELECT + "where i.school_id = any(:schools) and i.id = any(:ids) order by i.id")
                .param("schools", scope.schoolArray())
                .param("ids", ids.stream().map(Instructor.Id::value).toArray(Long[]::new))
                .query(InstructorStore::instructor)
                .list();
    }

    List<Instructor> ofAccount(Scope scope, long account) {
        return jdbc.sql(SELECT + "where i.school_id = any(:schools) and i.account = :account order by i.id")
                .param("schools", scope.schoolArray())
                .param("account", account)
                .query(InstructorStore::instructor)
                .list();
    }

    void insert(Scope scope, Instructor.Id id, InstructorDraft draft, @Nullable Long account) {
        jdbc.sql("""
                insert into library.instructor (school_id, id, name, kind, staff, account, introduction,
                    category, specialties, teaching_years, work_years, weekdays)
                values (:school, :id, :name, :kind, :staff, :account, :introduction,
                    :category, :specialties, :years, :workYears, :weekdays)
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("account", account)
                .params(values(draft))
                .update();
    }

    /** False if someone else wrote first or it is not open to changes. */
    boolean update(Scope scope, Instructor.Id id, InstructorDraft draft, @Nullable Long account, int seen) {
        return jdbc.sql("""
                update library.instructor
                set name = :name, kind = :kind, staff = :staff, account = coalesce(:account, account),
                    introduction = :introduction, category = :category, specialties = :specialties,
                    teaching_years = :years, work_years = :workYears, weekdays = :weekdays, version = version + 1
                where school_id = :school and id = :id and version = :seen and state in ('DRAFT', 'RETURNED')
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("seen", seen)
                        .param("account", account)
                        .params(values(draft))
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

    /** The last day on which all its papers are in force, and what it may do. */
    void vouch(Scope scope, Instructor.Id id, @Nullable LocalDate validUntil, Instructor.Duty duty) {
        jdbc.sql("""
                update library.instructor set valid_until = :until, duty = :duty, version = version + 1
                where school_id = :school and id = :id
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("until", validUntil)
                .param("duty", duty.name())
                .update();
    }

    /** False if another person stands there already. */
    boolean identify(Scope scope, Instructor.Id id, long person, @Nullable Long account) {
        return jdbc.sql("""
                update library.instructor
                set person = :person, account = coalesce(:account, account), version = version + 1
                where school_id = :school and id = :id and staff is null and (person is null or person = :person)
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("person", person)
                        .param("account", account)
                        .update()
                == 1;
    }

    /** Whoever these persons are at the schools the scope opens. */
    List<Instructor> ofPerson(Scope scope, long person) {
        return jdbc.sql(SELECT + "where i.school_id = any(:schools) and i.person = :person order by i.id")
                .param("schools", scope.schoolArray())
                .param("person", person)
                .query(InstructorStore::instructor)
                .list();
    }

    /** Who stands on this admitted dossier at the schools the scope opens. */
    List<Instructor> engagedFrom(Scope scope, long dossier) {
        return jdbc.sql(SELECT + "where i.school_id = any(:schools) and i.engaged_from = :dossier order by i.id")
                .param("schools", scope.schoolArray())
                .param("dossier", dossier)
                .query(InstructorStore::instructor)
                .list();
    }

    /** Admitted ones whose papers ran out before this day, for this transaction alone. */
    List<Instructor> claimExpired(Scope scope, LocalDate today, int limit) {
        return jdbc.sql(SELECT + """
                where i.school_id = any(:schools) and i.state = 'ADMITTED' and i.valid_until < :today
                order by i.id limit :limit for update of i skip locked
                """)
                .param("schools", scope.schoolArray())
                .param("today", today)
                .param("limit", limit)
                .query(InstructorStore::instructor)
                .list();
    }

    /** The instructor that this member of staff is, if any. */
    Optional<Instructor> ofStaff(Scope scope, StaffMember.Id staff) {
        return jdbc.sql(SELECT + "where i.school_id = :school and i.staff = :staff")
                .param("school", scope.at(staff))
                .param("staff", staff.value())
                .query(InstructorStore::instructor)
                .optional();
    }

    private static Map<String, Object> values(InstructorDraft draft) {
        InstructorDossier dossier = draft.brings();
        Map<String, Object> values = new HashMap<>();
        values.put("name", draft.name().strip());
        values.put("kind", draft.kind().name());
        values.put("staff", draft.staff() == null ? null : draft.staff().value());
        values.put("introduction", draft.introduction());
        values.put("category", dossier.category().name());
        values.put(
                "specialties",
                dossier.specialties().stream().map(String::strip).distinct().toArray(String[]::new));
        values.put("years", dossier.teachingYears());
        values.put("workYears", dossier.workYears());
        values.put("weekdays", dossier.weekdays().stream().distinct().sorted().toArray(Integer[]::new));
        return values;
    }

    private static Instructor instructor(ResultSet row, int number) throws SQLException {
        Long staff = row.getObject("staff", Long.class);
        String barredFor = row.getString("barred_for");
        return new Instructor(
                new Instructor.Id(row.getLong("id")),
                row.getString("name"),
                InstructorKind.valueOf(row.getString("kind")),
                staff == null ? null : new StaffMember.Id(staff),
                row.getObject("account", Long.class),
                row.getString("introduction"),
                new InstructorDossier(
                        InstructorCategory.valueOf(row.getString("category")),
                        List.of((String[]) row.getArray("specialties").getArray()),
                        row.getInt("teaching_years"),
                        row.getInt("work_years"),
                        List.of((Integer[]) row.getArray("weekdays").getArray())),
                Instructor.Duty.valueOf(row.getString("duty")),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("barred_since", LocalDate.class),
                barredFor == null ? null : Suspension.Kind.valueOf(barredFor),
                row.getObject("person", Long.class),
                row.getObject("engaged_from", Long.class),
                Standing.valueOf(row.getString("state")),
                row.getInt("version"));
    }
}
