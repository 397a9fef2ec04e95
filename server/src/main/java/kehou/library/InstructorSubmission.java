package kehou.library;

import java.util.List;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Scope;
import kehou.library.BlindDossier.BlindPart;
import org.springframework.stereotype.Component;

/** An instructor on the way through admission. */
@Component
class InstructorSubmission implements Submittable {
    private final InstructorStore instructors;

    InstructorSubmission(InstructorStore instructors) {
        this.instructors = instructors;
    }

    @Override
    public Admission.Subject subject() {
        return Admission.Subject.INSTRUCTOR;
    }

    @Override
    public Submission submission(Scope at, long id) {
        Instructor instructor = instructor(at, id);
        Admission.Route route =
                instructor.kind() == InstructorKind.STAFF ? Admission.Route.SCHOOL : Admission.Route.SOCIAL;
        return new Submission(instructor.name(), route, null);
    }

    @Override
    public boolean move(Scope at, long id, Standing[] from, Standing to) {
        return instructors.move(at, new Instructor.Id(id), from, to);
    }

    @Override
    public SubjectDossier dossier(Scope at, long id) {
        return new SubjectDossier(null, instructor(at, id));
    }

    @Override
    public BlindDossier blind(Scope at, long id) {
        Instructor instructor = instructor(at, id);
        // Whoever introduces themselves by name is not blind any more: the name is struck out.
        String introduction = instructor.introduction().replace(instructor.name(), "某");
        return new BlindDossier(List.of(new BlindPart("简介", List.of(introduction))));
    }

    @Override
    public void admitted(Scope at, Admission admission) {
        // What an admitted instructor is good for follows from its standing.
    }

    @Override
    public void withdrawn(Scope at, Admission admission) {
        // A draft again, and nothing else.
    }

    private Instructor instructor(Scope at, long id) {
        return instructors.find(at, new Instructor.Id(id)).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }
}
