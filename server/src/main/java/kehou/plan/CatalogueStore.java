package kehou.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import kehou.kernel.Scope;
import kehou.kernel.SearchText;
import kehou.library.ActivityCategory;
import kehou.library.Course;
import kehou.library.CourseLevel;
import kehou.region.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CatalogueStore {
    private final JdbcClient jdbc;

    CatalogueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open to anyone: the published rows of every school, in a stable order, without their slots. */
    List<PublicOffering> search(
            long term,
            String query,
            @Nullable ActivityCategory category,
            @Nullable Integer district,
            Course.@Nullable Id source,
            @Nullable OrganisationForm form,
            @Nullable CourseLevel level,
            long after,
            int limit) {
        return jdbc.sql("""
                select offering, school_id, school_name, district, district_name, course_name, category, strand,
                       introduction, instructor_name, form, level, grades, seats, fee_fen, approval_number
                from plan.published_offering
                where term = :term and offering > :after and closed_on is null
                  and (:category::text is null or category = :category)
                  and (:district::int is null or district = :district)
                  and (:source::bigint is null or source = :source)
                  and (:form::text is null or form = :form) and (:level::text is null or level in (:level, 'ALL'))
                  and grams @> :grams::text[] and (:query = '' or strpos(haystack, :query) > 0)
                order by offering limit :limit
                """)
                .param("term", term)
                .param("after", after)
                .param("category", category == null ? null : category.name())
                .param("district", district)
                .param("source", source == null ? null : source.value())
                .param("form", form == null ? null : form.name())
                .param("level", level == null ? null : level.name())
                .param("grams", SearchText.grams(query))
                .param("query", query)
                .param("limit", limit)
                .query(CatalogueStore::offering)
                .list();
    }

    void insert(
            Scope scope,
            Offering offering,
            Course.Id source,
            FeeNotice notice,
            Organisation school,
            Organisation district) {
        SearchText text = SearchText.of(
                List.of(offering.courseName(), offering.instructorName(), school.name(), district.name()),
                offering.introduction());
        jdbc.sql("""
                insert into plan.published_offering (school_id, offering, school_name, district, district_name, term,
                    course_name, category, strand, introduction, instructor_name, form, level, grades, seats, fee_fen, approval_number, published_at, haystack, grams,
                    source)
                values (:school, :offering, :schoolName, :district, :districtName, :term,
                    :courseName, :category, :strand, :introduction, :instructorName, :form, :level, :grades, :seats, :fee, :approval, :at, :haystack, :grams::text[],
                    :source)
                """)
                .param("school", scope.at(offering.id()))
                .param("offering", offering.id().value())
                .param("schoolName", school.name())
                .param("district", district.number())
                .param("districtName", district.name())
                .param("term", offering.term().value())
                .param("courseName", offering.courseName())
                .param("category", offering.category().name())
                .param("strand", offering.strand().name())
                .param("introduction", offering.introduction())
                .param("instructorName", offering.instructorName())
                .param("form", offering.form().name())
                .param("level", offering.level().name())
                .param("grades", offering.grades().toArray(Integer[]::new))
                .param("seats", offering.seats())
                .param("fee", offering.feeFen())
                .param("approval", notice.approvalNumber())
                .param("at", Timestamp.from(notice.publishedAt()))
                .param("source", source.value())
                .param("haystack", text.haystack())
                .param("grams", text.grams().toArray(String[]::new))
                .update();
    }

    /** Nobody finds them any more: from that day on they do not meet. */
    void close(Scope scope, int school, Collection<Offering.Id> offerings, LocalDate from) {
        jdbc.sql("""
                update plan.published_offering set closed_on = :from
                where school_id = :school and offering = any(:offerings)
                """)
                .param("from", from)
                .param("school", scope.at(school))
                .param("offerings", offerings.stream().map(Offering.Id::value).toArray(Long[]::new))
                .update();
    }

    /** They meet as before. */
    void reopen(Scope scope, int school, Collection<Offering.Id> offerings) {
        jdbc.sql("""
                update plan.published_offering set closed_on = null
                where school_id = :school and offering = any(:offerings)
                """)
                .param("school", scope.at(school))
                .param("offerings", offerings.stream().map(Offering.Id::value).toArray(Long[]::new))
                .update();
    }

    private static PublicOffering offering(ResultSet row, int number) throws SQLException {
        return new PublicOffering(
                new Offering.Id(row.getLong("offering")),
                row.getInt("school_id"),
                row.getString("school_name"),
                row.getInt("district"),
                row.getString("district_name"),
                row.getString("course_name"),
                ActivityCategory.valueOf(row.getString("category")),
                Strand.valueOf(row.getString("strand")),
                row.getString("introduction"),
                row.getString("instructor_name"),
                List.of(),
                OrganisationForm.valueOf(row.getString("form")),
                CourseLevel.valueOf(row.getString("level")),
                List.of((Integer[]) row.getArray("grades").getArray()),
                row.getInt("seats"),
                row.getLong("fee_fen"),
                row.getString("approval_number"));
    }
}
