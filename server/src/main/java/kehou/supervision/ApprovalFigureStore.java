package kehou.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import kehou.enrolment.ApprovalCount;
import kehou.enrolment.PlaceApproval.State;
import kehou.enrolment.PlaceApproval.Why;
import kehou.kernel.Scope;
import kehou.region.Term;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Written inside one school, read by the areas of the reader's scope. */
@Repository
class ApprovalFigureStore {
    private final JdbcClient jdbc;

    ApprovalFigureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void clear(Scope own, int school) {
        jdbc.sql("delete from supervision.approval_figure where school_id = :school")
                .param("school", own.at(school))
                .update();
    }

    void put(Scope own, int school, int area, ApprovalCount count, int complaints, Instant countedAt) {
        jdbc.sql("""
                insert into supervision.approval_figure (school_id, term_id, area_id, waiting, approved, silent, ended,
                    course_needs, wrong_list, other, complaints, counted_at)
                values (:school, :term, :area, :waiting, :approved, :silent, :ended, :needs, :list, :other, :complaints, :at)
                """)
                .param("school", own.at(school))
                .param("term", count.term().value())
                .param("area", area)
                .param("waiting", count.answers().getOrDefault(State.WAITING, 0))
                .param("approved", count.answers().getOrDefault(State.APPROVED, 0))
                .param("silent", count.answers().getOrDefault(State.SILENT, 0))
                .param("ended", count.answers().getOrDefault(State.ENDED, 0))
                .param("needs", count.refused().getOrDefault(Why.COURSE_NEEDS, 0))
                .param("list", count.refused().getOrDefault(Why.WRONG_LIST, 0))
                .param("other", count.refused().getOrDefault(Why.OTHER, 0))
                .param("complaints", complaints)
                .param("at", countedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those of a term without names, the most refused first, after that school, or from the first where it is 0. */
    List<ApprovalFigure> most(Scope scope, Term.Id term, int after, int limit) {
        return jdbc.sql("""
                select school_id, area_id, term_id, waiting, approved, silent, ended, course_needs, wrong_list, other,
                    complaints, counted_at
                from supervision.approval_figure
                where area_id = any(:areas) and term_id = :term and (:after = 0 or (few, school_id) > (
                    select few, school_id from supervision.approval_figure
                    where area_id = any(:areas) and term_id = :term and school_id = :after))
                order by few, school_id limit :limit
                """)
                .param("areas", scope.areas().toArray(Integer[]::new))
                .param("term", term.value())
                .param("after", after)
                .param("limit", limit)
                .query(ApprovalFigureStore::figure)
                .list();
    }

    private static ApprovalFigure figure(ResultSet row, int number) throws SQLException {
        return new ApprovalFigure(
                row.getInt("school_id"),
                "",
                row.getInt("area_id"),
                "",
                row.getLong("term_id"),
                row.getInt("waiting"),
                row.getInt("approved"),
                row.getInt("silent"),
                row.getInt("ended"),
                row.getInt("course_needs"),
                row.getInt("wrong_list"),
                row.getInt("other"),
                row.getInt("complaints"),
                row.getTimestamp("counted_at").toInstant());
    }
}
