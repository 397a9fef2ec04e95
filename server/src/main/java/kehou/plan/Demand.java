package kehou.plan;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import kehou.kernel.Scope;
import kehou.library.ActivityCategory;
import kehou.people.Pupil;
import kehou.plan.InterestPoll.PollGrade;
import kehou.plan.InterestPoll.PollVotes;
import kehou.plan.SurveyQuestion.SurveyOption;
import kehou.plan.SurveyResult.SurveyClass;
import kehou.plan.SurveyResult.SurveyCount;
import kehou.plan.TermDemand.CategoryDemand;
import kehou.plan.TermDemand.GradeDemand;
import kehou.plan.TermDemand.WeekdayDemand;
import kehou.region.Term;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What families and pupils want in a term, as the planning starts from it. */
@Component
public class Demand {
    private final SurveyStore surveys;
    private final SurveyResults results;
    private final SurveyAskedStore asked;
    private final InterestPolls polls;
    private final Clock clock;

    Demand(SurveyStore surveys, SurveyResults results, SurveyAskedStore asked, InterestPolls polls, Clock clock) {
        this.surveys = surveys;
        this.results = results;
        this.asked = asked;
        this.polls = polls;
        this.clock = clock;
    }

    /**
     * By grade, weekday and category: from the survey of the term that closes last (a mid-term round speaks for the
     * rest of the term) and from the polls that have closed. Empty lists where nobody was asked.
     */
    @Transactional(readOnly = true)
    public TermDemand of(Scope scope, int school, Term.Id term) {
        List<SurveyResult> asked = surveys.published(scope, school, term, clock.instant()).stream()
                .limit(1)
                .map(survey -> results.of(scope, survey.id()))
                .toList();
        return new TermDemand(
                asked.stream().map(result -> result.survey().id()).findFirst().orElse(null),
                asked.stream().flatMap(result -> grades(result).stream()).toList(),
                asked.stream().flatMap(result -> weekdays(result).stream()).toList(),
                categories(asked, polls.closed(scope, school, term)));
    }

    /**
     * The pupils whose families said in that survey that they take part, in the order of their ids; empty where no family
     * was asked.
     */
    @Transactional(readOnly = true)
    public Optional<List<Pupil.Id>> takingPart(Scope scope, int school, Term.Id term) {
        return surveys.published(scope, school, term, clock.instant()).stream()
                .findFirst()
                .map(survey -> asked.takingPart(scope, survey.id()));
    }

    private static List<GradeDemand> grades(SurveyResult result) {
        Map<Integer, GradeDemand> grades = new TreeMap<>();
        for (SurveyClass one : result.classes()) {
            grades.merge(
                    one.grade(),
                    new GradeDemand(one.grade(), one.asked(), one.answered(), one.takingPart()),
                    GradeDemand::plus);
        }
        return List.copyOf(grades.values());
    }

    private static List<WeekdayDemand> weekdays(SurveyResult result) {
        Map<List<Integer>, Integer> pupils = new TreeMap<>(Demand::inOrder);
        result.form().questions().stream()
                .filter(question -> question.kind() == SurveyQuestion.Kind.WEEKDAYS)
                .limit(1)
                .flatMap(question -> of(result, question))
                .forEach(count -> pupils.merge(List.of(count.grade(), count.option()), count.pupils(), Integer::sum));
        return pupils.entrySet().stream()
                .map(one ->
                        new WeekdayDemand(one.getKey().getFirst(), one.getKey().getLast(), one.getValue()))
                .toList();
    }

    private static Stream<SurveyCount> of(SurveyResult result, SurveyQuestion question) {
        return result.counts().stream().filter(count -> count.question() == question.number());
    }

    private static List<CategoryDemand> categories(Collection<SurveyResult> asked, Collection<InterestPoll> closed) {
        Map<Integer, Map<ActivityCategory, int[]>> wishes = new TreeMap<>();
        Function<Integer, Map<ActivityCategory, int[]>> ofGrade =
                grade -> wishes.computeIfAbsent(grade, _ -> new EnumMap<>(ActivityCategory.class));
        for (SurveyResult result : asked) {
            for (SurveyQuestion question : result.form().questions()) {
                of(result, question)
                        .forEach(count -> add(
                                ofGrade.apply(count.grade()), question.options(), count.option(), 0, count.pupils()));
            }
        }
        for (InterestPoll poll : closed) {
            for (PollGrade grade : poll.results() == null ? List.<PollGrade>of() : poll.results()) {
                for (PollVotes votes : grade.votes() == null ? List.<PollVotes>of() : grade.votes()) {
                    add(ofGrade.apply(grade.grade()), poll.options(), votes.option(), 1, votes.votes());
                }
            }
        }
        List<CategoryDemand> all = new ArrayList<>();
        wishes.forEach((grade, of) ->
                of.forEach((category, counts) -> all.add(new CategoryDemand(grade, category, counts[0], counts[1]))));
        return all;
    }

    private static void add(
            Map<ActivityCategory, int[]> sums, List<SurveyOption> options, int option, int kind, int count) {
        options.stream()
                .filter(one -> one.number() == option && one.category() != null)
                .forEach(one -> sums.computeIfAbsent(one.category(), _ -> new int[2])[kind] += count);
    }

    private static int inOrder(List<Integer> one, List<Integer> other) {
        int byGrade = Integer.compare(one.getFirst(), other.getFirst());
        return byGrade != 0 ? byGrade : Integer.compare(one.getLast(), other.getLast());
    }
}
