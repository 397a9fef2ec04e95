package kehou.supervision;

import java.util.List;
import java.util.Optional;
import kehou.kernel.Scope;
import kehou.region.Organisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who wrote which complaint; in the city's context. */
@Repository
class ComplaintAuthorStore {
    private final JdbcClient jdbc;

    ComplaintAuthorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if one of this kind about this school still waits for its answer. */
    boolean insert(Scope city, Complaint.Id id, int school, Complaint.Kind kind) {
        return jdbc.sql("""
                insert into supervision.complaint_author (school_id, complaint, account, school, kind)
                values (:city, :id, :account, :school, :kind)
                on conflict (school_id, account, school, kind) where waiting do nothing
                """)
                        .param("city", city.at(Organisation.CITY))
                        .param("id", id.value())
                        .param("account", city.account())
                        .param("school", school)
                        .param("kind", kind.name())
                        .update()
                == 1;
    }

    /** The caller's own, the latest first. */
    List<Complaint.Id> of(Scope city, int most) {
        return jdbc.sql("""
                select complaint from supervision.complaint_author
                where school_id = :city and account = :account order by complaint desc limit :most
                """)
                .param("city", city.at(Organisation.CITY))
                .param("account", city.account())
                .param("most", most)
                .query((row, _) -> new Complaint.Id(row.getLong(1)))
                .list();
    }

    /** Is it the caller's own? */
    boolean wrote(Scope city, Complaint.Id id) {
        return author(city, id).filter(account -> account == city.account()).isPresent();
    }

    Optional<Long> author(Scope city, Complaint.Id id) {
        return jdbc.sql("""
                select account from supervision.complaint_author where school_id = :city and complaint = :id
                """)
                .param("city", city.at(Organisation.CITY))
                .param("id", id.value())
                .query(Long.class)
                .optional();
    }

    void close(Scope city, Complaint.Id id) {
        jdbc.sql("update supervision.complaint_author set waiting = false where school_id = :city and complaint = :id")
                .param("city", city.at(Organisation.CITY))
                .param("id", id.value())
                .update();
    }
}
