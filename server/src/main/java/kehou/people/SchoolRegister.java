package kehou.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.text.Collator;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import kehou.kernel.Scope;
import org.springframework.stereotype.Component;

/**
 * One school's pupils with their names opened, kept a short while in memory and only as long as the roster has
 * not changed: names are sorted and searched here, never in the database. Not for a transaction that itself changes
 * the roster: its revision may be rolled back and given to another change.
 */
@Component
class SchoolRegister {
    private final PupilStore pupils;
    private final SchoolRosterStore rosters;
    private final Cache<Integer, Opened> opened = Caffeine.newBuilder()
            .maximumSize(200)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    SchoolRegister(PupilStore pupils, SchoolRosterStore rosters) {
        this.pupils = pupils;
        this.rosters = rosters;
    }

    private record Opened(long revision, List<PupilRow> rows) {}

    /** All pupils the school ever had, by class, number and name in the order of pinyin. */
    List<PupilRow> of(Scope scope, int school) {
        long revision = rosters.find(scope, school)
                .map(SchoolRosterStore.Standing::revision)
                .orElse(0L);
        Opened known = opened.getIfPresent(school);
        if (known != null && known.revision() == revision) {
            return known.rows();
        }
        Collator pinyin = Collator.getInstance(Locale.CHINA);
        List<PupilRow> rows = pupils.all(scope, school).stream()
                .sorted(Comparator.comparingInt(PupilRow::grade)
                        .thenComparing(PupilRow::homeClassName, SchoolRegister::byNumber)
                        .thenComparing(PupilRow::number, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(row -> row.name().text(), pinyin))
                .toList();
        opened.put(school, new Opened(revision, rows));
        return rows;
    }

    /** 2班 before 10班. */
    private static int byNumber(String one, String other) {
        return Comparator.comparingInt(String::length)
                .thenComparing(Comparator.<String>naturalOrder())
                .compare(one, other);
    }
}
