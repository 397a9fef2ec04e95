package kehou.demo;

import java.util.List;
import java.util.stream.IntStream;
import kehou.library.ActivityCategory;
import kehou.library.Admission;
import kehou.plan.Strand;
import org.jspecify.annotations.Nullable;

/**
 * A course that the demonstration's libraries hold, as its data file has it, with how far it has come.
 *
 * @param place where in the file it stands; who offers it and its fate follow from that
 */
record ShelfPlan(int place, CoursePlan course) {
    static List<ShelfPlan> all() {
        List<String> lines = Invented.lines("/demo/shelf.csv");
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new ShelfPlan(i, course(lines.get(i).split("\\|", -1))))
                .toList();
    }

    private static CoursePlan course(String[] cells) {
        return new CoursePlan(
                cells[0],
                ActivityCategory.valueOf(cells[1]),
                Strand.INTEREST,
                Integer.parseInt(cells[2]),
                Integer.parseInt(cells[3]),
                0,
                cells[4],
                cells[5],
                List.of(cells[6].split(";")));
    }

    /** One in sixteen is still being written. */
    boolean draft() {
        return place % 16 == 12;
    }

    /** What its reviewer answers; nothing yet for one in sixteen. */
    Admission.@Nullable Decision decision() {
        return switch (place % 16) {
            case 13 -> null;
            case 14 -> Admission.Decision.RETURN;
            case 15 -> Admission.Decision.REFUSE;
            default -> Admission.Decision.ADMIT;
        };
    }

    /** Which of the providers offers it: the youth centre, the science museum or the arts centre. */
    int provider() {
        boolean centre = place % 3 == 0;
        return switch (course.category()) {
            case SCIENCE, OUTING -> centre ? 0 : 1;
            case ARTS, LABOUR -> centre ? 0 : 2;
            default -> 0;
        };
    }

    /** A third comes from schools. */
    boolean ofSchool() {
        return place % 3 == 2;
    }
}
