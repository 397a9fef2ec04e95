package kehou.kernel;

import java.util.stream.IntStream;

/**
 * Lets the test suite take down application scoping, to prove that row security alone still yields no
 * foreign row. Read once from a system property that only the test build sets.
 */
final class FirstWall {
    private static final boolean STANDS = !"off".equals(System.getProperty("kehou.test.scoping"));
    private static final int MORE_THAN_ANY_TEST_USES = 4096;

    private FirstWall() {}

    static boolean stands() {
        return STANDS;
    }

    static Integer[] everySchool() {
        return IntStream.range(0, MORE_THAN_ANY_TEST_USES).boxed().toArray(Integer[]::new);
    }
}
