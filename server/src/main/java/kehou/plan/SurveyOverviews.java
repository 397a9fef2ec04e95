package kehou.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.kernel.Scope;
import kehou.plan.SurveyOverview.SurveyedSchool;
import kehou.region.Organisation;
import kehou.region.Organisations;
import kehou.region.Term;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The surveys of an authority's schools, from their figures alone. */
@Component
public class SurveyOverviews {
    private final SurveyFigures figures;
    private final Organisations organisations;
    private final Offerings offerings;

    SurveyOverviews(SurveyFigures figures, Organisations organisations, Offerings offerings) {
        this.figures = figures;
        this.organisations = organisations;
        this.offerings = offerings;
    }

    /** Every school of the caller's place in the running term, practice schools left out; none without a line. */
    @Transactional(readOnly = true)
    public SurveyOverview of(Scope scope) {
        Term term = offerings.term();
        Map<Integer, List<SurveyFigure>> known =
                figures.inAreas(scope, term.id()).stream().collect(Collectors.groupingBy(SurveyFigure::school));
        List<Organisation> schools = organisations.schools(scope.place()).stream()
                .filter(school -> !school.practice())
                .toList();
        Set<Integer> parents = schools.stream()
                .map(Organisation::parent)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<Integer, String> districts = organisations.names(parents);
        return new SurveyOverview(
                term.name(),
                schools.stream()
                        .map(school -> new SurveyedSchool(
                                school.number(),
                                school.name(),
                                districts.get(school.parent()),
                                known.getOrDefault(school.number(), List.of())))
                        .toList());
    }
}
