package kehou.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kehou.library.ActivityCategory;
import kehou.library.Course;
import kehou.library.CourseDraft;
import kehou.library.Lesson;
import kehou.plan.Strand;

/** A course of the demonstration, as its data file has it. */
record CoursePlan(
        String name,
        ActivityCategory category,
        Strand strand,
        int leastGrade,
        int mostGrade,
        long feeFen,
        String introduction,
        String aims,
        List<String> lessons) {
    private static final int MINUTES = 50;

    static List<CoursePlan> all() {
        return Invented.lines("/demo/courses.csv").stream()
                .map(line -> line.split("\\|", -1))
                .map(cells -> new CoursePlan(
                        cells[0],
                        ActivityCategory.valueOf(cells[1]),
                        Strand.valueOf(cells[2]),
                        Integer.parseInt(cells[3]),
                        Integer.parseInt(cells[4]),
                        Long.parseLong(cells[5]) * 100,
                        cells[6],
                        cells[7],
                        cells[8].isEmpty() ? List.of() : List.of(cells[8].split(";"))))
                .toList();
    }

    /** A picked course, to be taught for nothing. */
    static CoursePlan of(Course picked) {
        return new CoursePlan(
                picked.name(),
                picked.category(),
                Strand.INTEREST,
                picked.grades().getFirst(),
                picked.grades().getLast(),
                0,
                picked.introduction(),
                picked.aims(),
                picked.lessons().stream().map(Lesson::title).toList());
    }

    boolean suits(SchoolPlan school) {
        return leastGrade <= school.lastGrade() && mostGrade >= school.firstGrade();
    }

    List<Integer> grades(SchoolPlan school) {
        return IntStream.rangeClosed(Math.max(leastGrade, school.firstGrade()), Math.min(mostGrade, school.lastGrade()))
                .boxed()
                .toList();
    }

    /** For all the grades it suits, whoever teaches it where. */
    CourseDraft draft() {
        return draft(IntStream.rangeClosed(leastGrade, mostGrade).boxed().toList());
    }

    CourseDraft draft(SchoolPlan school) {
        return draft(grades(school));
    }

    private CourseDraft draft(List<Integer> grades) {
        List<Lesson> outline = new ArrayList<>();
        for (String title : lessons) {
            outline.add(new Lesson(outline.size() + 1, title, MINUTES));
        }
        return DemoDossiers.complete(this, grades, outline);
    }
}
