package kehou.library;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Scope;
import kehou.region.Organisations;
import org.springframework.stereotype.Component;

/** A course on its way through admission. */
@Component
class CourseSubmission implements Submittable {
    private final CourseStore courses;
    private final SchoolReviewStore committees;
    private final Shelves shelves;
    private final Organisations organisations;
    private final Clock clock;

    CourseSubmission(
            CourseStore courses,
            SchoolReviewStore committees,
            Shelves shelves,
            Organisations organisations,
            Clock clock) {
        this.courses = courses;
        this.committees = committees;
        this.shelves = shelves;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public Admission.Subject subject() {
        return Admission.Subject.COURSE;
    }

    @Override
    public Submission submission(Scope at, long id) {
        Course course = course(at, id);
        List<String> gaps = CourseRules.gaps(course);
        if (!gaps.isEmpty()) {
            throw Refusal.INCOMPLETE.refused("parts", gaps);
        }
        Long applicant = course.applicant();
        boolean ofSchool = organisations.require(at.at(new Course.Id(id))).isSchool();
        if (ofSchool && applicant != null && !committees.supported(at, course.id())) {
            throw Refusal.NOT_SUPPORTED.refused();
        }
        return new Submission(
                course.name(),
                ofSchool ? Admission.Route.SCHOOL : Admission.Route.SOCIAL,
                null,
                course.category().name(),
                course.evidence().stream().map(Evidence::kind).toList(),
                applicant == null ? Set.of() : Set.of(applicant));
    }

    @Override
    public boolean move(Scope at, long id, Standing[] from, Standing to) {
        return courses.move(at, new Course.Id(id), from, to);
    }

    @Override
    public SubjectDossier dossier(Scope at, long id) {
        return new SubjectDossier(course(at, id), null);
    }

    @Override
    public BlindDossier blind(Scope at, long id) {
        Course course = course(at, id);
        return new BlindDossier(CourseParts.of(course));
    }

    @Override
    public void admitted(Scope at, Admission admission) {
        courses.admitted(at, new Course.Id(admission.subjectId()), clock.instant());
        shelves.admitted(at, new Course.Id(admission.subjectId()));
    }

    @Override
    public void withdrawn(Scope at, Admission admission) {
        // A draft again, and nothing else.
    }

    private Course course(Scope at, long id) {
        return courses.find(at, new Course.Id(id)).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }
}
