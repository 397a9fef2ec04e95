package kehou.plan;

import jakarta.validation.Valid;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers on both ways, and what the authority sees of them. */
@RestController
class SurveyAnswerController {
    private final SurveyAnswers answers;
    private final SurveyOverviews overviews;

    SurveyAnswerController(SurveyAnswers answers, SurveyOverviews overviews) {
        this.answers = answers;
        this.overviews = overviews;
    }

    @Allowed(Role.GUARDIAN)
    @GetMapping("/api/children/{pupil}/surveys")
    List<ChildSurvey> surveysOfChild(Scope scope, @PathVariable Pupil.Id pupil) {
        return answers.ofChild(scope, pupil);
    }

    @Allowed(Role.GUARDIAN)
    @PostMapping("/api/children/{pupil}/survey-answers")
    ChildSurvey signSurvey(Scope scope, @PathVariable Pupil.Id pupil, @Valid @RequestBody SurveyAnswerDraft draft) {
        return answers.sign(scope, pupil, draft);
    }

    @Allowed({Role.SCHOOL, Role.PRINCIPAL})
    @PostMapping("/api/survey-sheets")
    SurveyAnswer keySheet(Scope scope, @Valid @RequestBody SheetAnswerDraft sheet) {
        return answers.key(scope, sheet);
    }

    @Allowed({Role.BUREAU, Role.BUREAU_FINANCE})
    @GetMapping("/api/survey-overview")
    SurveyOverview surveyOverview(Scope scope) {
        return overviews.of(scope);
    }
}
