package kehou.timetable;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kehou.kernel.MovableClock;

/** A schedule in the words of paper and spreadsheet. */
final class ScheduleWords {
    private static final List<String> DAYS = List.of("周一", "周二", "周三", "周四", "周五", "周六", "周日");
    private static final List<String> GRADES = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九");

    private ScheduleWords() {}

    static String title(SchedulePaper paper) {
        LocalDate day = LocalDate.ofInstant(paper.publishedAt(), MovableClock.BEIJING);
        return "%s 课后服务排片表　%s　第 %d 版　%d年%d月%d日公布"
                .formatted(
                        paper.school(),
                        paper.term(),
                        paper.version(),
                        day.getYear(),
                        day.getMonthValue(),
                        day.getDayOfMonth());
    }

    /** Monday to Friday, and the weekend only where something is on. */
    static List<Integer> days(List<ScheduleCell> cells) {
        return IntStream.rangeClosed(1, DAYS.size())
                .filter(day -> day <= 5 || cells.stream().anyMatch(cell -> cell.weekday() == day))
                .boxed()
                .toList();
    }

    static String weekday(int day) {
        return DAYS.get(day - 1);
    }

    static String span(ScheduleCell cell) {
        return cell.from() == null || cell.to() == null ? "" : cell.from() + "–" + cell.to();
    }

    static String form(ScheduleCell cell) {
        return cell.form();
    }

    static String grades(List<Integer> grades) {
        return grades.stream().map(grade -> GRADES.get(grade - 1)).collect(Collectors.joining("、")) + "年级";
    }

    /** A cell of the wall chart: four short lines. */
    static String block(ScheduleCell cell) {
        String size = cell.size() == null ? "" : cell.size() + " 人";
        String time = cell.weeks().isEmpty() ? span(cell) : span(cell) + "（" + cell.weeks() + "）";
        return Stream.of(cell.content(), time, joined(cell.teacher(), cell.form()), joined(grades(cell.grades()), size))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static String joined(String one, String other) {
        return Stream.of(one, other).filter(word -> !word.isBlank()).collect(Collectors.joining(" · "));
    }
}
