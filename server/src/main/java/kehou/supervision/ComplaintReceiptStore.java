package kehou.supervision;

import java.util.Optional;
import kehou.kernel.Scope;
import kehou.kernel.Vault;
import kehou.region.Organisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which code opens which complaint; in the city's context. Codes are kept as keyed hashes. */
@Repository
class ComplaintReceiptStore {
    private static final String KIND = "complaint receipt";

    private final JdbcClient jdbc;
    private final Vault vault;

    ComplaintReceiptStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** False if the code opens one already. */
    boolean insert(Scope city, String code, Complaint.Id id) {
        return jdbc.sql("""
                insert into supervision.complaint_receipt (school_id, hash, complaint) values (:city, :hash, :id)
                on conflict (school_id, hash) do nothing
                """)
                        .param("city", city.at(Organisation.CITY))
                        .param("hash", hash(code))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    Optional<Complaint.Id> find(Scope city, String code) {
        return jdbc.sql("select complaint from supervision.complaint_receipt where school_id = :city and hash = :hash")
                .param("city", city.at(Organisation.CITY))
                .param("hash", hash(code))
                .query((row, _) -> new Complaint.Id(row.getLong(1)))
                .optional();
    }

    private byte[] hash(String code) {
        return vault.blind(Vault.Key.CITY, KIND, code);
    }
}
