package kehou.timetable;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kehou.kernel.MovableClock;
import kehou.plan.Strand;
import kehou.plan.Weeks;

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

    /** In which weeks, or on which day. */
    static String weeks(ScheduleCell cell) {
        LocalDate date = cell.date();
        return date != null ? date.getMonthValue() + "月" + date.getDayOfMonth() + "日" : cycle(cell);
    }

    private static String cycle(ScheduleCell cell) {
        return switch (cell.weeks()) {
            case EVERY -> "每周";
            case ODD -> "单周";
            case EVEN -> "双周";
        };
    }

    static String category(ScheduleCell cell) {
        return switch (cell.category()) {
            case null -> cell.strand() == Strand.SELF_DIRECTED ? "自主学习" : "辅导";
            case SCIENCE -> "科技";
            case ARTS -> "美育";
            case SPORTS -> "体育";
            case LABOUR -> "劳动";
            case READING -> "阅读";
            case MIND -> "心理与安全";
            case OUTING -> "校外";
            case HOMEWORK -> "辅导";
        };
    }

    static String form(ScheduleCell cell) {
        return switch (cell.form()) {
            case null -> "";
            case ADMIN_CLASS -> "行政班";
            case WITHIN_GRADE -> "年级内混班";
            case ACROSS_SCHOOL -> "全校混班";
            case WALKING -> "走班";
        };
    }

    /** 一至六年级 where more than two follow each other, 一、三年级 otherwise. */
    static String grades(List<Integer> of) {
        List<Integer> grades = of.stream().distinct().sorted().toList();
        if (grades.size() > 2 && grades.getLast() - grades.getFirst() == grades.size() - 1) {
            return GRADES.get(grades.getFirst() - 1) + "至" + GRADES.get(grades.getLast() - 1) + "年级";
        }
        return grades.stream().map(grade -> GRADES.get(grade - 1)).collect(Collectors.joining("、")) + "年级";
    }

    /** A cell of the wall chart: four short lines. */
    static String block(ScheduleCell cell) {
        String size = cell.size() == null ? "" : cell.size() + " 人";
        String time = cell.weeks() == Weeks.EVERY ? span(cell) : span(cell) + "（" + weeks(cell) + "）";
        return Stream.of(cell.content(), time, joined(cell.teacher(), form(cell)), joined(grades(cell.grades()), size))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static String joined(String one, String other) {
        return Stream.of(one, other).filter(word -> !word.isBlank()).collect(Collectors.joining(" · "));
    }
}
