package kehou.kernel;

/** Switches application scoping off around a piece of a test. */
public final class Scoping {
    private Scoping() {}

    /** What a test does while only row security stands. */
    public interface Work {
        void run() throws Exception;
    }

    public static void off(Work work) throws Exception {
        FirstWall.stands(false);
        try {
            work.run();
        } finally {
            FirstWall.stands(true);
        }
    }
}
