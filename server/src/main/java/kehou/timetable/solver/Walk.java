package kehou.timetable.solver;

import java.util.List;

/**
 * That the same little ones go to a lesson: a class, a grade, or pupils who need several.
 *
 * @param who a name for them that nobody reads
 */
public record Walk(String who, int lesson) {
    /**
     * How many lessons of a day they can only reach by changing the building: what ended last before lies in others. What
     * runs at one time is a choice between places, and no way.
     */
    static int changes(List<Placing> day) {
        int changes = 0;
        for (Placing next : day) {
            List<Placing> before = day.stream()
                    .filter(one -> one.spot().to() <= next.spot().from()
                            && one.lesson().sharesAWeekWith(next.lesson()))
                    .toList();
            int last = before.stream().mapToInt(one -> one.spot().from()).max().orElse(0);
            boolean apart = before.stream()
                    .filter(one -> one.spot().to() > last)
                    .allMatch(one -> one.room().apartFrom(next.room()));
            changes += !before.isEmpty() && apart ? 1 : 0;
        }
        return changes;
    }
}
