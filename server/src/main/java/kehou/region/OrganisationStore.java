package kehou.region;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads take no scope: the tree is a public fact. Writes touch one organisation, which the scope must open. */
@Component
class OrganisationStore {
    private static final String COLUMNS = """
            number, kind, name, parent, run, stages, village, teaching_point, boarding, practice, code, successor, division, version,
            invited_at, roster_imported_at, live_at""";

    private final JdbcClient jdbc;

    OrganisationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Organisation> find(int number) {
        return jdbc.sql("select " + COLUMNS + " from region.organisation where number = :number")
                .param("number", number)
                .query(OrganisationStore::organisation)
                .optional();
    }

    List<Organisation> all(Collection<Integer> numbers) {
        return jdbc.sql("select " + COLUMNS + " from region.organisation where number = any(:numbers) order by number")
                .param("numbers", numbers.toArray(Integer[]::new))
                .query(OrganisationStore::organisation)
                .list();
    }

    List<Organisation> children(int parent) {
        return jdbc.sql("select " + COLUMNS + """
                 from region.organisation where parent = :parent and merged_at is null
                order by kind, number""")
                .param("parent", parent)
                .query(OrganisationStore::organisation)
                .list();
    }

    /** Living organisations at any depth below {@code place}, itself included, districts first. */
    List<Organisation> under(int place) {
        return jdbc.sql(
                        "with recursive tree(at) as (select :place::int union all"
                                + " select o.number from region.organisation o join tree on o.parent = tree.at) select "
                                + COLUMNS
                                + " from region.organisation join tree on number = at where merged_at is null order by kind, number")
                .param("place", place)
                .query(OrganisationStore::organisation)
                .list();
    }

    /** From the city down to {@code number}. */
    List<Organisation> path(int number) {
        return jdbc.sql("with recursive way(at, depth) as (select :number::int, 0 union all"
                        + " select o.parent, depth + 1 from region.organisation o join way on o.number = way.at"
                        + " where o.parent is not null) select " + COLUMNS
                        + " from region.organisation join way on number = at order by depth desc")
                .param("number", number)
                .query(OrganisationStore::organisation)
                .list();
    }

    /** The school and those merged into it, directly or through others. */
    List<Integer> withPredecessors(int school) {
        return jdbc.sql("""
                with recursive line(at) as (
                    select :school::int
                    union select o.number from region.organisation o join line on o.successor = line.at)
                select at from line order by at
                """).param("school", school).query(Integer.class).list();
    }

    int nextNumber() {
        return jdbc.sql("select nextval('region.organisation_number')")
                .query(Integer.class)
                .single();
    }

    void insert(Scope scope, Organisation organisation, Organisation.Kind parentKind, Instant at) {
        facts(jdbc.sql("""
                insert into region.organisation(number, kind, name, parent, parent_kind, run, stages, village,
                    teaching_point, boarding, practice, code, founded_at)
                values (:number, :kind, :name, :parent, :parentKind, :run, :stages, :village,
                    :teachingPoint, :boarding, :practice, :code, :at)
                """), scope, organisation, parentKind)
                .param("kind", organisation.kind().name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    int update(Scope scope, Organisation organisation, Organisation.@Nullable Kind parentKind) {
        return facts(jdbc.sql("""
                update region.organisation set name = :name, parent = :parent, parent_kind = :parentKind, run = :run,
                    stages = :stages, village = :village, teaching_point = :teachingPoint, boarding = :boarding,
                    practice = :practice, code = :code, division = :division, version = :version
                where number = :number and school_id = any(:schools) and version = :version - 1
                """), scope, organisation, parentKind)
                .param("division", organisation.division())
                .param("version", organisation.version())
                .param("schools", scope.schoolArray())
                .update();
    }

    int merge(Scope scope, int school, int successor, Instant at) {
        return jdbc.sql("""
                update region.organisation set successor = :successor, merged_at = :at, version = version + 1
                where number = :school and school_id = any(:schools) and successor is null
                """)
                .param("school", school)
                .param("successor", successor)
                .param("schools", scope.schoolArray())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void insertFormerName(Scope scope, int school, String name, Instant until) {
        jdbc.sql("insert into region.former_name(school_id, name, until) values (:school, :name, :until)")
                .param("school", scope.at(school))
                .param("name", name)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<OrganisationDetail.FormerName> formerNames(int number) {
        return jdbc.sql("select name, until from region.former_name where school_id = :number order by until desc")
                .param("number", number)
                .query((row, _) -> new OrganisationDetail.FormerName(
                        row.getString("name"),
                        row.getObject("until", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static JdbcClient.StatementSpec facts(
            JdbcClient.StatementSpec statement,
            Scope scope,
            Organisation organisation,
            Organisation.@Nullable Kind parentKind) {
        return statement
                .param("number", scope.at(organisation.number()))
                .param("name", organisation.name())
                .param("parent", organisation.parent())
                .param("parentKind", parentKind == null ? null : parentKind.name())
                .param(
                        "run",
                        organisation.run() == null ? null : organisation.run().name())
                .param("stages", organisation.stages().stream().map(Stage::name).toArray(String[]::new))
                .param("village", organisation.village())
                .param("teachingPoint", organisation.teachingPoint())
                .param("boarding", organisation.boarding())
                .param("practice", organisation.practice())
                .param("code", organisation.code());
    }

    private static Organisation organisation(ResultSet row, int index) throws SQLException {
        var kind = Organisation.Kind.valueOf(row.getString("kind"));
        String run = row.getString("run");
        return new Organisation(
                row.getInt("number"),
                kind,
                row.getString("name"),
                row.getObject("parent", Integer.class),
                run == null ? null : SchoolRun.valueOf(run),
                Arrays.stream((String[]) row.getArray("stages").getArray())
                        .map(Stage::valueOf)
                        .toList(),
                row.getBoolean("village"),
                row.getBoolean("teaching_point"),
                row.getBoolean("boarding"),
                row.getBoolean("practice"),
                kind == Organisation.Kind.SCHOOL ? onboarding(row) : null,
                row.getString("code"),
                row.getObject("successor", Integer.class),
                row.getString("division"),
                row.getInt("version"));
    }

    private static OnboardingState onboarding(ResultSet row) throws SQLException {
        if (row.getObject("live_at") != null) {
            return OnboardingState.LIVE;
        }
        if (row.getObject("roster_imported_at") != null) {
            return OnboardingState.ROSTER_IMPORTED;
        }
        return row.getObject("invited_at") != null ? OnboardingState.INVITED : OnboardingState.NOT_INVITED;
    }
}
