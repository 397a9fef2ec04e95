import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kehou.enrolment.draw.DrawMarket;

/** Real answers of students about sections of courses, as markets at a level of seats and with a lot. */
final class Survey {
    final List<double[]> levels = new ArrayList<>();
    final List<Integer> wanted = new ArrayList<>();
    private final List<Integer> seats = new ArrayList<>();
    private final List<int[]> spans = new ArrayList<>();
    private final List<Integer> spanStart = new ArrayList<>(List.of(0));
    private final List<int[][]> ratings = new ArrayList<>();
    private int[] rated = new int[0];

    Survey(List<String> lines) {
        for (String line : lines) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "level" -> levels.add(Arrays.stream(words).skip(1).mapToDouble(Double::parseDouble).toArray());
                case "section" -> section(words);
                case "student" -> {
                    wanted.add(Integer.parseInt(words[1]));
                    ratings.add(Arrays.stream(words)
                            .skip(2)
                            .map(word -> Arrays.stream(word.split(":")).mapToInt(Integer::parseInt).toArray())
                            .toArray(int[][]::new));
                }
                default -> {}
            }
        }
    }

    /** Sections of one course exclude each other: a span of the course's own, far behind the week, says so. */
    private void section(String[] words) {
        seats.add(Integer.parseInt(words[2]));
        int course = 100_000 + Integer.parseInt(words[1].replaceAll("\\D", "")) * 10;
        spans.add(new int[] {course, course + 1});
        for (int i = 3; i < words.length; i++) {
            spans.add(Arrays.stream(words[i].split("-")).mapToInt(Integer::parseInt).toArray());
        }
        spanStart.add(spans.size());
    }

    DrawMarket market(double factor, Random random) {
        int students = wanted.size();
        List<Integer> order = new ArrayList<>(IntStream.range(0, students).boxed().toList());
        Collections.shuffle(order, random);
        int[] sequence = order.stream().mapToInt(i -> i).toArray();
        int[] position = new int[students];
        IntStream.range(0, students).forEach(i -> position[sequence[i]] = i);
        int[] start = new int[students + 1];
        List<Integer> wish = new ArrayList<>();
        List<Integer> place = new ArrayList<>();
        List<Integer> values = new ArrayList<>();
        for (int student = 0; student < students; student++) {
            List<int[]> own = new ArrayList<>(List.of(ratings.get(student)));
            Collections.shuffle(own, random);
            own.sort((a, b) -> b[1] - a[1]);
            for (int[] each : own) {
                wish.add(each[0]);
                values.add(each[1]);
                place.add(position[student]);
            }
            start[student + 1] = wish.size();
        }
        rated = ints(values);
        return new DrawMarket(
                seats.stream().mapToInt(n -> (int) (n * factor)).toArray(),
                new int[seats.size()],
                ints(spanStart),
                spans.stream().mapToInt(span -> span[0]).toArray(),
                spans.stream().mapToInt(span -> span[1]).toArray(),
                DrawProbe.everyWeek(spans.size()),
                start,
                ints(wish),
                ints(place),
                ints(wanted),
                new boolean[students],
                sequence);
    }

    int rating(int wish) {
        return rated[wish];
    }

    private static int[] ints(List<Integer> all) {
        return all.stream().mapToInt(i -> i).toArray();
    }
}
