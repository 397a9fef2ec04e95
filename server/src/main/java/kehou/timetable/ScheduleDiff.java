package kehou.timetable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What differs between two versions, cell by cell. Pure. */
final class ScheduleDiff {
    private ScheduleDiff() {}

    static List<ScheduleChange> of(List<ScheduleCell> before, List<ScheduleCell> after) {
        Map<String, ScheduleCell> old = before.stream()
                .collect(Collectors.toMap(ScheduleCell::key, Function.identity(), (a, _) -> a, LinkedHashMap::new));
        List<ScheduleChange> changes = new ArrayList<>();
        for (ScheduleCell cell : after) {
            ScheduleCell was = old.remove(cell.key());
            if (was == null) {
                changes.add(new ScheduleChange(ScheduleChange.Kind.ADDED, null, cell, List.of()));
            } else if (!was.equals(cell)) {
                changes.add(new ScheduleChange(ScheduleChange.Kind.CHANGED, was, cell, differing(was, cell)));
            }
        }
        old.values()
                .forEach(cell -> changes.add(new ScheduleChange(ScheduleChange.Kind.DROPPED, cell, null, List.of())));
        return changes;
    }

    private static List<ScheduleElement> differing(ScheduleCell was, ScheduleCell is) {
        List<ScheduleElement> elements = new ArrayList<>();
        if (!was.content().equals(is.content()) || was.strand() != is.strand()) {
            elements.add(ScheduleElement.CONTENT);
        }
        if (was.weekday() != is.weekday()
                || !Objects.equals(was.from(), is.from())
                || !Objects.equals(was.to(), is.to())
                || was.weeks() != is.weeks()
                || !Objects.equals(was.date(), is.date())) {
            elements.add(ScheduleElement.TIME);
        }
        if (!Objects.equals(was.venue(), is.venue()) || !was.venueName().equals(is.venueName())) {
            elements.add(ScheduleElement.VENUE);
        }
        if (!Objects.equals(was.instructor(), is.instructor()) || !was.teacher().equals(is.teacher())) {
            elements.add(ScheduleElement.TEACHER);
        }
        if (was.form() != is.form()) {
            elements.add(ScheduleElement.FORM);
        }
        if (!Objects.equals(was.size(), is.size())) {
            elements.add(ScheduleElement.CLASS_SIZE);
        }
        return elements;
    }
}
