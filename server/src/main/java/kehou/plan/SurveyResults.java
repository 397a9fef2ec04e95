package kehou.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kehou.audit.AccessRecords;
import kehou.audit.Audit;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Scope;
import kehou.people.HomeClass;
import kehou.people.Pupil;
import kehou.people.PupilCard;
import kehou.people.Pupils;
import kehou.plan.SurveyAskedStore.Asked;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a school learns from a survey, while it runs and after. */
@Component
public class SurveyResults {
    private final Surveys surveys;
    private final SurveyFormStore forms;
    private final SurveyResultStore store;
    private final SurveyAskedStore asked;
    private final SurveyAnswerStore answers;
    private final Pupils pupils;
    private final AccessRecords records;
    private final Audit audit;

    SurveyResults(
            Surveys surveys,
            SurveyFormStore forms,
            SurveyResultStore store,
            SurveyAskedStore asked,
            SurveyAnswerStore answers,
            Pupils pupils,
            AccessRecords records,
            Audit audit) {
        this.surveys = surveys;
        this.forms = forms;
        this.store = store;
        this.asked = asked;
        this.answers = answers;
        this.pupils = pupils;
        this.records = records;
        this.audit = audit;
    }

    /** The counts of a published survey; 404 before. */
    @Transactional(readOnly = true)
    public SurveyResult of(Scope scope, DemandSurvey.Id id) {
        DemandSurvey survey = surveys.find(scope, id);
        return new SurveyResult(
                survey,
                forms.find(scope, id, survey.edition()).orElseThrow(KernelRefusal.NOT_FOUND::refused),
                store.classes(scope, id),
                store.counts(scope, id),
                store.reasons(scope, id),
                store.whereabouts(scope, id));
    }

    /** The same as a spreadsheet; the export is audited. */
    @Transactional
    public byte[] sheet(Scope scope, DemandSurvey.Id id) {
        SurveyResult result = of(scope, id);
        audit.record(scope, id.school(), "survey.exported", Map.of("survey", id.value()));
        return SurveySheet.of(result, SurveyTemplate.OURS);
    }

    /** One class by name, for the staff in charge: who has answered what; leaves an access record for each. */
    @Transactional
    public List<SurveyPupil> pupils(Scope scope, DemandSurvey.Id id, HomeClass.Id homeClass) {
        surveys.find(scope, id);
        List<Asked> ofClass = asked.of(scope, id).stream()
                .filter(one -> one.homeClass().equals(homeClass))
                .toList();
        List<Pupil.Id> wanted = ofClass.stream().map(Asked::pupil).toList();
        Map<Pupil.Id, PupilCard> cards = pupils.names(scope, wanted);
        Map<Pupil.Id, SurveyAnswer> counting = answers.counting(scope, id, wanted);
        records.read(scope, wanted.stream().map(Pupil.Id::value).toList(), "name,class,survey");
        return wanted.stream()
                .flatMap(pupil -> Stream.ofNullable(cards.get(pupil)))
                .map(card -> new SurveyPupil(card, counting.get(card.id())))
                .toList();
    }
}
