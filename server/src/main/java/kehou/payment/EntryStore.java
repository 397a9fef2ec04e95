package kehou.payment;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import kehou.kernel.RowId;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EntryStore {
    private final JdbcClient jdbc;

    EntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The id of an entry. */
    record EntryId(long value) implements RowId {}

    void openAccounts(Scope scope, int school) {
        jdbc.sql("""
                insert into payment.account (school_id, kind)
                select :school, kind from unnest(:kinds::text[]) as kind
                on conflict (school_id, kind) do nothing
                """)
                .param("school", scope.at(school))
                .param(
                        "kinds",
                        List.of(LedgerAccount.values()).stream().map(Enum::name).toArray(String[]::new))
                .update();
    }

    void insert(
            Scope scope,
            EntryId id,
            LedgerAccount debit,
            LedgerAccount credit,
            long fen,
            String cause,
            long of,
            Instant at) {
        jdbc.sql("""
                insert into payment.entry (school_id, id, debit, credit, fen, cause, cause_id, at)
                values (:school, :id, :debit, :credit, :fen, :cause, :of, :at)
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("debit", debit.name())
                .param("credit", credit.name())
                .param("fen", fen)
                .param("cause", cause)
                .param("of", of)
                .param("at", Timestamp.from(at))
                .update();
    }

    List<LedgerBalance> balances(Scope scope) {
        return jdbc.sql("""
                select kind, coalesce(sum(fen), 0) as balance
                from unnest(:kinds::text[]) as kind
                left join (
                    select debit as account, fen from payment.entry where school_id = any(:schools)
                    union all
                    select credit, -fen from payment.entry where school_id = any(:schools)) posted on posted.account = kind
                group by kind order by kind
                """)
                .param("schools", scope.schoolArray())
                .param(
                        "kinds",
                        List.of(LedgerAccount.values()).stream().map(Enum::name).toArray(String[]::new))
                .query((row, n) ->
                        new LedgerBalance(LedgerAccount.valueOf(row.getString("kind")), row.getLong("balance")))
                .list();
    }
}
