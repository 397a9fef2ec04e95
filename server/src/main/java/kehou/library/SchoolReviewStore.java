package kehou.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kehou.kernel.Scope;
import kehou.library.SchoolReview.CommitteeVote;
import kehou.people.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SchoolReviewStore {
    private static final String SELECT = """
            select r.id, r.course, c.name, c.category, c.state as course_state, c.applicant, r.state, r.opened_at, r.members,
                   r.member_names, r.in_favour, r.reason, r.decided_at
            from library.school_review r join library.course c on c.school_id = r.school_id and c.id = r.course
            """;

    private final JdbcClient jdbc;

    SchoolReviewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The school's reviews, open ones first, then the newest. */
    List<SchoolReview> all(Scope scope, int limit) {
        return jdbc.sql(SELECT + """
                where r.school_id = any(:schools) order by (r.state = 'OPEN') desc, r.id desc limit :limit
                """)
                .param("schools", scope.schoolArray())
                .param("limit", limit)
                .query(SchoolReviewStore::review)
                .list();
    }

    Optional<SchoolReview> find(Scope scope, SchoolReview.Id id) {
        return jdbc.sql(SELECT + " where r.school_id = :school and r.id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(SchoolReviewStore::review)
                .optional();
    }

    /** Reviews of this course, the newest first. */
    List<SchoolReview> of(Scope scope, Course.Id course) {
        return jdbc.sql(SELECT + " where r.school_id = :school and r.course = :course order by r.id desc")
                .param("school", scope.at(course))
                .param("course", course.value())
                .query(SchoolReviewStore::review)
                .list();
    }

    /** Did the committee, when it last spoke, support this course? */
    boolean supported(Scope scope, Course.Id course) {
        return of(scope, course).stream()
                .findFirst()
                .filter(last -> last.state() == SchoolReview.State.SUPPORTED)
                .isPresent();
    }

    void insert(Scope scope, SchoolReview.Id id, Course.Id course, Instant now) {
        jdbc.sql("""
                insert into library.school_review (school_id, id, course, opened_at, opened_by)
                values (:school, :id, :course, :at, :by)
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("course", course.value())
                .param("at", Timestamp.from(now))
                .param("by", scope.account())
                .update();
    }

    /** False if it was closed already. */
    boolean close(
            Scope scope,
            SchoolReview.Id id,
            SchoolReview.State state,
            List<CommitteeVote> votes,
            String reason,
            Instant now) {
        return jdbc.sql("""
                update library.school_review
                set state = :state, members = :members, member_names = :names, in_favour = :inFavour, reason = :reason,
                    decided_at = :at, decided_by = :by
                where school_id = :school and id = :id and state = 'OPEN'
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("state", state.name())
                        .param(
                                "members",
                                votes.stream().map(of -> of.member().value()).toArray(Long[]::new))
                        .param("names", votes.stream().map(CommitteeVote::name).toArray(String[]::new))
                        .param(
                                "inFavour",
                                votes.stream().map(CommitteeVote::inFavour).toArray(Boolean[]::new))
                        .param("reason", reason)
                        .param("at", Timestamp.from(now))
                        .param("by", scope.account())
                        .update()
                == 1;
    }

    private static SchoolReview review(ResultSet row, int number) throws SQLException {
        Long[] members = (Long[]) row.getArray("members").getArray();
        String[] names = (String[]) row.getArray("member_names").getArray();
        Boolean[] inFavour = (Boolean[]) row.getArray("in_favour").getArray();
        List<CommitteeVote> votes = new ArrayList<>();
        for (int i = 0; i < members.length; i++) {
            votes.add(new CommitteeVote(new StaffMember.Id(members[i]), names[i], inFavour[i]));
        }
        Timestamp decided = row.getTimestamp("decided_at");
        return new SchoolReview(
                new SchoolReview.Id(row.getLong("id")),
                new Course.Id(row.getLong("course")),
                row.getString("name"),
                ActivityCategory.valueOf(row.getString("category")),
                Standing.valueOf(row.getString("course_state")),
                row.getObject("applicant", Long.class),
                null,
                SchoolReview.State.valueOf(row.getString("state")),
                row.getTimestamp("opened_at").toInstant(),
                votes,
                row.getString("reason"),
                decided == null ? null : decided.toInstant());
    }
}
