package kehou.library;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is to act on an admission, and who waits for it: for notices, which say no more than its title. */
@Component
public class AdmissionAudience {
    private final AdmissionPath path;
    private final CourseStore courses;
    private final InstructorStore instructors;
    private final PanelStore panels;
    private final PanelSeatStore seats;
    private final ScoreStore scores;
    private final Tenancy tenancy;

    AdmissionAudience(
            AdmissionPath path,
            CourseStore courses,
            InstructorStore instructors,
            PanelStore panels,
            PanelSeatStore seats,
            ScoreStore scores,
            Tenancy tenancy) {
        this.path = path;
        this.courses = courses;
        this.instructors = instructors;
        this.panels = panels;
        this.seats = seats;
        this.scores = scores;
        this.tenancy = tenancy;
    }

    /** The admission as it stands, with the people concerned. */
    @Transactional(readOnly = true)
    public AdmissionConcern of(Admission.Id id) {
        Scope at = Scope.system(Purpose.REVIEW, id.school());
        Admission admission = tenancy.as(at, () -> path.owned(at, id));
        Scope authority = Scope.system(Purpose.REVIEW, admission.authority());
        Optional<Panel> panel = tenancy.as(
                authority,
                () -> panels.of(authority, admission).stream()
                        .filter(Panel::open)
                        .findFirst());
        return new AdmissionConcern(
                admission,
                tenancy.as(at, () -> applicant(at, admission)).orElse(null),
                panel.map(Panel::id).orElse(null),
                panel.map(open -> tenancy.as(authority, () -> owing(authority, open)))
                        .orElse(List.of()));
    }

    private List<Long> owing(Scope authority, Panel panel) {
        Set<Integer> handedIn = scores.of(authority, panel.id()).stream()
                .filter(sheet -> sheet.pass() == panel.pass())
                .map(ScoreSheet::place)
                .collect(Collectors.toSet());
        return seats.of(authority, panel.id()).stream()
                .filter(seat -> seat.taken() && !handedIn.contains(seat.place()))
                .map(PanelSeat::account)
                .toList();
    }

    private Optional<Long> applicant(Scope at, Admission admission) {
        long of = admission.subjectId();
        return switch (admission.subject()) {
            case COURSE -> courses.find(at, new Course.Id(of)).map(Course::applicant);
            case INSTRUCTOR -> instructors.find(at, new Instructor.Id(of)).map(Instructor::account);
            case PROVIDER -> Optional.empty();
        };
    }
}
