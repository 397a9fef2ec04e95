package kehou.plan;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import kehou.kernel.Scope;
import kehou.region.Organisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DistrictSectionStore {
    private final JdbcClient jdbc;

    DistrictSectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The plan with its parts; whoever calls has found that the caller may read it. */
    DistrictPlan fill(DistrictPlan plan) {
        return plan.with(jdbc
                .sql(
                        "select part, text, remark from plan.district_section where school_id = :district and plan = :plan")
                .param("district", plan.district())
                .param("plan", plan.id().value())
                .query((row, n) -> new DistrictSection(
                        DistrictPart.valueOf(row.getString("part")), row.getString("text"), row.getString("remark")))
                .list()
                .stream()
                .sorted(Comparator.comparing(DistrictSection::part))
                .toList());
    }

    void insert(Scope own, DistrictPlan plan) {
        jdbc.sql("""
                insert into plan.district_section (school_id, plan, part, area_id, text, remark)
                select :district, :plan, s.part, :city, s.text, s.remark
                from unnest(:parts::text[], :texts::text[], :remarks::text[]) as s(part, text, remark)
                """)
                .param("district", own.at(plan.id()))
                .param("plan", plan.id().value())
                .param("city", Organisation.CITY)
                .param(
                        "parts",
                        strings(plan.sections(), section -> section.part().name()))
                .param("texts", strings(plan.sections(), DistrictSection::text))
                .param("remarks", strings(plan.sections(), DistrictSection::remark))
                .update();
    }

    void write(Scope own, DistrictPlan.Id id, List<DistrictPlanDraft.DistrictText> texts) {
        jdbc.sql("""
                update plan.district_section s set text = w.text
                from unnest(:parts::text[], :texts::text[]) as w(part, text)
                where s.school_id = :district and s.plan = :plan and s.part = w.part
                """)
                .param("district", own.at(id))
                .param("plan", id.value())
                .param("parts", strings(texts, text -> text.part().name()))
                .param("texts", strings(texts, text -> text.text().strip()))
                .update();
    }

    /** Parts without a remark lose the one they had. */
    void remark(Scope there, DistrictPlan.Id id, List<DistrictPlanAnswer.DistrictRemark> remarks) {
        jdbc.sql("""
                update plan.district_section s set remark = coalesce((
                    select r.text from unnest(:parts::text[], :texts::text[]) as r(part, text) where r.part = s.part), '')
                where s.school_id = :district and s.plan = :plan
                """)
                .param("district", there.at(id))
                .param("plan", id.value())
                .param("parts", strings(remarks, remark -> remark.part().name()))
                .param("texts", strings(remarks, remark -> remark.text().strip()))
                .update();
    }

    private static <T> String[] strings(List<T> of, Function<T, String> word) {
        return of.stream().map(word).toArray(String[]::new);
    }
}
