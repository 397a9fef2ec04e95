package kehou.people;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kehou.kernel.Ids;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The city's persons: one for each student number, whatever the school. */
@Repository
class PersonStore {
    private final JdbcClient jdbc;
    private final Ids ids;

    PersonStore(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** The persons of these blind student numbers, made where there are none; in the city's scope. */
    Map<ByteBuffer, Long> of(Scope city, List<byte[]> blinds) {
        List<Person.Id> fresh = ids.next(0, Math.max(1, blinds.size()), Person.Id::new);
        jdbc.sql("""
                insert into people.person(school_id, id, student_blind)
                select :school, n.id, n.blind from unnest(:ids, :blinds) as n(id, blind) order by n.blind
                on conflict (school_id, student_blind) do nothing
                """)
                .param("school", city.at(0))
                .param(
                        "ids",
                        fresh.stream()
                                .limit(blinds.size())
                                .map(Person.Id::value)
                                .toArray(Long[]::new))
                .param("blinds", blinds.toArray(byte[][]::new))
                .update();
        Map<ByteBuffer, Long> persons = new HashMap<>();
        jdbc.sql(
                        "select id, student_blind from people.person where school_id = :school and student_blind = any(:blinds)")
                .param("school", city.at(0))
                .param("blinds", blinds.toArray(byte[][]::new))
                .query(row -> {
                    persons.put(ByteBuffer.wrap(row.getBytes("student_blind")), row.getLong("id"));
                });
        return persons;
    }
}
