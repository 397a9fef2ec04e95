package kehou.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import kehou.kernel.Known;
import kehou.kernel.RowId;
import kehou.kernel.Scope;
import kehou.library.ActivityCategory;
import kehou.library.Course;
import kehou.library.CourseLevel;
import kehou.library.Instructor;
import kehou.people.HomeClass;
import kehou.region.Term;
import kehou.region.Venue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OfferingStore {
    private static final int MOST_KNOWN = 20_000;

    private static final String COLUMNS = """
            select o.id, o.course, o.course_name, o.category, o.introduction, o.strand, o.instructor, o.instructor_name,
                   o.assistants, o.term, o.sessions_per_week, o.venue_kind, o.venue_use, o.form, o.level, o.grades,
                   o.home_classes, o.seats, o.fee_fen, o.state, n.id as notice, o.quorum,
                   o.stops_on, o.ends_on, o.version
            """;
    private static final String NOTICE =
            "left join plan.fee_notice n on n.school_id = o.school_id and n.offering = o.id\n";
    private static final String SELECT = COLUMNS + "from plan.offering o " + NOTICE;

    /** One by one: many ids of many schools in two arrays would read all offerings between the first and the last. */
    private static final String BY_ID = COLUMNS + """
            from unnest(:schools::int[], :ids::bigint[]) as t (school, id)
            cross join lateral (select * from plan.offering where school_id = t.school and id = t.id offset 0) o
            """ + NOTICE;

    private final JdbcClient jdbc;
    private final SlotStore slots;
    private final Known<Offering.Id, Offering> known;

    OfferingStore(JdbcClient jdbc, SlotStore slots) {
        this.jdbc = jdbc;
        this.slots = slots;
        this.known = new Known<>(jdbc, "plan.offering_stamp", MOST_KNOWN);
    }

    List<Offering> ofSchools(Scope scope) {
        return filled(
                scope,
                jdbc.sql(SELECT + "where o.school_id = any(:schools) order by o.id")
                        .param("schools", scope.schoolArray())
                        .query(OfferingStore::offering)
                        .list());
    }

    List<Offering> published(Scope scope, int school, Term.Id term) {
        return byTime(
                scope,
                jdbc.sql(SELECT + "where o.school_id = :school and o.term = :term and o.state = 'PUBLISHED'")
                        .param("school", scope.at(school))
                        .param("term", term.value())
                        .query(OfferingStore::offering)
                        .list());
    }

    List<Offering> ofInstructors(Scope scope, Collection<Instructor.Id> instructors) {
        return byTime(
                scope,
                jdbc.sql(SELECT + """
                where o.school_id = any(:schools) and o.instructor = any(:instructors) and o.state = 'PUBLISHED'
                """)
                        .param("schools", scope.schoolArray())
                        .param(
                                "instructors",
                                instructors.stream().map(Instructor.Id::value).toArray(Long[]::new))
                        .query(OfferingStore::offering)
                        .list());
    }

    Optional<Offering> find(Scope scope, Offering.Id id) {
        return find(scope, List.of(id)).stream().findFirst();
    }

    List<Offering> find(Scope scope, Collection<Offering.Id> ids) {
        List<Offering.Id> own =
                ids.stream().filter(id -> scope.opens(id.school())).distinct().toList();
        return own.isEmpty()
                ? List.of()
                : known.find(scope, own, "", unknown -> read(scope, unknown)).values().stream()
                        .sorted(Comparator.comparing(offering -> offering.id().value()))
                        .toList();
    }

    private Map<Offering.Id, Offering> read(Scope scope, List<Offering.Id> ids) {
        return filled(
                        scope,
                        jdbc.sql(BY_ID)
                                .param("schools", ids.stream().map(scope::at).toArray(Integer[]::new))
                                .param(
                                        "ids",
                                        ids.stream().map(Offering.Id::value).toArray(Long[]::new))
                                .query(OfferingStore::offering)
                                .list())
                .stream()
                .collect(Collectors.toMap(Offering::id, Function.identity()));
    }

    /** What a school has not cancelled in a term, oldest first. */
    List<Offering> planned(Scope scope, int school, Term.Id term) {
        return filled(
                scope,
                jdbc.sql(SELECT + """
                where o.school_id = :school and o.term = :term and o.state <> 'CANCELLED' order by o.id
                """)
                        .param("school", scope.at(school))
                        .param("term", term.value())
                        .query(OfferingStore::offering)
                        .list());
    }

    void insert(Scope scope, Offering offering) {
        jdbc.sql("""
                insert into plan.offering (school_id, id, course, instructor, assistants, term, course_name, category,
                    introduction, instructor_name, strand, sessions_per_week, venue_kind, venue_use, form, level,
                    grades, home_classes, seats, fee_fen)
                values (:school, :id, :course, :instructor, :assistants, :term, :courseName, :category,
                    :introduction, :instructorName, :strand, :sessions, :venueKind, :venueUse, :form, :level,
                    :grades, :classes, :seats, :fee)
                """)
                .param("school", scope.at(offering.id()))
                .param("id", offering.id().value())
                .params(values(offering))
                .update();
        slots.put(scope, offering.id().school(), List.of(offering));
    }

    /** False if someone else wrote first or it is no draft; then nothing of this transaction may stay. */
    boolean update(Scope scope, Offering offering, int seen) {
        // Another term means other neighbours: the slots go before it and come again in it.
        slots.put(scope, offering.id().school(), List.of(offering.at(List.of())));
        boolean done = jdbc.sql("""
                update plan.offering
                set course = :course, instructor = :instructor, assistants = :assistants, term = :term,
                    course_name = :courseName, category = :category, introduction = :introduction,
                    instructor_name = :instructorName, strand = :strand, sessions_per_week = :sessions,
                    venue_kind = :venueKind, venue_use = :venueUse, form = :form, level = :level, grades = :grades,
                    home_classes = :classes, seats = :seats, fee_fen = :fee,
                    quorum = least(quorum, :seats), version = version + 1
                where school_id = :school and id = :id and version = :seen and state = 'DRAFT'
                """)
                        .param("school", scope.at(offering.id()))
                        .param("id", offering.id().value())
                        .param("seen", seen)
                        .params(values(offering))
                        .update()
                == 1;
        if (done) {
            slots.put(scope, offering.id().school(), List.of(offering));
        }
        return done;
    }

    /** It meets at other times: what was made on an older version is stale. */
    void touch(Scope scope, int school, Collection<Offering> moved) {
        jdbc.sql("update plan.offering set version = version + 1 where school_id = :school and id = any(:ids)")
                .param("school", scope.at(school))
                .param("ids", moved.stream().map(one -> one.id().value()).toArray(Long[]::new))
                .update();
    }

    /** False if it is no draft any more. */
    boolean leaveDraft(Scope scope, Offering.Id id, Offering.State to) {
        return jdbc.sql("""
                update plan.offering set state = :to, version = version + 1
                where school_id = :school and id = :id and state = 'DRAFT'
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("to", to.name())
                        .update()
                == 1;
    }

    /** False if it is history, or has fewer seats than that. */
    boolean quorum(Scope scope, Offering.Id id, @Nullable Integer quorum) {
        return jdbc.sql("""
                update plan.offering set quorum = :quorum
                where school_id = :school and id = :id and state <> 'CANCELLED'
                  and (:quorum::int is null or seats >= :quorum)
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("quorum", quorum)
                        .update()
                == 1;
    }

    private List<Offering> filled(Scope scope, List<Offering> bare) {
        Map<Offering.Id, List<OfferingSlot>> times =
                slots.of(scope, bare.stream().map(Offering::id).toList());
        return bare.stream()
                .map(offering -> offering.at(times.getOrDefault(offering.id(), List.of())))
                .toList();
    }

    private List<Offering> byTime(Scope scope, List<Offering> bare) {
        return filled(scope, bare).stream().sorted(Offering::byTime).toList();
    }

    private static Map<String, @Nullable Object> values(Offering offering) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("course", offering.course().value());
        values.put("instructor", offering.instructor().value());
        values.put("assistants", numbers(offering.assistants()));
        values.put("term", offering.term().value());
        values.put("courseName", offering.courseName());
        values.put("category", offering.category().name());
        values.put("introduction", offering.introduction());
        values.put("instructorName", offering.instructorName());
        values.put("strand", offering.strand().name());
        values.put("sessions", offering.sessionsPerWeek());
        values.put("venueKind", name(offering.venueKind()));
        values.put("venueUse", name(offering.venueUse()));
        values.put("form", offering.form().name());
        values.put("level", offering.level().name());
        values.put("grades", offering.grades().toArray(Integer[]::new));
        values.put("classes", numbers(offering.homeClasses()));
        values.put("seats", offering.seats());
        values.put("fee", offering.feeFen());
        return values;
    }

    private static Long[] numbers(List<? extends RowId> ids) {
        return ids.stream().map(RowId::value).toArray(Long[]::new);
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static Offering offering(ResultSet row, int number) throws SQLException {
        Long notice = row.getObject("notice", Long.class);
        String kind = row.getString("venue_kind");
        String use = row.getString("venue_use");
        return new Offering(
                new Offering.Id(row.getLong("id")),
                new Course.Id(row.getLong("course")),
                row.getString("course_name"),
                ActivityCategory.valueOf(row.getString("category")),
                row.getString("introduction"),
                Strand.valueOf(row.getString("strand")),
                new Instructor.Id(row.getLong("instructor")),
                row.getString("instructor_name"),
                ids(row, "assistants", Instructor.Id::new),
                new Term.Id(row.getLong("term")),
                List.of(),
                row.getInt("sessions_per_week"),
                kind == null ? null : Venue.Kind.valueOf(kind),
                use == null ? null : Venue.Use.valueOf(use),
                OrganisationForm.valueOf(row.getString("form")),
                CourseLevel.valueOf(row.getString("level")),
                List.of((Integer[]) row.getArray("grades").getArray()),
                ids(row, "home_classes", HomeClass.Id::new),
                row.getInt("seats"),
                row.getLong("fee_fen"),
                Offering.State.valueOf(row.getString("state")),
                notice == null ? null : new FeeNotice.Id(notice),
                row.getObject("quorum", Integer.class),
                row.getObject("stops_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getInt("version"));
    }

    private static <T> List<T> ids(ResultSet row, String column, LongFunction<T> id) throws SQLException {
        return Arrays.stream((Long[]) row.getArray(column).getArray())
                .map(id::apply)
                .toList();
    }
}
