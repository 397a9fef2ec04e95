package kehou.enrolment;

import java.sql.Timestamp;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WithdrawalStore {
    private final JdbcClient jdbc;

    WithdrawalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Scope scope, Withdrawal withdrawal) {
        jdbc.sql("""
                insert into enrolment.withdrawal (school_id, enrolment, withdrawn_by, refund_fen, rule, at)
                values (:school, :enrolment, :by, :fen, :rule, :at)
                """)
                .param("school", scope.at(withdrawal.enrolment()))
                .param("enrolment", withdrawal.enrolment().value())
                .param("by", scope.account())
                .param("fen", withdrawal.refundFen())
                .param("rule", withdrawal.rule().name())
                .param("at", Timestamp.from(withdrawal.at()))
                .update();
    }
}
