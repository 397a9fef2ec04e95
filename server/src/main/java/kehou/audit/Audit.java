package kehou.audit;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kehou.kernel.Event;
import kehou.kernel.Purpose;
import kehou.kernel.RequestTrace;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.kernel.Together;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The log of acts. An entry is written in the transaction of the act, so one is there exactly when the
 * other is; if it cannot be written, the act fails.
 */
@Component
public class Audit {
    private final AuditStore store;
    private final Clock clock;
    private final JsonMapper json;

    Audit(AuditStore store, Clock clock, JsonMapper json) {
        this.store = store;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Records an act that no event stands for (a sign-in, a denial, an export).
     *
     * @param what the act, for example {@code sign-in.failed}
     * @param facts ids and numbers, never personal values
     */
    @Transactional
    public void record(Scope scope, int school, String what, Map<String, ?> facts) {
        store.append(
                clock.instant(),
                school,
                scope,
                what,
                json.writeValueAsString(new LinkedHashMap<>(facts)),
                RequestTrace.id());
    }

    /** As {@link #record(Scope, int, String, Map)}, at the place of the scope. */
    @Transactional
    public void record(Scope scope, String what, Map<String, ?> facts) {
        record(scope, scope.place(), what, facts);
    }

    /** Publishing is auditing: every event of any module becomes an entry, in the same transaction. */
    @EventListener
    @Transactional
    public void on(Event event) {
        if (!Together.told(event)) {
            Scope current = Tenancy.current();
            Scope scope = current == null ? Scope.system(Purpose.SERVICE, event.school()) : current;
            store.append(
                    clock.instant(),
                    event.school(),
                    scope,
                    name(event),
                    json.writeValueAsString(event),
                    RequestTrace.id());
        }
    }

    /** The same for events that come together: an entry for each. */
    @EventListener
    @Transactional
    public void on(Together together) {
        Scope current = Tenancy.current();
        List<AuditStore.Line> lines = together.events().stream()
                .map(event -> new AuditStore.Line(event.school(), name(event), json.writeValueAsString(event)))
                .toList();
        store.append(clock.instant(), current == null ? Scope.anyone() : current, lines, RequestTrace.id());
    }

    private static String name(Event event) {
        Class<?> type = event.getClass();
        Class<?> noun = type.getEnclosingClass();
        return noun == null ? type.getSimpleName() : noun.getSimpleName() + "." + type.getSimpleName();
    }
}
