package kehou.library;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Scope;
import kehou.library.BlindDossier.BlindPart;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** An instructor on the way through admission. */
@Component
class InstructorSubmission implements Submittable {
    private final InstructorStore instructors;
    private final CertificateStore certificates;
    private final ObjectProvider<Certificates> papers;

    /** {@code papers} is asked for late: suspensions know their subjects, and the papers know suspensions. */
    InstructorSubmission(
            InstructorStore instructors, CertificateStore certificates, ObjectProvider<Certificates> papers) {
        this.instructors = instructors;
        this.certificates = certificates;
        this.papers = papers;
    }

    @Override
    public Admission.Subject subject() {
        return Admission.Subject.INSTRUCTOR;
    }

    @Override
    public Submission submission(Scope at, long id) {
        Instructor instructor = instructor(at, id);
        if (instructor.engagedFrom() != null) {
            throw Refusal.ENGAGED.refused();
        }
        Admission.Route route =
                instructor.kind() == InstructorKind.STAFF ? Admission.Route.SCHOOL : Admission.Route.SOCIAL;
        Long account = instructor.account();
        return new Submission(
                instructor.name(),
                route,
                identity(instructor),
                null,
                List.of(),
                account == null ? Set.of() : Set.of(account));
    }

    /** One number is one person in the register, so the person's id tells what the number would, and nothing more. */
    private static byte @Nullable [] identity(Instructor instructor) {
        Long person = instructor.person();
        return person == null
                ? null
                : ByteBuffer.allocate(Long.BYTES).putLong(person).array();
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
        InstructorDossier brings = instructor.dossier();
        List<String> papersHeld = certificates.of(at, instructor.id()).stream()
                .map(certificate -> certificate.kind().name())
                .distinct()
                .toList();
        return new BlindDossier(List.of(
                new BlindPart("introduction", List.of(introduction)),
                new BlindPart("specialties", brings.specialties()),
                new BlindPart("teachingYears", List.of(String.valueOf(brings.teachingYears()))),
                new BlindPart("certificates", papersHeld)));
    }

    @Override
    public void admitted(Scope at, Admission admission) {
        papers.getObject().admitted(at, new Instructor.Id(admission.subjectId()));
    }

    @Override
    public void withdrawn(Scope at, Admission admission) {
        // A draft again, and nothing else.
    }

    private Instructor instructor(Scope at, long id) {
        return instructors.find(at, new Instructor.Id(id)).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }
}
