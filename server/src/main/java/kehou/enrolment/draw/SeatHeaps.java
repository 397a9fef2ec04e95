package kehou.enrolment.draw;

/** For every offering, those who hold its seats for now, the one who stands last on top. All in one array. */
final class SeatHeaps {
    private static final int PLACE = 32;

    private final int[] start;
    private final int[] size;
    /** The place in the upper half, the child in the lower. */
    private final long[] held;

    SeatHeaps(int[] seats) {
        start = new int[seats.length + 1];
        for (int i = 0; i < seats.length; i++) {
            start[i + 1] = start[i] + Math.max(0, seats[i]);
        }
        size = new int[seats.length];
        held = new long[start[seats.length]];
    }

    int size(int offering) {
        return size[offering];
    }

    int lastPlace(int offering) {
        return (int) (held[start[offering]] >> PLACE);
    }

    void add(int offering, int who, int at) {
        int base = start[offering];
        long one = (long) at << PLACE | who;
        int i = size[offering]++;
        while (i > 0 && held[base + (i - 1) / 2] < one) {
            held[base + i] = held[base + (i - 1) / 2];
            i = (i - 1) / 2;
        }
        held[base + i] = one;
    }

    int removeLast(int offering) {
        int base = start[offering];
        int last = (int) held[base];
        int end = --size[offering];
        long one = held[base + end];
        int i = 0;
        while (2 * i + 1 < end) {
            int below = 2 * i + 1;
            if (below + 1 < end && held[base + below + 1] > held[base + below]) {
                below++;
            }
            if (held[base + below] <= one) {
                break;
            }
            held[base + i] = held[base + below];
            i = below;
        }
        held[base + i] = one;
        return last;
    }

    /** Marks who has a seat. */
    void mark(boolean[] seated) {
        for (int offering = 0; offering < size.length; offering++) {
            for (int i = start[offering]; i < start[offering] + size[offering]; i++) {
                seated[(int) held[i]] = true;
            }
        }
    }
}
