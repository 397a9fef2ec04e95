package kehou.teaching;

import kehou.delivery.LessonSession;
import kehou.delivery.LessonSessions;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Scope;
import kehou.library.Courses;
import kehou.library.Lesson;
import kehou.plan.Offerings;
import kehou.timetable.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one lesson that a screen's capability opens. */
@Component
public class ClassroomLessons {
    private final LessonSessions sessions;
    private final Offerings offerings;
    private final Courses courses;

    ClassroomLessons(LessonSessions sessions, Offerings offerings, Courses courses) {
        this.sessions = sessions;
        this.offerings = offerings;
        this.courses = courses;
    }

    /** The lesson of the capability at hand; 404 for a scope that carries none. */
    @Transactional(readOnly = true)
    public ClassroomLesson of(Scope scope) {
        Long capability = scope.approval();
        if (capability == null) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        LessonSession session = sessions.find(scope, new Session.Id(capability));
        return new ClassroomLesson(
                session.id(),
                session.courseName(),
                session.lessonTitle(),
                session.number(),
                courses.find(scope, offerings.find(scope, session.offering()).course()).lessons().stream()
                        .map(Lesson::title)
                        .toList(),
                session.date(),
                session.from(),
                session.to(),
                session.instructorName(),
                session.venueName(),
                session.expected(),
                session.present());
    }
}
