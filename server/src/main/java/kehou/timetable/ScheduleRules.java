package kehou.timetable;

import java.time.LocalDate;
import java.util.List;
import kehou.kernel.Refused;
import kehou.region.Organisations;
import kehou.region.Term;
import kehou.rules.Facts;
import kehou.rules.Outcome;
import kehou.rules.Place;
import kehou.rules.RulePacks;
import kehou.rules.Threshold;
import kehou.rules.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the rule packs ask of a schedule: the elements of each cell, and the day by which it is public. */
@Component
class ScheduleRules {
    private static final String ELEMENTS = "schedule.elements";
    private static final String PUBLISH = "schedule.publish";

    private final RulePacks rules;
    private final Organisations organisations;

    ScheduleRules(RulePacks rules, Organisations organisations) {
        this.rules = rules;
        this.organisations = organisations;
    }

    /** What each incomplete cell still lacks, in words. */
    List<CellFinding> findings(int school, LocalDate day, List<ScheduleCell> cells) {
        Place place = organisations.ruleplace(school);
        return cells.stream()
                .map(cell -> new CellFinding(
                        cell.key(),
                        cell.content(),
                        cell.weekday(),
                        rules.judge(place, day, ELEMENTS, Facts.of("scheduleElements", cell.named()))))
                .filter(finding -> finding.verdict().outcome() == Outcome.NOT_MET)
                .toList();
    }

    static Refused incomplete(List<CellFinding> findings) {
        CellFinding first = findings.getFirst();
        return Refusal.CELLS_INCOMPLETE.refused(
                "cells",
                findings.size(),
                "content",
                first.content(),
                "weekday",
                first.weekday(),
                "mend",
                String.valueOf(first.verdict().mend()),
                "clause",
                String.valueOf(first.verdict().clause()),
                "at",
                String.valueOf(first.verdict().at()));
    }

    /** The elements that every cell must name here. */
    List<ScheduleElement> required(int school, LocalDate day) {
        return rules
                .threshold(organisations.ruleplace(school), day, ELEMENTS)
                .map(Threshold::required)
                .orElse(List.of())
                .stream()
                .map(ScheduleElement::valueOf)
                .toList();
    }

    /** The last day on which a schedule is in time; null where no text sets one. */
    @Nullable
    LocalDate deadline(Place place, Term term) {
        return rules.threshold(place, term.firstDay(), PUBLISH)
                .map(months -> term.firstDay().plusMonths(months.whole()))
                .orElse(null);
    }

    Verdict inTime(Place place, LocalDate day, Term term, @Nullable LocalDate published) {
        return rules.judge(
                place, day, PUBLISH, Facts.of("termFirstDay", term.firstDay()).and("schedulePublishedOn", published));
    }
}
