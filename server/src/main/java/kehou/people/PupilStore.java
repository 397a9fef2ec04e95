package kehou.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kehou.kernel.PersonName;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PupilStore {
    private final JdbcClient jdbc;
    private final PupilSeals seals;

    PupilStore(JdbcClient jdbc, PupilSeals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /** A pupil's row with everything in it still sealed. */
    record Sealed(
            long id,
            long homeClass,
            Pupil.State state,
            byte[] card,
            byte[] identity,
            byte @Nullable [] studentBlind,
            byte @Nullable [] idBlind,
            byte[] nameBirthBlind,
            byte @Nullable [] said,
            int version) {}

    /** A row to be written: new, or the next state of a row that is there. */
    record Written(
            long id,
            @Nullable Long person,
            long homeClass,
            @Nullable Integer number,
            @Nullable Sex sex,
            PupilFacts facts,
            byte[] said) {}

    /** All pupils the school ever had, sealed. */
    List<Sealed> sealed(Scope scope, int school) {
        return jdbc.sql("""
                select id, home_class, state, card, identity, student_blind, id_blind, name_birth_blind, said, version
                from people.pupil where school_id = :school
                """)
                .param("school", scope.at(school))
                .query(PupilStore::sealed)
                .list();
    }

    Optional<Sealed> sealed(Scope scope, Pupil.Id id) {
        return jdbc.sql("""
                select id, home_class, state, card, identity, student_blind, id_blind, name_birth_blind, said, version
                from people.pupil where school_id = :school and id = :id
                """)
                .param("school", scope.at(id))
                .param("id", scope.pupil(id))
                .query(PupilStore::sealed)
                .optional();
    }

    /** The school's pupils with their names opened. */
    List<PupilRow> all(Scope scope, int school) {
        return jdbc.sql("""
                select p.id, p.card, p.sex, c.grade, c.id as home_class, c.name as class_name, p.number_in_class, p.state,
                  coalesce(g.guardians, 0) as guardians
                from people.pupil p join people.home_class c on c.school_id = p.school_id and c.id = p.home_class
                left join (select pupil, count(*) as guardians from people.guardianship
                           where school_id = :school and ended_at is null group by pupil) g on g.pupil = p.id
                where p.school_id = :school
                """).param("school", scope.at(school)).query(this::row).list();
    }

    List<PupilRow> some(Scope scope, Collection<Pupil.Id> ids) {
        return jdbc.sql("""
                select p.id, p.card, p.sex, c.grade, c.id as home_class, c.name as class_name, p.number_in_class, p.state,
                  0 as guardians
                from people.pupil p join people.home_class c on c.school_id = p.school_id and c.id = p.home_class
                where p.school_id = any(:schools) and p.id = any(:ids)
                """)
                .param("schools", scope.schoolArray())
                .param("ids", ids.stream().map(scope::pupil).toArray(Long[]::new))
                .query(this::row)
                .list();
    }

    Map<Pupil.Id, Integer> grades(Scope scope, int school) {
        Map<Pupil.Id, Integer> grades = new HashMap<>();
        jdbc.sql("""
                select p.id, c.grade
                from people.pupil p join people.home_class c on c.school_id = p.school_id and c.id = p.home_class
                where p.school_id = :school and p.state = 'ENROLLED'
                """).param("school", scope.at(school)).query(row -> {
            grades.put(new Pupil.Id(row.getLong("id")), row.getInt("grade"));
        });
        return grades;
    }

    /** Where these pupils of one school stand; nothing is opened. */
    List<PupilPlace> places(Scope scope, Collection<Pupil.Id> pupils) {
        return jdbc.sql("""
                select p.id, p.state, p.home_class, c.grade
                from unnest(:schools::int[], :pupils::bigint[]) as t (school, pupil)
                cross join lateral (select * from people.pupil where school_id = t.school and id = t.pupil offset 0) p
                join people.home_class c on c.school_id = p.school_id and c.id = p.home_class
                """)
                .param("schools", pupils.stream().map(scope::at).toArray(Integer[]::new))
                .param("pupils", pupils.stream().map(Pupil.Id::value).toArray(Long[]::new))
                .query((row, _) -> new PupilPlace(
                        new Pupil.Id(row.getLong("id")),
                        row.getInt("grade"),
                        new HomeClass.Id(row.getLong("home_class")),
                        Pupil.State.valueOf(row.getString("state"))))
                .list();
    }

    /** The persons behind these pupils, where there is one; nothing is opened. */
    Map<Pupil.Id, Person.Id> persons(Scope scope, Collection<Pupil.Id> pupils) {
        Map<Pupil.Id, Person.Id> persons = new HashMap<>();
        jdbc.sql("""
                select id, person from people.pupil
                where school_id = any(:schools) and id = any(:pupils) and person is not null
                """)
                .param("schools", pupils.stream().map(scope::at).distinct().toArray(Integer[]::new))
                .param("pupils", pupils.stream().map(scope::pupil).toArray(Long[]::new))
                .query(row -> {
                    persons.put(new Pupil.Id(row.getLong("id")), new Person.Id(row.getLong("person")));
                });
        return persons;
    }

    /** Adds these pupils, enrolled from {@code today}. */
    void addAll(Scope scope, int school, List<Written> pupils, LocalDate today) {
        jdbc.sql("""
                insert into people.pupil(school_id, id, person, home_class, number_in_class, sex, state, card, identity,
                  student_blind, id_blind, name_birth_blind, said, entered_on)
                select :school, n.id, n.person, n.home_class, n.number, n.sex, 'ENROLLED', n.card, n.identity,
                  n.student, n.idb, n.likely, n.said, :today
                from unnest(:ids, :persons, :classes, :numbers, :sexes, :cards, :identities, :students, :idBlinds,
                  :likely, :said) as n(id, person, home_class, number, sex, card, identity, student, idb, likely, said)
                """)
                .params(new PupilArrays(scope.at(school), pupils, seals).named())
                .param("today", today)
                .update();
    }

    /** Brings these pupils up to date and back onto the roll; those of them who are known as another person now, or as one. */
    List<Long> updateAll(Scope scope, int school, List<Written> pupils) {
        return jdbc
                .sql("""
                update people.pupil p set person = coalesce(n.person, p.person), home_class = n.home_class,
                  number_in_class = coalesce(n.number, p.number_in_class), sex = coalesce(n.sex, p.sex),
                  state = 'ENROLLED', left_on = null, card = n.card, identity = n.identity, student_blind = n.student,
                  id_blind = n.idb, name_birth_blind = n.likely, said = n.said, version = p.version + 1
                from unnest(:ids, :persons, :classes, :numbers, :sexes, :cards, :identities, :students, :idBlinds,
                  :likely, :said) as n(id, person, home_class, number, sex, card, identity, student, idb, likely, said)
                where p.school_id = :school and p.id = n.id
                returning case when new.person is distinct from old.person then new.id end
                """)
                .params(new PupilArrays(scope.at(school), pupils, seals).named())
                .query((row, _) -> row.getObject(1, Long.class))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }

    /** Takes pupils off the roll; answers how many were on it. */
    int leave(Scope scope, int school, Collection<Long> pupils, Pupil.State why, LocalDate day) {
        return jdbc.sql("""
                update people.pupil set state = :state, left_on = :day, said = null, version = version + 1
                where school_id = :school and id = any(:ids) and state = 'ENROLLED'
                """)
                .param("school", scope.at(school))
                .param("ids", pupils.toArray(Long[]::new))
                .param("state", why.name())
                .param("day", day)
                .update();
    }

    /** Puts a pupil who had left back on the roll of a class; false when the pupil is on it. */
    boolean comeBack(Scope scope, Pupil.Id id, HomeClass.Id homeClass) {
        return jdbc.sql("""
                update people.pupil set state = 'ENROLLED', left_on = null, home_class = :class, number_in_class = null,
                  said = null, version = version + 1
                where school_id = :school and id = :id and state <> 'ENROLLED'
                """)
                        .param("school", scope.at(id))
                        .param("id", scope.pupil(id))
                        .param("class", homeClass.value())
                        .update()
                == 1;
    }

    /** Puts a pupil into another class; false when the pupil is on no roll. */
    boolean move(Scope scope, Pupil.Id id, HomeClass.Id homeClass) {
        return jdbc.sql("""
                update people.pupil set home_class = :class, number_in_class = null, said = null, version = version + 1
                where school_id = :school and id = :id and state = 'ENROLLED'
                """)
                        .param("school", scope.at(id))
                        .param("id", scope.pupil(id))
                        .param("class", homeClass.value())
                        .update()
                == 1;
    }

    /** These pupils moved up with their classes: what the last roster said of them is no longer so. */
    void promoted(Scope scope, int school, Collection<Long> pupils) {
        jdbc.sql("""
                update people.pupil set said = null, version = version + 1
                where school_id = :school and id = any(:ids)
                """)
                .param("school", scope.at(school))
                .param("ids", pupils.toArray(Long[]::new))
                .update();
    }

    /** Ids of the pupils on the roll of these grades, lowest grade first. */
    List<Long> enrolled(Scope scope, int school, int lowest, int highest) {
        return jdbc.sql("""
                select p.id from people.pupil p
                join people.home_class c on c.school_id = p.school_id and c.id = p.home_class
                where p.school_id = :school and p.state = 'ENROLLED' and c.grade between :lowest and :highest
                order by c.grade, p.id
                """)
                .param("school", scope.at(school))
                .param("lowest", lowest)
                .param("highest", highest)
                .query(Long.class)
                .list();
    }

    int count(Scope scope, int school) {
        return jdbc.sql("select count(*) from people.pupil where school_id = :school and state = 'ENROLLED'")
                .param("school", scope.at(school))
                .query(Integer.class)
                .single();
    }

    private PupilRow row(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        return new PupilRow(
                new Pupil.Id(id),
                new PersonName(seals.name(id, row.getBytes("card")), id),
                row.getString("sex") == null ? null : Sex.valueOf(row.getString("sex")),
                row.getInt("grade"),
                new HomeClass.Id(row.getLong("home_class")),
                row.getString("class_name"),
                row.getObject("number_in_class", Integer.class),
                Pupil.State.valueOf(row.getString("state")),
                row.getInt("guardians"));
    }

    private static Sealed sealed(ResultSet row, int number) throws SQLException {
        return new Sealed(
                row.getLong("id"),
                row.getLong("home_class"),
                Pupil.State.valueOf(row.getString("state")),
                row.getBytes("card"),
                row.getBytes("identity"),
                row.getBytes("student_blind"),
                row.getBytes("id_blind"),
                row.getBytes("name_birth_blind"),
                row.getBytes("said"),
                row.getInt("version"));
    }
}
