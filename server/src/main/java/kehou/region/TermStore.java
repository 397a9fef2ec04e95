package kehou.region;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads take no scope: the city's terms are public. */
@Component
class TermStore {
    private static final RowMapper<Term> TERM = (row, _) -> new Term(
            new Term.Id(row.getLong("id")),
            row.getString("name"),
            row.getObject("first_day", LocalDate.class),
            row.getObject("last_day", LocalDate.class));

    private final JdbcClient jdbc;

    TermStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Term> list() {
        return jdbc.sql(
                        "select id, name, first_day, last_day from region.term where school_id = 0 order by first_day desc")
                .query(TERM)
                .list();
    }

    Optional<Term> find(Term.Id id) {
        return jdbc.sql("select id, name, first_day, last_day from region.term where school_id = 0 and id = :id")
                .param("id", id.value())
                .query(TERM)
                .optional();
    }

    List<Term> touching(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select id, name, first_day, last_day from region.term
                where school_id = 0 and first_day <= :to and last_day >= :from order by first_day
                """).param("from", from).param("to", to).query(TERM).list();
    }

    void insert(Scope scope, Term term) {
        jdbc.sql("""
                insert into region.term(school_id, id, name, first_day, last_day) values (:school, :id, :name, :first, :last)
                """)
                .param("school", scope.at(Organisation.CITY))
                .param("id", term.id().value())
                .param("name", term.name())
                .param("first", term.firstDay())
                .param("last", term.lastDay())
                .update();
    }
}
