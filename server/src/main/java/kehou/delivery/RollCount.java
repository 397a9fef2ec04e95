package kehou.delivery;

import java.util.Collection;

/** 应到、实到、未到、请假. Everyone expected is exactly one of present, absent and on leave. */
public record RollCount(int expected, int present, int absent, int leave) {
    static RollCount of(Collection<Mark> marks) {
        int present = (int) marks.stream().filter(Mark::attended).count();
        int leave = (int) marks.stream().filter(mark -> mark == Mark.LEAVE).count();
        return new RollCount(marks.size(), present, marks.size() - present - leave, leave);
    }
}
