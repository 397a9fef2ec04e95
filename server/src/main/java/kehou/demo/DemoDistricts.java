package kehou.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.plan.DistrictPart;
import kehou.plan.DistrictPlan;
import kehou.plan.DistrictPlanAnswer;
import kehou.plan.DistrictPlanDraft;
import kehou.plan.DistrictPlans;
import kehou.plan.ModelWish;
import kehou.plan.OperatingModel;
import kehou.plan.OperatingModels;
import kehou.region.Organisation;
import kehou.region.SchoolRun;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Districts' plans: one received, one that waits, one sent back; the others are overdue. The city names its operator. */
@Component
@ConditionalOnProperty(name = "kehou.demo", havingValue = "on")
class DemoDistricts {
    private static final Scope CITY = DemoScopes.bureau(Organisation.CITY, 0);
    private static final Map<DistrictPart, String> TEXTS = Map.of(
            DistrictPart.MANAGEMENT, "区教体局基础教育科牵头，每月听取一次学校报告，家长意见两周内答复。",
            DistrictPart.OPERATION, "特色课程由运营方组织教师进校，学校安排场地并参与考核。",
            DistrictPart.COURSES, "课程和师资从市级和区级库中选用，区级库每学期评审更新一次。",
            DistrictPart.FUNDS, "收费按区发改部门核定的标准，全部进入监管账户，课时费由学校和运营方审核后发放。",
            DistrictPart.SAFETY, "校外人员先核查后进校，放学分批由教师护送到校门，意外按学校预案处置。",
            DistrictPart.SUPERVISION, "责任督学每月到校，每学期通报一次，家长满意度低于标准的限期整改。");

    private final DistrictPlans plans;
    private final OperatingModels models;
    private final Tenancy tenancy;

    DemoDistricts(DistrictPlans plans, OperatingModels models, Tenancy tenancy) {
        this.plans = plans;
        this.models = models;
        this.tenancy = tenancy;
    }

    /** Of the schools that charge for enrichment the operator runs the city's and those of the first district. */
    void file(List<DemoSchool> schools, int operator, LocalDate since) {
        List<Integer> municipal = charging(schools, SchoolRun.MUNICIPAL, null);
        if (!municipal.isEmpty()) {
            tenancy.as(CITY, () -> models.decide(CITY, municipal(operator, since, municipal)));
        }
        List<Integer> districts =
                schools.stream().map(school -> school.district).distinct().toList();
        int first = districts.getFirst();
        answer(
                write(first, municipal(operator, since, charging(schools, SchoolRun.DISTRICT, first))),
                new DistrictPlanAnswer(true, "", List.of()));
        if (districts.size() > 2) {
            write(districts.get(1), own(since, "由各校自行聘请教师，区里统一采购课程、统一结算课时费。"));
            answer(
                    write(districts.get(2), own(since, "学校与青少年宫合作，由青少年宫派出教师。")),
                    new DistrictPlanAnswer(
                            false,
                            "",
                            List.of(new DistrictPlanAnswer.DistrictRemark(
                                    DistrictPart.FUNDS, "请写明收费标准的文号和经费进入哪个账户。"))));
        }
    }

    private DistrictPlan.Id write(int district, ModelWish model) {
        Scope bureau = DemoScopes.bureau(district, 0);
        return tenancy.as(bureau, () -> {
            DistrictPlan draft = plans.draft(bureau);
            List<DistrictPlanDraft.DistrictText> texts = Arrays.stream(DistrictPart.values())
                    .map(part -> new DistrictPlanDraft.DistrictText(part, TEXTS.getOrDefault(part, "")))
                    .toList();
            plans.write(bureau, draft.id(), new DistrictPlanDraft(draft.version(), texts, model));
            return plans.file(bureau, draft.id()).id();
        });
    }

    private void answer(DistrictPlan.Id plan, DistrictPlanAnswer answer) {
        tenancy.as(CITY, () -> plans.answer(CITY, plan, answer));
    }

    private static ModelWish municipal(int operator, LocalDate since, List<Integer> schools) {
        return new ModelWish(OperatingModel.Kind.MUNICIPAL, operator, since, "", schools);
    }

    private static ModelWish own(LocalDate since, String how) {
        return new ModelWish(OperatingModel.Kind.OWN, null, since, how, List.of());
    }

    private static List<Integer> charging(List<DemoSchool> schools, SchoolRun run, @Nullable Integer district) {
        return schools.stream()
                .filter(school -> school.plan.charges() && school.plan.run() == run)
                .filter(school -> district == null || school.district == district)
                .filter(school -> school.plan.mark() != SchoolPlan.Mark.PRACTICE)
                .map(school -> school.number)
                .toList();
    }
}
