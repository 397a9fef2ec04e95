package kehou.timetable;

import java.util.List;
import kehou.kernel.Allowed;
import kehou.kernel.Open;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.library.Instructor;
import kehou.people.HomeClass;
import kehou.people.Pupil;
import kehou.plan.Offering;
import kehou.region.Venue;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Allowed({Role.SCHOOL, Role.PRINCIPAL})
class CalendarFeedController {
    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final CalendarFeeds feeds;

    CalendarFeedController(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping("/api/calendars")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.TEACHER, Role.GUARDIAN})
    List<CalendarFeed> own(Scope scope) {
        return feeds.of(scope);
    }

    @DeleteMapping("/api/calendars/{id}")
    @Allowed({Role.SCHOOL, Role.PRINCIPAL, Role.TEACHER, Role.GUARDIAN})
    void revoke(Scope scope, @PathVariable CalendarFeed.Id id) {
        feeds.revoke(scope, id);
    }

    @PostMapping("/api/calendars")
    @Allowed(Role.TEACHER)
    CalendarLink ofTeacher(Scope scope) {
        return feeds.ofTeacher(scope);
    }

    @PostMapping("/api/children/{pupil}/calendars")
    @Allowed(Role.GUARDIAN)
    CalendarLink ofChild(Scope scope, @PathVariable Pupil.Id pupil) {
        return feeds.ofChild(scope, pupil);
    }

    @PostMapping("/api/instructors/{id}/calendars")
    CalendarLink ofInstructor(Scope scope, @PathVariable Instructor.Id id) {
        return feeds.ofInstructor(scope, id);
    }

    @PostMapping("/api/venues/{id}/calendars")
    CalendarLink ofVenue(Scope scope, @PathVariable Venue.Id id) {
        return feeds.ofVenue(scope, id);
    }

    @PostMapping("/api/offerings/{id}/calendars")
    CalendarLink ofOffering(Scope scope, @PathVariable Offering.Id id) {
        return feeds.ofOffering(scope, id);
    }

    @PostMapping("/api/home-classes/{id}/calendars")
    CalendarLink ofHomeClass(Scope scope, @PathVariable HomeClass.Id id) {
        return feeds.ofHomeClass(scope, id);
    }

    /** Whoever has the address reads it: calendar programs do not sign in. Nothing keeps a copy. */
    @Open
    @GetMapping("/api/public/calendars/{token}")
    ResponseEntity<String> read(@PathVariable String token) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .body(feeds.read(token.endsWith(".ics") ? token.substring(0, token.length() - 4) : token));
    }
}
