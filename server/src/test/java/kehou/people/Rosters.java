package kehou.people;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rosters of invented children that no other test knows, for tests of other modules. */
public final class Rosters {
    private static final LocalDate OLDEST = LocalDate.of(2017, 9, 1);
    private static final int A_DAY = 900;
    private static final AtomicInteger NEXT = new AtomicInteger();

    private Rosters() {}

    /** A file of {@code count} children of grade 3. */
    public static byte[] ofGradeThree(int count) {
        String rows = IntStream.range(0, count)
                .map(_ -> NEXT.incrementAndGet())
                .mapToObj(number -> "陈小" + characters(number) + "," + studentNumber(number) + ",三年级,2班\n")
                .collect(Collectors.joining());
        return ("姓名,学籍号,年级,班级\n" + rows).getBytes(StandardCharsets.UTF_8);
    }

    /** Two files of the same {@code count} children of grade 3: without their student numbers, and with them. */
    public static List<byte[]> numberedLater(int count) {
        List<Integer> numbers = IntStream.range(0, count)
                .map(_ -> NEXT.incrementAndGet())
                .boxed()
                .toList();
        return Stream.<IntFunction<String>>of(_ -> "", Rosters::studentNumber)
                .map(stated -> numbers.stream()
                        .map(number -> "陈小" + characters(number) + "," + stated.apply(number) + ","
                                + birth(number).format(DateTimeFormatter.ISO_LOCAL_DATE) + ",三年级,2班\n")
                        .collect(Collectors.joining()))
                .map(rows -> ("姓名,学籍号,出生日期,年级,班级\n" + rows).getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static LocalDate birth(int number) {
        return OLDEST.plusDays(number / A_DAY);
    }

    private static String characters(int number) {
        return String.valueOf((char) ('一' + number % 5000));
    }

    private static String studentNumber(int number) {
        return "G" + RosterFiles.numbered(birth(number).format(DateTimeFormatter.BASIC_ISO_DATE), number % A_DAY);
    }
}
