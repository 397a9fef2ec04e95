package kehou.people;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.audit.AccessRecords;
import kehou.kernel.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The restricted store of need flags: read for priority and waivers only, every read recorded for the family. */
@Component
public class Needs {
    private final NeedStore store;
    private final AccessRecords records;

    Needs(NeedStore store, AccessRecords records) {
        this.store = store;
        this.records = records;
    }

    /** The needs of those of these pupils of one school that have any. */
    @Transactional
    public Map<Pupil.Id, Set<Need>> of(Scope scope, int school, Collection<Pupil.Id> pupils) {
        Map<Long, Set<Need>> found =
                store.of(scope, school, pupils.stream().map(scope::pupil).toList());
        records.read(scope, found.keySet(), "needs");
        return found.entrySet().stream()
                .collect(Collectors.toMap(each -> new Pupil.Id(each.getKey()), Map.Entry::getValue));
    }
}
