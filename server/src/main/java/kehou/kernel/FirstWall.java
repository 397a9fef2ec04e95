package kehou.kernel;

import java.util.stream.IntStream;

/**
 * Whether application scoping is in force: always, but for the one test that takes it down to prove that row security
 * alone still yields no foreign row.
 */
final class FirstWall {
    private static final int MORE_THAN_ANY_TEST_USES = 4096;
    private static volatile boolean stands = true;

    private FirstWall() {}

    static boolean stands() {
        return stands;
    }

    /** For that test only. */
    static void stands(boolean inForce) {
        stands = inForce;
    }

    static Integer[] everySchool() {
        return IntStream.range(0, MORE_THAN_ANY_TEST_USES).boxed().toArray(Integer[]::new);
    }
}
