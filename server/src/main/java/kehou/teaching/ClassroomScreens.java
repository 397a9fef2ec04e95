package kehou.teaching;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.people.Screens;
import kehou.plan.Offering;
import kehou.plan.Offerings;
import kehou.timetable.Session;
import kehou.timetable.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signing a classroom screen in by a code (NP-1.2.6/qr): single use, sixty seconds, ends with the lesson. */
@Component
public class ClassroomScreens {
    static final Duration FRESH = Duration.ofSeconds(60);
    private static final Duration EARLY = Duration.ofMinutes(30);
    private static final String QR = "kehou:classroom:";
    private static final int MOST_WAITING = 20_000;
    private static final Scope CITY = Scope.system(Purpose.SIGN_IN, 0);

    private final ScreenStore store;
    private final WrongCodes wrongCodes;
    private final Sessions sessions;
    private final Offerings offerings;
    private final Screens screens;
    private final Tenancy tenancy;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ClassroomScreens(
            ScreenStore store,
            WrongCodes wrongCodes,
            Sessions sessions,
            Offerings offerings,
            Screens screens,
            Tenancy tenancy,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.wrongCodes = wrongCodes;
        this.sessions = sessions;
        this.offerings = offerings;
        this.screens = screens;
        this.tenancy = tenancy;
        this.clock = clock;
        this.events = events;
    }

    /** What a confirmed screen gets: a token for its one lesson. */
    public record Capability(String token, Instant until) {}

    /** A new code for a screen to show. */
    @Transactional
    public ScreenCode show() {
        Instant now = clock.instant();
        return tenancy.as(CITY, () -> {
            store.forget(CITY, now);
            if (store.waiting(CITY) >= MOST_WAITING) {
                throw Refusal.TOO_MANY_SCREENS.refused();
            }
            ScreenCode code = code(now);
            while (!store.insert(CITY, code)) {
                code = code(now);
            }
            return code;
        });
    }

    /**
     * Gives the screen with this code one lesson of the teacher's own: the named one, or the running, or the
     * next within half an hour. Refuses a code that is unknown, used or old, always in the same words.
     */
    @Transactional
    public ClassroomSignIn confirm(Scope scope, ScannedCode code) {
        Instant now = clock.instant();
        wrongCodes.requireFewOf(scope.account());
        Session lesson = lesson(scope, code.session(), now);
        boolean good =
                tenancy.as(CITY, () -> store.confirm(CITY, code, lesson.id(), scope.account(), lesson.ends(), now));
        if (!good) {
            wrongCodes.count(scope.account());
            throw Refusal.CODE_GONE.refused();
        }
        events.publishEvent(new ClassroomSignIn.Confirmed(scope.at(lesson.id()), lesson.id()));
        Offering offering = offerings.find(scope, lesson.offering());
        return new ClassroomSignIn(lesson.id(), offering.courseName(), lesson.venueName(), lesson.ends());
    }

    /** Where the screen stands that knows this secret; 404 for one that never was or is over. */
    @Transactional(readOnly = true)
    public ScreenState state(String screen) {
        ScreenStore.Screen found = find(screen).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        if (found.session() != null) {
            return new ScreenState(ScreenState.Stage.CONFIRMED, found.session(), found.until());
        }
        return clock.instant().isBefore(found.expiresAt()) ? ScreenState.WAITING : ScreenState.EXPIRED;
    }

    /** The capability of a confirmed screen, while its lesson lasts; the same however often it asks. */
    @Transactional(readOnly = true)
    public Optional<Capability> capability(String screen) {
        return find(screen).flatMap(found -> {
            Session.Id session = found.session();
            Long account = found.account();
            Instant until = found.until();
            if (session == null
                    || account == null
                    || until == null
                    || !clock.instant().isBefore(until)) {
                return Optional.empty();
            }
            return Optional.of(new Capability(
                    screens.open(teacher(session.school(), account), session.school(), session.value(), until), until));
        });
    }

    /** The capability rests on the word of the teacher who confirmed it. */
    private static Scope teacher(int school, long account) {
        return new Scope(Role.TEACHER, school, account, Set.of(school), Set.of(), Set.of(), Purpose.DELIVERY, null);
    }

    private Optional<ScreenStore.Screen> find(String screen) {
        return tenancy.as(CITY, () -> store.find(CITY, screen));
    }

    private Session lesson(Scope scope, Session.@Nullable Id wanted, Instant now) {
        LocalDate today = LocalDate.now(clock);
        List<Session> own =
                wanted == null ? sessions.between(scope, today, today) : List.of(sessions.taughtBy(scope, wanted));
        return own.stream()
                .filter(session -> session.state() != Session.State.CANCELLED)
                .filter(session -> now.isBefore(session.ends())
                        && !now.isBefore(session.begins().minus(EARLY)))
                .min(Comparator.comparing(Session::begins))
                .orElseThrow(Refusal.NO_LESSON_NOW::refused);
    }

    private static ScreenCode code(Instant now) {
        return new ScreenCode(Secret.text(), QR + Secret.text(), Secret.digits(), now.plus(FRESH));
    }
}
