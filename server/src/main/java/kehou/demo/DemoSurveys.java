package kehou.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.library.ActivityCategory;
import kehou.people.Guardians;
import kehou.people.PupilCard;
import kehou.people.Pupils;
import kehou.plan.BallotDraft;
import kehou.plan.DemandSurvey;
import kehou.plan.InterestPoll;
import kehou.plan.InterestPolls;
import kehou.plan.PollBallots;
import kehou.plan.PollDraft;
import kehou.plan.SurveyAnswerDraft;
import kehou.plan.SurveyAnswerDraft.SurveyReplyDraft;
import kehou.plan.SurveyAnswers;
import kehou.plan.SurveyDraft;
import kehou.plan.SurveyPublication;
import kehou.plan.SurveyQuestionDraft.SurveyOptionDraft;
import kehou.plan.SurveyTemplate;
import kehou.plan.Surveys;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What the first school asked: a poll that is over, and a survey that most families have answered. */
@Component
@ConditionalOnProperty(name = "kehou.demo", havingValue = "on")
class DemoSurveys {
    private static final int AT_ONCE = 100;
    private static final int ANSWERED = 80;
    private static final int TAKING_PART = 88;
    private static final List<String> REASONS = List.of("FAMILY_AT_HOME", "OTHER_PLANS", "TIME");
    private static final List<SurveyOptionDraft> ACTIVITIES = List.of(
            new SurveyOptionDraft("机器人与编程", ActivityCategory.SCIENCE),
            new SurveyOptionDraft("剪纸和书画", ActivityCategory.ARTS),
            new SurveyOptionDraft("足球与跳绳", ActivityCategory.SPORTS),
            new SurveyOptionDraft("种菜和烹饪", ActivityCategory.LABOUR),
            new SurveyOptionDraft("讲故事", ActivityCategory.READING));

    private final Surveys surveys;
    private final SurveyAnswers answers;
    private final InterestPolls polls;
    private final PollBallots ballots;
    private final Pupils pupils;
    private final Guardians guardians;
    private final Tenancy tenancy;
    private final Clock clock;
    private final AtOnce atOnce;

    DemoSurveys(
            Surveys surveys,
            SurveyAnswers answers,
            InterestPolls polls,
            PollBallots ballots,
            Pupils pupils,
            Guardians guardians,
            Tenancy tenancy,
            Clock clock,
            AtOnce atOnce) {
        this.surveys = surveys;
        this.answers = answers;
        this.polls = polls;
        this.ballots = ballots;
        this.pupils = pupils;
        this.guardians = guardians;
        this.tenancy = tenancy;
        this.clock = clock;
        this.atOnce = atOnce;
    }

    /** The children of grades 3 and 4 vote; it closes three days later. */
    void poll(DemoSchool school) {
        Instant now = clock.instant();
        PollDraft draft = new PollDraft(
                "这学期你想参加什么活动？",
                InterestPoll.Way.PHONE,
                List.of(3, 4),
                2,
                now,
                now.plus(Duration.ofDays(3)),
                ACTIVITIES,
                null);
        InterestPoll poll = tenancy.as(school.scope, () -> polls.add(school.scope, school.number, draft));
        tenancy.as(school.scope, () -> polls.publish(school.scope, poll.id()));
        together(school, roll(school), pupil -> {
            if (poll.grades().contains(pupil.grade()) && school.invented.chance(ANSWERED)) {
                int first = 1 + school.invented.random().nextInt(ACTIVITIES.size());
                BallotDraft ballot = new BallotDraft(
                        poll.id(),
                        List.of(first, first % ACTIVITIES.size() + 1),
                        "demo-" + pupil.id().value() + "-salt");
                family(school, pupil)
                        .forEach(family -> tenancy.as(family, () -> ballots.vote(family, pupil.id(), ballot)));
            }
        });
    }

    /** Four of five families have answered; the family of the sign-in page has not yet. */
    void survey(DemoSchool school) {
        SurveyTemplate.SurveyStart start = SurveyTemplate.standard().start();
        Instant now = clock.instant();
        SurveyDraft draft = new SurveyDraft(
                DemandSurvey.Kind.TERM,
                "下学期课后服务需求征询单",
                start.introduction(),
                start.arrangement(),
                now,
                now.plus(Duration.ofDays(9)),
                start.questions(),
                null);
        DemandSurvey.Id survey = tenancy.as(school.scope, () -> surveys.add(school.scope, school.number, draft))
                .survey()
                .id();
        tenancy.as(school.scope, () -> surveys.publish(school.scope, survey, new SurveyPublication(List.of())));
        int grade = SchoolFiles.FAMILY.getOrDefault(0, 0);
        together(school, roll(school), pupil -> {
            boolean ofTheSignInPage =
                    pupil.grade() == grade && Integer.valueOf(1).equals(pupil.number());
            if (!ofTheSignInPage && school.invented.chance(ANSWERED)) {
                SurveyAnswerDraft answer = answer(survey, school.invented);
                family(school, pupil)
                        .forEach(family -> tenancy.as(family, () -> answers.sign(family, pupil.id(), answer)));
            }
        });
    }

    private void together(DemoSchool school, List<PupilCard> pupils, Consumer<PupilCard> work) {
        for (int from = 0; from < pupils.size(); from += AT_ONCE) {
            List<PupilCard> some = pupils.subList(from, Math.min(from + AT_ONCE, pupils.size()));
            atOnce.as(school.scope, () -> some.forEach(work));
        }
    }

    private static SurveyAnswerDraft answer(DemandSurvey.Id survey, Invented invented) {
        RandomGenerator random = invented.random();
        if (!invented.chance(TAKING_PART)) {
            String reason = REASONS.get(random.nextInt(REASONS.size()));
            return new SurveyAnswerDraft(survey, 1, false, reason, "HOME_WITH_FAMILY", null, List.of());
        }
        List<Integer> days = new ArrayList<>();
        for (int day = 1; day <= 5; day++) {
            if (invented.chance(day == 5 ? 45 : 75)) {
                days.add(day);
            }
        }
        if (days.isEmpty()) {
            days.add(3);
        }
        int activity = 1 + random.nextInt(8);
        List<Integer> activities = activity == 8 ? List.of(8) : List.of(activity, 8);
        return new SurveyAnswerDraft(
                survey,
                1,
                true,
                null,
                null,
                null,
                List.of(new SurveyReplyDraft(1, days, null), new SurveyReplyDraft(2, activities, null)));
    }

    private List<PupilCard> roll(DemoSchool school) {
        return tenancy.as(school.scope, () -> pupils.onRoll(school.scope, school.number));
    }

    private List<Scope> family(DemoSchool school, PupilCard pupil) {
        return tenancy.as(school.scope, () -> guardians.of(school.scope, pupil.id())).stream()
                .limit(1)
                .map(account ->
                        DemoScopes.guardian(account, school.number, pupil.id().value()))
                .toList();
    }
}
