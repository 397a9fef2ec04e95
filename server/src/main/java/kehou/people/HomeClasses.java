package kehou.people;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The classes of the day at a school; they come with the roster and move up with the year. */
@Component
public class HomeClasses {
    private final HomeClassStore store;
    private final Ids ids;
    private final Clock clock;

    HomeClasses(HomeClassStore store, Ids ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /** The open classes of a school by grade and number, each with the number of pupils on its roll. */
    @Transactional(readOnly = true)
    public List<HomeClass> of(Scope scope, int school) {
        return store.open(scope, school);
    }

    /** The open class; 404 if there is none. */
    @Transactional(readOnly = true)
    public HomeClass require(Scope scope, HomeClass.Id id) {
        return store.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    /** A class by what a roster calls it. */
    record Name(int grade, String name, @Nullable Integer number) {
        static Name of(RosterRow row) {
            return new Name(row.grade(), row.className(), row.classNumber());
        }
    }

    /** The classes that these rows name, opened where they are not. */
    Map<Name, HomeClass.Id> ensure(Scope scope, int school, List<RosterRow> rows) {
        Map<String, HomeClass.Id> open = new HashMap<>();
        store.open(scope, school).forEach(each -> open.put(HomeClass.fullName(each.grade(), each.name()), each.id()));
        Map<Name, HomeClass.Id> places = new HashMap<>();
        for (RosterRow row : rows) {
            Name name = Name.of(row);
            if (!places.containsKey(name)) {
                places.put(
                        name,
                        open.computeIfAbsent(
                                HomeClass.fullName(name.grade(), name.name()), _ -> opened(scope, school, name)));
            }
        }
        return places;
    }

    private HomeClass.Id opened(Scope scope, int school, Name name) {
        HomeClass.Id id = ids.next(school, HomeClass.Id::new);
        store.add(scope, id, name.grade(), name.number(), name.name(), clock.instant());
        return id;
    }
}
