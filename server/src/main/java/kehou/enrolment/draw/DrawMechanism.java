package kehou.enrolment.draw;

import java.util.Arrays;

/**
 * Round 1 is deferred acceptance with the children proposing: one seat each at most, the best result for every child among
 * all in which nobody has a justified complaint, and no child gains by ranking otherwise than it feels. Each further round
 * turns the order of the one before around and gives those who got a seat in every round so far, and want another, the
 * best of their wishes that has a seat left and does not clash. Linear in the number of wishes.
 */
public final class DrawMechanism {
    private final DrawMarket market;
    private final int rounds;
    private final int[] given;
    private final int[] next;
    private final SeatHeaps open;
    private final SeatHeaps reserved;

    private DrawMechanism(DrawMarket market) {
        this.market = market;
        this.rounds = Math.max(1, Arrays.stream(market.wanted()).max().orElse(1));
        this.given = new int[market.children() * rounds];
        Arrays.fill(given, -1);
        this.next = Arrays.copyOf(market.wishStart(), market.children());
        this.open = new SeatHeaps(market.seats());
        this.reserved = new SeatHeaps(market.reserve());
    }

    /** Decides. The same market has the same outcome, whatever the order of its children. */
    public static DrawOutcome decide(DrawMarket market) {
        DrawMechanism mechanism = new DrawMechanism(market);
        mechanism.firstRound();
        int[] left = mechanism.left();
        for (int round = 1; round < mechanism.rounds; round++) {
            mechanism.furtherRound(round, left);
        }
        return new DrawOutcome(mechanism.rounds, mechanism.given);
    }

    private void firstRound() {
        for (int child = 0; child < market.children(); child++) {
            int proposing = market.wanted()[child] > 0 ? child : -1;
            while (proposing >= 0 && next[proposing] < market.wishStart()[proposing + 1]) {
                int wish = next[proposing]++;
                proposing = propose(proposing, market.wish()[wish], market.place()[wish]);
            }
        }
        boolean[] seated = new boolean[market.children()];
        open.mark(seated);
        reserved.mark(seated);
        for (int child = 0; child < market.children(); child++) {
            if (seated[child]) {
                given[child * rounds] = next[child] - 1;
            }
        }
    }

    /** Who has to propose elsewhere now: the child itself, one that it stands before, or nobody (-1). */
    private int propose(int child, int offering, int place) {
        int seats = market.seats()[offering];
        int candidate = child;
        int at = place;
        if (market.need()[child] && market.reserve()[offering] > 0) {
            if (reserved.size(offering) < market.reserve()[offering]) {
                reserved.add(offering, child, place);
                return reserved.size(offering) + open.size(offering) > seats ? open.removeLast(offering) : -1;
            }
            if (place < reserved.lastPlace(offering)) {
                at = reserved.lastPlace(offering);
                candidate = reserved.removeLast(offering);
                reserved.add(offering, child, place);
            }
        }
        if (reserved.size(offering) + open.size(offering) < seats) {
            open.add(offering, candidate, at);
            return -1;
        }
        if (open.size(offering) == 0 || at > open.lastPlace(offering)) {
            return candidate;
        }
        int displaced = open.removeLast(offering);
        open.add(offering, candidate, at);
        return displaced;
    }

    private int[] left() {
        int[] left = new int[market.seats().length];
        for (int offering = 0; offering < left.length; offering++) {
            left[offering] = market.seats()[offering] - open.size(offering) - reserved.size(offering);
        }
        return left;
    }

    private void furtherRound(int round, int[] left) {
        int[] sequence = market.sequence();
        for (int i = 0; i < sequence.length; i++) {
            int child = sequence[round % 2 == 1 ? sequence.length - 1 - i : i];
            if (market.wanted()[child] > round && given[child * rounds + round - 1] >= 0) {
                given[child * rounds + round] = best(child, round, left);
            }
        }
    }

    private int best(int child, int round, int[] left) {
        for (int wish = market.wishStart()[child]; wish < market.wishStart()[child + 1]; wish++) {
            int offering = market.wish()[wish];
            if (left[offering] > 0 && fits(child, round, offering)) {
                left[offering]--;
                return wish;
            }
        }
        return -1;
    }

    private boolean fits(int child, int round, int offering) {
        for (int before = 0; before < round; before++) {
            int own = market.wish()[given[child * rounds + before]];
            if (own == offering || market.clash(own, offering)) {
                return false;
            }
        }
        return true;
    }
}
