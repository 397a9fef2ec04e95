package kehou.library;

import java.util.List;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Scope;
import kehou.library.BlindDossier.BlindPart;
import org.springframework.stereotype.Component;

/** A course on its way through admission. */
@Component
class CourseSubmission implements Submittable {
    private final CourseStore courses;

    CourseSubmission(CourseStore courses) {
        this.courses = courses;
    }

    @Override
    public Admission.Subject subject() {
        return Admission.Subject.COURSE;
    }

    @Override
    public Submission submission(Scope at, long id) {
        Course course = course(at, id);
        if (course.lessons().isEmpty()) {
            throw Refusal.NO_LESSONS.refused();
        }
        return new Submission(course.name(), Admission.Route.SCHOOL, null);
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
        return new BlindDossier(List.of(new BlindPart("课程名称", List.of(course.name()))));
    }

    @Override
    public void admitted(Scope at, Admission admission) {
        // What an admitted course is good for follows from its standing.
    }

    @Override
    public void withdrawn(Scope at, Admission admission) {
        // A draft again, and nothing else.
    }

    private Course course(Scope at, long id) {
        return courses.find(at, new Course.Id(id)).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }
}
