package kehou.plan;

import jakarta.validation.Valid;
import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.HomeClass;
import kehou.people.Pupil;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/surveys")
@Allowed({Role.SCHOOL, Role.PRINCIPAL})
class SurveyController {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Surveys surveys;
    private final SurveyAnswers answers;
    private final SurveyResults results;
    private final SurveyReminders reminders;

    SurveyController(Surveys surveys, SurveyAnswers answers, SurveyResults results, SurveyReminders reminders) {
        this.surveys = surveys;
        this.answers = answers;
        this.results = results;
        this.reminders = reminders;
    }

    @GetMapping
    List<DemandSurvey> surveys(Scope scope) {
        return surveys.all(scope);
    }

    @GetMapping("/template")
    SurveyTemplate surveyTemplate() {
        return SurveyTemplate.OURS;
    }

    @GetMapping("/{id}")
    SurveyDesk survey(Scope scope, @PathVariable DemandSurvey.Id id) {
        return surveys.desk(scope, id);
    }

    @PostMapping
    SurveyDesk addSurvey(Scope scope, @Valid @RequestBody SurveyDraft draft) {
        return surveys.add(scope, scope.place(), draft);
    }

    @PutMapping("/{id}")
    SurveyDesk editSurvey(Scope scope, @PathVariable DemandSurvey.Id id, @Valid @RequestBody SurveyDraft draft) {
        return surveys.edit(scope, id, draft);
    }

    @DeleteMapping("/{id}/draft")
    void dropSurvey(Scope scope, @PathVariable DemandSurvey.Id id) {
        surveys.drop(scope, id);
    }

    @PostMapping("/{id}/publication")
    SurveyDesk publishSurvey(
            Scope scope, @PathVariable DemandSurvey.Id id, @Valid @RequestBody SurveyPublication wish) {
        return surveys.publish(scope, id, wish);
    }

    @PostMapping("/{id}/extension")
    SurveyDesk extendSurvey(Scope scope, @PathVariable DemandSurvey.Id id, @Valid @RequestBody SurveyExtension wish) {
        return surveys.extend(scope, id, wish.closesAt());
    }

    @PostMapping("/{id}/reminders")
    SurveyReminder remindFamilies(Scope scope, @PathVariable DemandSurvey.Id id) {
        return reminders.remind(scope, id);
    }

    @GetMapping("/{id}/results")
    SurveyResult surveyResults(Scope scope, @PathVariable DemandSurvey.Id id) {
        return results.of(scope, id);
    }

    @GetMapping("/{id}/results/export")
    ResponseEntity<byte[]> exportSurvey(Scope scope, @PathVariable DemandSurvey.Id id) {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("survey.xlsx")
                                .build()
                                .toString())
                .body(results.sheet(scope, id));
    }

    @GetMapping("/{id}/pupils")
    List<SurveyPupil> surveyPupils(
            Scope scope, @PathVariable DemandSurvey.Id id, @RequestParam HomeClass.Id homeClass) {
        return results.pupils(scope, id, homeClass);
    }

    @GetMapping("/{id}/pupils/{pupil}")
    List<SurveyAnswer> surveyHistory(Scope scope, @PathVariable DemandSurvey.Id id, @PathVariable Pupil.Id pupil) {
        return answers.history(scope, id, pupil);
    }
}
