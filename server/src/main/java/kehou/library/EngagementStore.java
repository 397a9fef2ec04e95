package kehou.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Engagements, and the instructor row of the school that each brings along. */
@Repository
class EngagementStore {
    private static final String SELECT = """
            select id, entry, invitation, dossier, instructor, school_name, name, topic, from_date, until_date, began_at,
                   ended_on, ended_by, reason
            from library.engagement
            """;

    private final JdbcClient jdbc;

    EngagementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the school, running ones first. */
    List<Engagement> ofSchool(Scope scope, int limit) {
        return jdbc.sql(SELECT + """
                where school_id = :school order by ended_on is not null, id desc limit :limit
                """)
                .param("school", scope.at(scope.place()))
                .param("limit", limit)
                .query(EngagementStore::engagement)
                .list();
    }

    /** Those of this person at any school, running ones first. */
    List<Engagement> ofPerson(PoolEntry.Id entry, int limit) {
        return jdbc.sql(SELECT + """
                where area_id = 0 and entry = :entry order by ended_on is not null, began_at desc, id desc limit :limit
                """)
                .param("entry", entry.value())
                .param("limit", limit)
                .query(EngagementStore::engagement)
                .list();
    }

    /** Who runs on this dossier anywhere. */
    List<Engagement> onDossier(Instructor.Id dossier) {
        return jdbc.sql(SELECT + "where area_id = 0 and dossier = :dossier and ended_on is null")
                .param("dossier", dossier.value())
                .query(EngagementStore::engagement)
                .list();
    }

    Optional<Engagement> find(Scope scope, Engagement.Id id) {
        return jdbc.sql(SELECT + "where school_id = :school and id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(EngagementStore::engagement)
                .optional();
    }

    Set<Long> running(Scope scope, Collection<Long> entries) {
        return Set.copyOf(jdbc.sql("""
                select entry from library.engagement
                where school_id = :school and entry = any(:entries) and ended_on is null
                """)
                .param("school", scope.at(scope.place()))
                .param("entries", entries.toArray(Long[]::new))
                .query(Long.class)
                .list());
    }

    void insert(Scope at, Engagement made, boolean granted) {
        jdbc.sql("""
                insert into library.engagement (school_id, id, area_id, entry, invitation, dossier, instructor, school_name,
                    name, topic, from_date, until_date, began_at, granted)
                values (:school, :id, 0, :entry, :invitation, :dossier, :instructor, :schoolName,
                    :name, :topic, :from, :until, :at, :granted)
                """)
                .param("school", at.at(made.id()))
                .param("id", made.id().value())
                .param("entry", made.entry().value())
                .param("invitation", made.invitation().value())
                .param("dossier", made.dossier().value())
                .param("instructor", made.instructor().value())
                .param("schoolName", made.schoolName())
                .param("name", made.name())
                .param("topic", made.topic())
                .param("from", made.from())
                .param("until", made.until())
                .param("at", Timestamp.from(made.beganAt()))
                .param("granted", granted)
                .update();
    }

    /** Whether the way in was given with it and goes with it; empty if it ended before. */
    Optional<Boolean> end(Scope at, Engagement.Id id, Engagement.Side by, String reason, LocalDate on) {
        return jdbc.sql("""
                update library.engagement set ended_on = :on, ended_by = :by, reason = :reason
                where school_id = :school and id = :id and ended_on is null
                returning granted
                """)
                .param("school", at.at(id))
                .param("id", id.value())
                .param("on", on)
                .param("by", by.name())
                .param("reason", reason)
                .query(Boolean.class)
                .optional();
    }

    /** Running ones whose last day lies behind, for this transaction alone. */
    List<Engagement> claimOver(Scope scope, LocalDate today, int limit) {
        return jdbc.sql(SELECT + """
                where school_id = any(:schools) and ended_on is null and until_date < :today
                order by school_id, id limit :limit for update skip locked
                """)
                .param("schools", scope.schoolArray())
                .param("today", today)
                .param("limit", limit)
                .query(EngagementStore::engagement)
                .list();
    }

    /** The school's row of this person, made or taken up again; it stands on the dossier. */
    Instructor.Id engage(Scope at, Instructor.Id fresh, Instructor of, @Nullable Long account, LocalDate until) {
        return jdbc.sql("""
                insert into library.instructor as was (school_id, id, name, kind, account, introduction, category,
                    specialties, teaching_years, work_years, weekdays, duty, valid_until, person, engaged_from,
                    engaged_until, state)
                values (:school, :id, :name, :kind, :account, :introduction, :category,
                    :specialties, :years, :workYears, :weekdays, :duty, :validUntil, :person, :dossier,
                    :until, :state)
                on conflict (school_id, engaged_from) where engaged_until is not null
                do update set engaged_until = :until, version = was.version + 1
                returning id
                """)
                .param("school", at.at(fresh))
                .param("id", fresh.value())
                .param("name", of.name())
                .param("kind", of.kind().name())
                .param("account", account)
                .param("introduction", of.introduction())
                .param("category", of.dossier().category().name())
                .param("specialties", of.dossier().specialties().toArray(String[]::new))
                .param("years", of.dossier().teachingYears())
                .param("workYears", of.dossier().workYears())
                .param("weekdays", of.dossier().weekdays().toArray(Integer[]::new))
                .param("duty", of.duty().name())
                .param("validUntil", of.validUntil())
                .param("person", of.person())
                .param("dossier", of.id().value())
                .param("until", until)
                .param("state", of.state() == Standing.ADMITTED ? "ADMITTED" : "DRAFT")
                .query((row, _) -> new Instructor.Id(row.getLong("id")))
                .single();
    }

    /**
     * The school's row says again what the dossier says; an admitted dossier admits it. Where the school has this person
     * in another row already, this one stays without a person, and the gate closed.
     */
    void follow(Scope at, Instructor.Id copy, Instructor of) {
        jdbc.sql("""
                update library.instructor
                set duty = :duty, valid_until = :validUntil, person = coalesce(person, case when not exists (
                        select 1 from library.instructor o
                        where o.school_id = :school and o.person = :person and o.id <> :id
                          and o.state not in ('REFUSED', 'WITHDRAWN')) then :person::bigint end),
                    category = :category,
                    state = case when state = 'DRAFT' and :admitted then 'ADMITTED' else state end, version = version + 1
                where school_id = :school and id = :id and engaged_from = :dossier
                """)
                .param("school", at.at(copy))
                .param("id", copy.value())
                .param("duty", of.duty().name())
                .param("validUntil", of.validUntil())
                .param("person", of.person())
                .param("category", of.dossier().category().name())
                .param("admitted", of.state() == Standing.ADMITTED)
                .param("dossier", of.id().value())
                .update();
    }

    private static Engagement engagement(ResultSet row, int number) throws SQLException {
        String by = row.getString("ended_by");
        return new Engagement(
                new Engagement.Id(row.getLong("id")),
                new PoolEntry.Id(row.getLong("entry")),
                new PoolInvitation.Id(row.getLong("invitation")),
                new Instructor.Id(row.getLong("dossier")),
                new Instructor.Id(row.getLong("instructor")),
                row.getString("school_name"),
                row.getString("name"),
                row.getString("topic"),
                row.getObject("from_date", LocalDate.class),
                row.getObject("until_date", LocalDate.class),
                row.getTimestamp("began_at").toInstant(),
                row.getObject("ended_on", LocalDate.class),
                by == null ? null : Engagement.Side.valueOf(by),
                row.getString("reason"));
    }
}
