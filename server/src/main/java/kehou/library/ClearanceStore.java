package kehou.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Clearances: rows of the city; an authority reads those that it answers for. */
@Repository
class ClearanceStore {
    private static final String SELECT = "select * from library.clearance ";

    private final JdbcClient jdbc;

    ClearanceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if one is asked for already. */
    boolean ask(Scope at, Clearance.Id id, ExternalPerson person, int askedFor, Instant now) {
        return jdbc.sql("""
                insert into library.clearance (school_id, id, area_id, person, kind, asked_for, asked_at)
                values (:city, :id, :authority, :person, :kind, :for, :now)
                on conflict (school_id, person) where state = 'REQUESTED' do nothing
                """)
                        .param("city", at.at(id))
                        .param("id", id.value())
                        .param("authority", person.authority())
                        .param("person", person.id().value())
                        .param("kind", person.kind().name())
                        .param("for", askedFor)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** The clearances an authority answers for, oldest first; all states if {@code state} is null. */
    List<Clearance> queue(Scope scope, Clearance.@Nullable State state, long after, int limit) {
        return jdbc.sql(SELECT + """
                where area_id = :authority and (:state::text is null or state = :state) and state <> 'REPLACED'
                  and id > :after
                order by id limit :limit
                """)
                .param("authority", scope.place())
                .param("state", state == null ? null : state.name())
                .param("after", after)
                .param("limit", limit)
                .query(ClearanceStore::clearance)
                .list();
    }

    /** One that this authority answers for. */
    Optional<Clearance> ofAuthority(Scope scope, Clearance.Id id) {
        return jdbc.sql(SELECT + "where area_id = :authority and school_id = :city and id = :id")
                .param("authority", scope.place())
                .param("city", id.school())
                .param("id", id.value())
                .query(ClearanceStore::clearance)
                .optional();
    }

    /** The latest round of each of these persons. */
    List<Clearance> latest(Scope at, Collection<Long> persons) {
        return jdbc.sql("""
                select distinct on (person) * from library.clearance
                where school_id = :city and person = any(:persons) and state <> 'REPLACED'
                order by person, state in ('CLEARED', 'SUSPENDED', 'EXPIRED') desc, state = 'REQUESTED' desc, id desc
                """)
                .param("city", at.at(ExternalPersonStore.CITY))
                .param("persons", persons.toArray(Long[]::new))
                .query(ClearanceStore::clearance)
                .list();
    }

    boolean isAsked(Scope at, long person) {
        return jdbc.sql("""
                        select count(*) from library.clearance
                        where school_id = :city and person = :person and state = 'REQUESTED'
                        """)
                        .param("city", at.at(ExternalPersonStore.CITY))
                        .param("person", person)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** False if someone else wrote first or it was decided. */
    boolean record(Scope at, Clearance.Id id, ClearanceChecks checks, int seen) {
        return jdbc.sql("""
                update library.clearance
                set identity_on = :identityOn, certificates_on = :certificatesOn, offence_on = :offenceOn,
                    offence_clear = :offenceClear, offence_asked_by = :askedBy, health_on = :healthOn,
                    health_fit = :healthFit, conduct_on = :conductOn, conduct_good = :conductGood, version = version + 1
                where school_id = :city and id = :id and version = :seen and state = 'REQUESTED'
                """)
                        .param("city", at.at(id))
                        .param("id", id.value())
                        .param("seen", seen)
                        .params(values(checks))
                        .update()
                == 1;
    }

    /** The round before makes room for a newer one. */
    void replace(Scope at, ExternalPerson.Id person) {
        jdbc.sql("""
                update library.clearance set state = 'REPLACED', version = version + 1
                where school_id = :city and person = :person and state in ('CLEARED', 'SUSPENDED', 'EXPIRED')
                """)
                .param("city", at.at(person))
                .param("person", person.value())
                .update();
    }

    /** False if it does not stand at {@code from}. */
    boolean move(
            Scope at,
            Clearance.Id id,
            Clearance.State from,
            Clearance.State to,
            @Nullable LocalDate validUntil,
            String reason,
            Instant now) {
        return jdbc.sql("""
                update library.clearance
                set state = :to, valid_until = coalesce(:until, valid_until), reason = :reason, decided_at = :now,
                    decided_by = :by, version = version + 1
                where school_id = :city and id = :id and state = :from
                """)
                        .param("city", at.at(id))
                        .param("id", id.value())
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("until", validUntil)
                        .param("reason", reason)
                        .param("now", Timestamp.from(now))
                        .param("by", at.account())
                        .update()
                == 1;
    }

    /** Cleared ones that ran out before this day, for this transaction alone. */
    List<Clearance> claimExpired(Scope at, LocalDate today, int limit) {
        return jdbc.sql(SELECT + """
                where school_id = :city and state = 'CLEARED' and valid_until < :today
                order by id limit :limit for update skip locked
                """)
                .param("city", at.at(ExternalPersonStore.CITY))
                .param("today", today)
                .param("limit", limit)
                .query(ClearanceStore::clearance)
                .list();
    }

    /** Cleared ones that run out from today until that day. */
    List<Clearance> expiring(Scope at, LocalDate today, LocalDate until) {
        return jdbc.sql(SELECT + """
                where school_id = :city and state = 'CLEARED' and valid_until between :today and :until
                order by valid_until, id
                """)
                .param("city", at.at(ExternalPersonStore.CITY))
                .param("today", today)
                .param("until", until)
                .query(ClearanceStore::clearance)
                .list();
    }

    private static Map<String, Object> values(ClearanceChecks checks) {
        Map<String, Object> values = new HashMap<>();
        values.put("identityOn", checks.identityOn());
        values.put("certificatesOn", checks.certificatesOn());
        values.put("offenceOn", checks.offenceOn());
        values.put("offenceClear", checks.offenceClear());
        values.put("askedBy", checks.offenceAskedBy().strip());
        values.put("healthOn", checks.healthOn());
        values.put("healthFit", checks.healthFit());
        values.put("conductOn", checks.conductOn());
        values.put("conductGood", checks.conductGood());
        return values;
    }

    private static Clearance clearance(ResultSet row, int number) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new Clearance(
                new Clearance.Id(row.getLong("id")),
                new ExternalPerson.Id(row.getLong("person")),
                null,
                InstructorKind.valueOf(row.getString("kind")),
                row.getInt("area_id"),
                row.getInt("asked_for"),
                "",
                row.getTimestamp("asked_at").toInstant(),
                new ClearanceChecks(
                        row.getObject("identity_on", LocalDate.class),
                        row.getObject("certificates_on", LocalDate.class),
                        row.getObject("offence_on", LocalDate.class),
                        row.getObject("offence_clear", Boolean.class),
                        row.getString("offence_asked_by"),
                        row.getObject("health_on", LocalDate.class),
                        row.getObject("health_fit", Boolean.class),
                        row.getObject("conduct_on", LocalDate.class),
                        row.getObject("conduct_good", Boolean.class)),
                row.getObject("valid_until", LocalDate.class),
                Clearance.State.valueOf(row.getString("state")),
                row.getString("reason"),
                decided == null ? null : decided.toInstant(),
                row.getInt("version"));
    }
}
