package kehou.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.plan.FeeItem;
import kehou.plan.FeeStandard;
import kehou.plan.FeeStandardDraft;
import kehou.plan.FeeStandards;
import kehou.plan.OrganisationForm;
import kehou.plan.Strand;
import kehou.region.Organisation;
import kehou.timetable.OwnCellDraft;
import kehou.timetable.OwnCells;
import kehou.timetable.ScheduleFiling;
import kehou.timetable.ScheduleFilings;
import kehou.timetable.SchedulePublication;
import kehou.timetable.Schedules;
import kehou.timetable.ServiceSchedule;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What is public in the invented city: approved fee standards, and the schedules of all schools but one. */
@Component
@ConditionalOnProperty(name = "kehou.demo", havingValue = "on")
class DemoSchedules {
    private static final long CAP_FEN = 60_000;
    private static final int LATE = 1;

    private final FeeStandards standards;
    private final OwnCells cells;
    private final Schedules schedules;
    private final ScheduleFilings filings;
    private final Tenancy tenancy;

    DemoSchedules(
            FeeStandards standards, OwnCells cells, Schedules schedules, ScheduleFilings filings, Tenancy tenancy) {
        this.standards = standards;
        this.cells = cells;
        this.schedules = schedules;
        this.filings = filings;
        this.tenancy = tenancy;
    }

    /** The city's standards, approved on that day; every fee of the invented schools lies within them. */
    void approve(LocalDate approved) {
        Scope city = DemoScopes.bureau(Organisation.CITY, 0);
        String document = "云发改价〔%d〕18号".formatted(approved.getYear());
        tenancy.as(city, () -> {
            standards.publish(city, standard("义务教育学校特色课程收费标准", FeeItem.ENRICHMENT, document, approved));
            standards.publish(city, standard("义务教育学校课后服务费标准", FeeItem.BASE_SERVICE, document, approved));
        });
    }

    private static FeeStandardDraft standard(String title, FeeItem item, String document, LocalDate approved) {
        boolean base = item == FeeItem.BASE_SERVICE;
        return new FeeStandardDraft(
                title,
                item,
                document,
                approved,
                List.of(FeeStandard.Approver.values()),
                FeeStandard.Unit.TERM,
                CAP_FEN,
                base ? 40 : 60,
                "教学日下午放学后至 18:00",
                base ? "作业辅导、自主学习和看护" : "兴趣小组与社团课程，不含材料；材料由家长自愿购买",
                List.of(),
                List.of(),
                approved,
                null);
    }

    /** Every school publishes and files but the last of the list, which is overdue; the first adds its care and study. */
    void publish(List<DemoSchool> schools) {
        List<DemoSchool> real =
                schools.stream().filter(school -> !school.plan.practice()).toList();
        careAndStudy(real.getFirst());
        for (int i = 0; i < real.size() - LATE; i++) {
            DemoSchool school = real.get(i);
            ServiceSchedule first =
                    tenancy.as(school.scope, () -> schedules.publish(school.scope, new SchedulePublication(0, "")));
            ScheduleFiling filing = tenancy.as(school.scope, () -> filings.file(school.scope, first.id()));
            answer(filing, i);
        }
    }

    /** Two of the twelve still wait for their receipt, one came back. */
    private void answer(ScheduleFiling filing, int which) {
        Scope authority = DemoScopes.bureau(filing.authority(), 0);
        switch (which % 6) {
            case 4 -> {}
            case 5 -> tenancy.as(authority, () -> filings.sendBack(authority, filing.id(), "周五没有安排，请补齐每周五天的课后服务。"));
            default -> tenancy.as(authority, () -> filings.receive(authority, filing.id(), ""));
        }
    }

    private void careAndStudy(DemoSchool school) {
        List<Integer> grades = IntStream.rangeClosed(school.plan.firstGrade(), school.plan.lastGrade())
                .boxed()
                .toList();
        for (int weekday = 1; weekday <= 5; weekday++) {
            OwnCellDraft cell = new OwnCellDraft(
                    weekday % 2 == 1 ? "自主阅读与看护" : "作业辅导与看护",
                    weekday % 2 == 1 ? Strand.SELF_DIRECTED : Strand.HOMEWORK,
                    weekday,
                    LocalTime.of(17, 30),
                    LocalTime.of(18, 0),
                    school.venues.getFirst().id(),
                    "年级组长轮值",
                    OrganisationForm.WITHIN_GRADE,
                    45,
                    grades,
                    null);
            tenancy.as(school.scope, () -> cells.add(school.scope, cell));
        }
    }
}
