package kehou.delivery;

import java.util.ArrayList;
import java.util.List;

/** Marks in seat order, two bits each: a class of 35 takes nine bytes. */
final class PackedMarks {
    private static final int BITS = 2;
    private static final int PER_BYTE = Byte.SIZE / BITS;
    private static final int MASK = (1 << BITS) - 1;
    private static final Mark[] MARKS = Mark.values();

    private PackedMarks() {}

    static byte[] pack(List<Mark> marks) {
        byte[] vector = new byte[(marks.size() + PER_BYTE - 1) / PER_BYTE];
        for (int seat = 0; seat < marks.size(); seat++) {
            vector[seat / PER_BYTE] |= (byte) (marks.get(seat).ordinal() << shift(seat));
        }
        return vector;
    }

    static List<Mark> unpack(byte[] vector, int seats) {
        List<Mark> marks = new ArrayList<>(seats);
        for (int seat = 0; seat < seats; seat++) {
            marks.add(MARKS[vector[seat / PER_BYTE] >> shift(seat) & MASK]);
        }
        return marks;
    }

    private static int shift(int seat) {
        return seat % PER_BYTE * BITS;
    }
}
