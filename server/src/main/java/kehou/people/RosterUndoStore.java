package kehou.people;

import java.util.List;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Puts back what an import changed and removes what it added, a statement for each kind of row. */
@Repository
class RosterUndoStore {
    private final JdbcClient jdbc;

    RosterUndoStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A link between a guardian's account and a pupil. */
    record Link(long account, long pupil) {}

    /** How many rows of the import were changed after it: a row then no longer has the version the import gave it. */
    int changedSince(Scope scope, RosterImport.Id id) {
        return ask("""
                select count(*) from people.roster_row r
                left join people.pupil p on p.school_id = r.school_id and p.id = r.id and r.kind = 'PUPIL'
                left join people.staff s on s.school_id = r.school_id and s.id = r.id and r.kind = 'STAFF'
                where r.school_id = :school and r.import = :import and r.kind in ('PUPIL', 'STAFF')
                and coalesce(p.version, s.version, -1) <> coalesce((r.before->>'version')::int, 0) + 1
                """, scope, id).query(Integer.class).single();
    }

    /** The links that stood because of the import. */
    List<Link> linksAdded(Scope scope, RosterImport.Id id) {
        return ask("""
                select g.account, g.pupil from people.roster_row r
                join people.guardianship g on g.school_id = r.school_id and g.id = r.id
                where r.school_id = :school and r.import = :import and r.kind = 'GUARDIANSHIP' and r.before is null
                and g.account is not null and g.ended_at is null
                """, scope, id)
                .query((row, _) -> new Link(row.getLong(1), row.getLong(2)))
                .list();
    }

    /** The links that the import had ended. */
    List<Link> linksEnded(Scope scope, RosterImport.Id id) {
        return ask("""
                select g.account, g.pupil from people.roster_row r
                join people.guardianship g on g.school_id = r.school_id and g.id = r.id
                where r.school_id = :school and r.import = :import and r.kind = 'GUARDIANSHIP'
                and r.before is not null and r.before->>'ended_at' is null and g.account is not null and g.ended_at is not null
                """, scope, id)
                .query((row, _) -> new Link(row.getLong(1), row.getLong(2)))
                .list();
    }

    void removeNeeds(Scope scope, RosterImport.Id id) {
        ask("""
                delete from people.need_flag n using people.roster_row r
                where n.school_id = :school and r.school_id = :school and r.import = :import
                and (r.kind = 'NEED' or r.kind = 'PUPIL' and r.before is null) and r.id = n.pupil
                """, scope, id).update();
    }

    void restoreNeeds(Scope scope, RosterImport.Id id) {
        ask("""
                insert into people.need_flag select (jsonb_populate_record(null::people.need_flag, r.before)).*
                from people.roster_row r
                where r.school_id = :school and r.import = :import and r.kind = 'NEED' and r.before is not null
                """, scope, id).update();
    }

    void removeGuardianships(Scope scope, RosterImport.Id id) {
        ask("""
                delete from people.guardianship g using people.roster_row r
                where g.school_id = :school and r.school_id = :school and r.import = :import
                and r.kind = 'GUARDIANSHIP' and r.id = g.id
                """, scope, id).update();
    }

    void restoreGuardianships(Scope scope, RosterImport.Id id) {
        ask("""
                insert into people.guardianship select (jsonb_populate_record(null::people.guardianship, r.before)).*
                from people.roster_row r
                where r.school_id = :school and r.import = :import and r.kind = 'GUARDIANSHIP' and r.before is not null
                """, scope, id).update();
    }

    void removePupils(Scope scope, RosterImport.Id id) {
        ask("""
                delete from people.pupil p using people.roster_row r
                where p.school_id = :school and r.school_id = :school and r.import = :import
                and r.kind = 'PUPIL' and r.before is null and r.id = p.id
                """, scope, id).update();
    }

    void restorePupils(Scope scope, RosterImport.Id id) {
        ask("""
                update people.pupil p set person = b.person, home_class = b.home_class,
                  number_in_class = b.number_in_class, sex = b.sex, state = b.state, card = b.card,
                  identity = b.identity, student_blind = b.student_blind, id_blind = b.id_blind,
                  name_birth_blind = b.name_birth_blind, said = b.said, left_on = b.left_on, version = p.version + 1
                from people.roster_row r, jsonb_populate_record(null::people.pupil, r.before) b
                where p.school_id = :school and r.school_id = :school and r.import = :import
                and r.kind = 'PUPIL' and r.before is not null and r.id = p.id
                """, scope, id).update();
    }

    void removeStaff(Scope scope, RosterImport.Id id) {
        ask("""
                delete from people.staff s using people.roster_row r
                where s.school_id = :school and r.school_id = :school and r.import = :import
                and r.kind = 'STAFF' and r.before is null and r.id = s.id
                """, scope, id).update();
    }

    void restoreStaff(Scope scope, RosterImport.Id id) {
        ask("""
                update people.staff s set kind = b.kind, card = b.card, phone_blind = b.phone_blind,
                  account = b.account, left_at = b.left_at, version = s.version + 1
                from people.roster_row r, jsonb_populate_record(null::people.staff, r.before) b
                where s.school_id = :school and r.school_id = :school and r.import = :import
                and r.kind = 'STAFF' and r.before is not null and r.id = s.id
                """, scope, id).update();
    }

    private JdbcClient.StatementSpec ask(String sql, Scope scope, RosterImport.Id id) {
        return jdbc.sql(sql).param("school", scope.at(id)).param("import", id.value());
    }
}
