package kehou.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kehou.kernel.Scope;
import kehou.plan.ServiceGuide.GuideSection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class GuideStore {
    private final JdbcClient jdbc;

    GuideStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void publish(Scope at, SchoolPlan plan, LocalDate approvedOn) {
        List<PlanSection> written =
                plan.sections().stream().filter(PlanSection::written).toList();
        jdbc.sql("""
                insert into plan.published_guide (school_id, school_name, term, term_name, edition, approved_on, parts, texts)
                values (:school, :name, :term, :termName, :edition, :on, :parts, :texts)
                on conflict (school_id) do update
                set school_name = excluded.school_name, term = excluded.term, term_name = excluded.term_name,
                    edition = excluded.edition, approved_on = excluded.approved_on, parts = excluded.parts,
                    texts = excluded.texts
                """)
                .param("school", at.at(plan.id()))
                .param("name", plan.schoolName())
                .param("term", plan.term().value())
                .param("termName", plan.termName())
                .param("edition", plan.edition())
                .param("on", approvedOn)
                .param("parts", written.stream().map(s -> s.part().name()).toArray(String[]::new))
                .param("texts", written.stream().map(PlanSection::text).toArray(String[]::new))
                .update();
    }

    Optional<ServiceGuide> find(int school) {
        return jdbc.sql("""
                select school_id, school_name, term_name, edition, approved_on, parts, texts
                from plan.published_guide where school_id = :school
                """)
                .param("school", school)
                .query((row, n) -> {
                    String[] parts = (String[]) row.getArray("parts").getArray();
                    String[] texts = (String[]) row.getArray("texts").getArray();
                    return new ServiceGuide(
                            row.getInt("school_id"),
                            row.getString("school_name"),
                            row.getString("term_name"),
                            row.getInt("edition"),
                            row.getObject("approved_on", LocalDate.class),
                            IntStream.range(0, parts.length)
                                    .mapToObj(i -> new GuideSection(PlanPart.valueOf(parts[i]), texts[i]))
                                    .toList());
                })
                .optional();
    }
}
