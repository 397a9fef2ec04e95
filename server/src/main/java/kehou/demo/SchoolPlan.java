package kehou.demo;

import java.util.List;
import kehou.region.SchoolRun;
import kehou.region.Stage;

/**
 * One school of the demonstration.
 *
 * @param district which of {@link #DISTRICTS}
 * @param pupils on its roll
 * @param staff employed there
 * @param instructors who give its classes
 * @param lat position of its campus in WGS-84, with {@code lon}
 */
record SchoolPlan(
        int district,
        String name,
        SchoolRun run,
        List<Stage> stages,
        Mark mark,
        int pupils,
        int staff,
        int instructors,
        double lat,
        double lon) {

    /** What takes a school out of some figures, or out of all. */
    enum Mark {
        NONE,
        VILLAGE,
        BOARDING,
        PRACTICE
    }

    /** The place whose rule packs bind the invented city. */
    static final String DIVISION = "360100";

    static final String CITY = "云江市";
    static final List<String> DISTRICTS = List.of("望江区", "青禾区", "云岭县");

    private static final List<Stage> PRIMARY = List.of(Stage.PRIMARY);
    private static final List<Stage> JUNIOR = List.of(Stage.JUNIOR);
    private static final List<Stage> NINE_YEARS = List.of(Stage.PRIMARY, Stage.JUNIOR);

    /** Twelve schools of all run types with 6,000 pupils, 300 staff and 40 instructors; then the practice school. */
    static final List<SchoolPlan> ALL = List.of(
            of(0, "云江市实验小学", SchoolRun.MUNICIPAL, PRIMARY, Mark.NONE, 660, 30, 4, 28.674, 115.904),
            of(0, "望江区第一小学", SchoolRun.DISTRICT, PRIMARY, Mark.NONE, 600, 28, 4, 28.681, 115.921),
            of(0, "望江区滨江学校", SchoolRun.DISTRICT, NINE_YEARS, Mark.NONE, 720, 34, 4, 28.698, 115.858),
            of(0, "云江师范大学附属小学", SchoolRun.PROVINCIAL_UNIVERSITY, PRIMARY, Mark.NONE, 540, 26, 4, 28.683, 115.962),
            of(1, "云江市第三中学", SchoolRun.MUNICIPAL, JUNIOR, Mark.NONE, 600, 30, 4, 28.621, 115.926),
            of(1, "青禾区中心小学", SchoolRun.DISTRICT, PRIMARY, Mark.NONE, 560, 28, 4, 28.628, 115.941),
            of(1, "青禾区春晖小学", SchoolRun.DISTRICT, PRIMARY, Mark.NONE, 480, 24, 4, 28.639, 115.918),
            of(1, "育英外国语学校", SchoolRun.PRIVATE, NINE_YEARS, Mark.NONE, 540, 28, 4, 28.612, 115.953),
            of(2, "云岭县城关小学", SchoolRun.DISTRICT, PRIMARY, Mark.NONE, 520, 26, 3, 28.545, 115.942),
            of(2, "云岭县石桥镇中心小学", SchoolRun.DISTRICT, PRIMARY, Mark.BOARDING, 360, 20, 2, 28.512, 115.987),
            of(2, "云岭县竹溪村小学", SchoolRun.DISTRICT, PRIMARY, Mark.VILLAGE, 60, 4, 1, 28.491, 116.032),
            of(2, "云岭县初级中学", SchoolRun.DISTRICT, JUNIOR, Mark.NONE, 360, 22, 2, 28.549, 115.951),
            of(0, "云江练习学校", SchoolRun.MUNICIPAL, NINE_YEARS, Mark.PRACTICE, 45, 4, 1, 28.676, 115.909));

    private static SchoolPlan of(
            int district,
            String name,
            SchoolRun run,
            List<Stage> stages,
            Mark mark,
            int pupils,
            int staff,
            int instructors,
            double lat,
            double lon) {
        return new SchoolPlan(district, name, run, stages, mark, pupils, staff, instructors, lat, lon);
    }

    int firstGrade() {
        return stages.contains(Stage.PRIMARY) ? 1 : 7;
    }

    int lastGrade() {
        return stages.contains(Stage.JUNIOR) ? 9 : 6;
    }

    boolean practice() {
        return mark == Mark.PRACTICE;
    }

    /** Where families pay for enrichment; in the county it is paid for by the budget. */
    boolean charges() {
        return district < 2 && !practice();
    }
}
