package kehou.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kehou.kernel.Scope;
import kehou.region.Term;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PublishedFeeStore {
    private final JdbcClient jdbc;

    PublishedFeeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open to anyone. */
    List<PublishedFee> of(int school, Term.Id term) {
        return jdbc.sql("""
                select * from plan.published_fee where school_id = :school and term = :term
                order by course_name, offering limit 500
                """)
                .param("school", school)
                .param("term", term.value())
                .query(PublishedFeeStore::fee)
                .list();
    }

    /** What a single lesson costs by the public notices, of those of these classes that have one with lessons. */
    Map<Offering.Id, Long> lessonFen(int school, Collection<Offering.Id> of) {
        Map<Offering.Id, Long> prices = new HashMap<>();
        jdbc.sql("""
                select offering, fee_fen, lessons from plan.published_fee
                where school_id = :school and offering = any(:of) and lessons > 0
                """)
                .param("school", school)
                .param("of", of.stream().map(Offering.Id::value).toArray(Long[]::new))
                .query(row -> {
                    prices.put(
                            new Offering.Id(row.getLong("offering")),
                            PublishedFee.lessonFen(row.getLong("fee_fen"), row.getInt("lessons")));
                });
        return prices;
    }

    void insert(Scope scope, PublishedFee fee, String schoolName, Term.Id term) {
        jdbc.sql("""
                insert into plan.published_fee (school_id, offering, school_name, term, course_name, content, times, item,
                    fee_fen, lessons, lesson_minutes, standard_title, document_number, approved_on, approvers,
                    most_fen, published_at)
                values (:school, :offering, :schoolName, :term, :name, :content, :times, :item, :fee, :lessons, :minutes,
                    :title, :number, :on, :approvers, :most, :at)
                """)
                .param("school", scope.at(fee.offering()))
                .param("offering", fee.offering().value())
                .param("schoolName", schoolName)
                .param("term", term.value())
                .param("name", fee.courseName())
                .param("content", fee.content())
                .param("times", fee.times())
                .param("item", fee.item().name())
                .param("fee", fee.feeFen())
                .param("lessons", fee.lessons())
                .param("minutes", fee.lessonMinutes())
                .param("title", fee.standardTitle())
                .param("number", fee.documentNumber())
                .param("on", fee.approvedOn())
                .param("approvers", FeeStandardStore.names(fee.approvers()))
                .param("most", fee.mostFen())
                .param("at", Timestamp.from(fee.publishedAt()))
                .update();
    }

    private static PublishedFee fee(ResultSet row, int number) throws SQLException {
        return new PublishedFee(
                new Offering.Id(row.getLong("offering")),
                row.getString("course_name"),
                row.getString("content"),
                row.getString("times"),
                FeeItem.valueOf(row.getString("item")),
                row.getLong("fee_fen"),
                row.getInt("lessons"),
                PublishedFee.lessonFen(row.getLong("fee_fen"), row.getInt("lessons")),
                row.getInt("lesson_minutes"),
                row.getString("standard_title"),
                row.getString("document_number"),
                row.getObject("approved_on", LocalDate.class),
                FeeStandardStore.values(row, "approvers", FeeStandard.Approver::valueOf),
                row.getLong("most_fen"),
                row.getTimestamp("published_at").toInstant());
    }
}
