package kehou.library;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A teacher's own courses: proposed to the school, whose committee looks first (NC-5), or, by someone
 * from outside, to the district or the city directly (NP-3.4). Other people's courses are not found.
 */
@Component
public class CourseApplications {
    private final Courses courses;
    private final CourseStore store;
    private final SchoolReviews committee;
    private final SchoolReviewStore reviews;
    private final CourseChecks checks;
    private final Admissions admissions;
    private final Authorities authorities;
    private final Tenancy tenancy;

    CourseApplications(
            Courses courses,
            CourseStore store,
            SchoolReviews committee,
            SchoolReviewStore reviews,
            CourseChecks checks,
            Admissions admissions,
            Authorities authorities,
            Tenancy tenancy) {
        this.courses = courses;
        this.store = store;
        this.committee = committee;
        this.reviews = reviews;
        this.checks = checks;
        this.admissions = admissions;
        this.authorities = authorities;
        this.tenancy = tenancy;
    }

    /** The caller's courses at the own school, the district and the city, oldest first. */
    @Transactional(readOnly = true)
    public List<CourseApplication> mine(Scope scope) {
        Scope own = own(scope);
        return tenancy.as(
                own,
                () -> courses.ofApplicant(own).stream()
                        .map(course -> application(own, course))
                        .toList());
    }

    @Transactional(readOnly = true)
    public CourseApplication find(Scope scope, Course.Id id) {
        Scope own = own(scope);
        return tenancy.as(own, () -> application(own, mine(own, id)));
    }

    /** What it still lacks, and what the rules say of it. */
    @Transactional(readOnly = true)
    CourseCheck check(Scope scope, Course.Id id) {
        return checks.of(find(scope, id).course());
    }

    /**
     * A new draft, kept by the caller's school, or by the authority it will be sent to.
     *
     * @param authority number of the district or the city above the caller's place; absent for the school
     */
    @Transactional
    public CourseApplication start(Scope scope, CourseDraft draft, @Nullable Integer authority) {
        if (authority != null && !authorities.above(scope.place()).contains(authority)) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        Scope own = own(scope);
        int owner = authority == null ? scope.place() : authority;
        return tenancy.as(own, () -> application(own, courses.add(own, owner, draft, scope.account())));
    }

    /** Rewrites a draft; refuses while the committee or an authority has it, and once the committee supports it. */
    @Transactional
    public CourseApplication edit(Scope scope, Course.Id id, CourseDraft draft) {
        Scope own = own(scope);
        return tenancy.as(own, () -> {
            free(own, mine(own, id));
            return application(own, courses.edit(own, id, draft));
        });
    }

    /** Hands it in: to the school's committee, or to the authority. Refuses one with holes. */
    @Transactional
    public CourseApplication submit(Scope scope, Course.Id id) {
        Scope own = own(scope);
        return tenancy.as(own, () -> {
            Course course = mine(own, id);
            free(own, course);
            List<String> gaps = CourseRules.gaps(course);
            if (!gaps.isEmpty()) {
                throw Refusal.INCOMPLETE.refused("parts", gaps);
            }
            if (authorities.isAuthority(id.school())) {
                admissions.submit(own, Admission.Subject.COURSE, id, null);
            } else {
                committee.open(own, id);
            }
            return application(own, mine(own, id));
        });
    }

    private void free(Scope own, Course course) {
        SchoolReview.State last = reviews.of(own, course.id()).stream()
                .findFirst()
                .map(SchoolReview::state)
                .orElse(null);
        if (last == SchoolReview.State.OPEN) {
            throw Refusal.REVIEW_OPEN.refused();
        }
        // What goes upward is what the committee read.
        if (last == SchoolReview.State.SUPPORTED && course.state() == Standing.DRAFT) {
            throw Refusal.SUPPORTED.refused();
        }
        if (!course.state().open()) {
            throw Refusal.LOCKED.refused("state", course.state());
        }
    }

    private Course mine(Scope own, Course.Id id) {
        return store.find(own, id)
                .filter(course -> Long.valueOf(own.account()).equals(course.applicant()))
                .orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    private CourseApplication application(Scope own, Course course) {
        SchoolReview last = reviews.of(own, course.id()).stream()
                .findFirst()
                .map(SchoolReview::withoutVotes)
                .orElse(null);
        return new CourseApplication(course, last);
    }

    private Scope own(Scope scope) {
        Set<Integer> places = new HashSet<>(authorities.above(scope.place()));
        places.add(scope.place());
        return scope.within(Purpose.SERVICE, places.toArray(Integer[]::new));
    }
}
