package kehou.enrolment.draw;

/** For every offering, those who hold its seats for now, the one who stands last on top. All in two arrays. */
final class SeatHeaps {
    private final int[] start;
    private final int[] size;
    private final int[] child;
    private final int[] place;

    SeatHeaps(int[] seats) {
        start = new int[seats.length + 1];
        for (int i = 0; i < seats.length; i++) {
            start[i + 1] = start[i] + Math.max(0, seats[i]);
        }
        size = new int[seats.length];
        child = new int[start[seats.length]];
        place = new int[start[seats.length]];
    }

    int size(int offering) {
        return size[offering];
    }

    int lastPlace(int offering) {
        return place[start[offering]];
    }

    void add(int offering, int who, int at) {
        int base = start[offering];
        int i = size[offering]++;
        while (i > 0 && place[base + (i - 1) / 2] < at) {
            int parent = (i - 1) / 2;
            child[base + i] = child[base + parent];
            place[base + i] = place[base + parent];
            i = parent;
        }
        child[base + i] = who;
        place[base + i] = at;
    }

    int removeLast(int offering) {
        int base = start[offering];
        int last = child[base];
        int end = --size[offering];
        int who = child[base + end];
        int at = place[base + end];
        int i = 0;
        while (2 * i + 1 < end) {
            int below = 2 * i + 1;
            if (below + 1 < end && place[base + below + 1] > place[base + below]) {
                below++;
            }
            if (place[base + below] <= at) {
                break;
            }
            child[base + i] = child[base + below];
            place[base + i] = place[base + below];
            i = below;
        }
        child[base + i] = who;
        place[base + i] = at;
        return last;
    }

    /** Marks who has a seat. */
    void mark(boolean[] seated) {
        for (int offering = 0; offering < size.length; offering++) {
            for (int i = start[offering]; i < start[offering] + size[offering]; i++) {
                seated[child[i]] = true;
            }
        }
    }
}
