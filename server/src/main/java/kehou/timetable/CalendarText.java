package kehou.timetable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kehou.plan.Offering;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;

/** Lessons as iCalendar (RFC 5545): what, when, where, which lesson. Nobody who attends is in it. */
final class CalendarText {
    private static final Duration REFRESH = Duration.ofHours(1);

    private CalendarText() {}

    static String of(CalendarFeed feed, List<Session> sessions, List<Offering> offerings, Instant now) {
        Map<Offering.Id, Offering> byId =
                offerings.stream().collect(Collectors.toMap(Offering::id, Function.identity()));
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Kehou//Kehou 1.0//ZH"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        String title = feed.kind() == CalendarFeed.Kind.CHILD ? "课后服务" : "课后服务 · " + feed.name();
        calendar.add(new XProperty("X-WR-CALNAME", title));
        calendar.add(new RefreshInterval(new ParameterList(), REFRESH));
        calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
        for (Session session : sessions) {
            calendar.add(event(session, byId.get(session.offering()), now));
        }
        return calendar.toString();
    }

    private static VEvent event(Session session, @Nullable Offering offering, Instant now) {
        boolean cancelled = session.state() == Session.State.CANCELLED;
        VEvent event = new VEvent(false);
        event.add(new Uid(session.id().value() + "@kehou"));
        event.add(new DtStamp(now));
        event.add(new DtStart<>(session.begins()));
        event.add(new DtEnd<>(session.ends()));
        event.add(new Summary((cancelled ? "（取消）" : "") + (offering == null ? "课后服务" : offering.courseName())));
        event.add(new Location(session.venueName()));
        event.add(new Description(told(session)));
        event.add(new Sequence(cancelled ? 1 : 0));
        event.add(cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        return event;
    }

    private static String told(Session session) {
        String lesson =
                "第 " + session.number() + " 次课" + (session.lessonTitle().isBlank() ? "" : "：" + session.lessonTitle());
        return session.cancelledFor() == null ? lesson : lesson + "\n不上课：" + session.cancelledFor();
    }
}
