package kehou.plan;

import java.sql.Timestamp;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FeeNoticeStore {
    private final JdbcClient jdbc;

    FeeNoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Scope scope, FeeNotice notice) {
        jdbc.sql("""
                insert into plan.fee_notice
                    (school_id, id, offering, fee_fen, approval_number, approved_on, published_at, published_by,
                     item, standard)
                values (:school, :id, :offering, :fee, :number, :on, :at, :by, :item, :standard)
                """)
                .param("school", scope.at(notice.id()))
                .param("id", notice.id().value())
                .param("offering", notice.offering().value())
                .param("fee", notice.feeFen())
                .param("number", notice.approvalNumber())
                .param("on", notice.approvedOn())
                .param("item", notice.item() == null ? null : notice.item().name())
                .param(
                        "standard",
                        notice.standard() == null ? null : notice.standard().value())
                .param("at", Timestamp.from(notice.publishedAt()))
                .param("by", scope.account())
                .update();
    }
}
