package kehou.delivery;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import kehou.kernel.Ids;
import kehou.kernel.RowId;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.plan.Offering;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Seat lists, shared by all rolls of an offering whose pupils are the same. */
@Repository
class SeatingStore {
    private record Id(long value) implements RowId {}

    private final JdbcClient jdbc;
    private final Ids ids;

    SeatingStore(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** The id of this list of this offering, written on first use. */
    long of(Scope scope, Offering.Id offering, List<Pupil.Id> pupils) {
        byte[] digest = digest(pupils);
        return find(scope, offering, digest).orElseGet(() -> {
            insert(scope, offering, digest, pupils);
            return find(scope, offering, digest).orElseThrow();
        });
    }

    private Optional<Long> find(Scope scope, Offering.Id offering, byte[] digest) {
        return jdbc.sql("""
                select id from delivery.seating
                where school_id = :school and offering_id = :offering and digest = :digest
                """)
                .param("school", scope.at(offering))
                .param("offering", offering.value())
                .param("digest", digest)
                .query(Long.class)
                .optional();
    }

    private void insert(Scope scope, Offering.Id offering, byte[] digest, List<Pupil.Id> pupils) {
        jdbc.sql("""
                insert into delivery.seating(school_id, id, offering_id, digest, pupils)
                values (:school, :id, :offering, :digest, :pupils)
                on conflict (school_id, offering_id, digest) do nothing
                """)
                .param("school", scope.at(offering))
                .param("id", ids.next(scope.at(offering), Id::new).value())
                .param("offering", offering.value())
                .param("digest", digest)
                .param("pupils", pupils.stream().map(Pupil.Id::value).toArray(Long[]::new))
                .update();
    }

    private static byte[] digest(List<Pupil.Id> pupils) {
        ByteBuffer bytes = ByteBuffer.allocate(pupils.size() * Long.BYTES);
        pupils.forEach(pupil -> bytes.putLong(pupil.value()));
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes.array());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
