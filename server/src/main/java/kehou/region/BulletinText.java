package kehou.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Writes the bulletin (通报) that section 5.3 of the platform notice asks for, from figures alone. */
final class BulletinText {
    private BulletinText() {}

    static String title(String place, LocalDate day) {
        return place + "义务教育学校接入课后服务平台进度通报（" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日）";
    }

    static List<String> paragraphs(OnboardingProgress progress, LocalDate day) {
        int schools = sum(progress, OnboardingProgress.DistrictProgress::schools);
        int live = sum(progress, OnboardingProgress.DistrictProgress::live);
        List<String> text = new ArrayList<>();
        text.add("截至%d年%d月%d日，应接入平台学校%d所，已上线%d所，上线率%s。"
                .formatted(
                        day.getYear(), day.getMonthValue(), day.getDayOfMonth(), schools, live, share(live, schools)));
        progress.districts().stream()
                .filter(district -> district.schools() > 0)
                .sorted(Comparator.comparingDouble(BulletinText::rate).reversed())
                .map(d -> "%s：共%d所，已上线%d所（%s），已导入名册%d所，已邀请%d所，未邀请%d所。"
                        .formatted(
                                d.name(),
                                d.schools(),
                                d.live(),
                                share(d.live(), d.schools()),
                                d.rosterImported(),
                                d.invited(),
                                d.notInvited()))
                .forEach(text::add);
        if (progress.laggards().isEmpty()) {
            text.add("各校均按期推进，无滞后学校。");
        } else {
            text.add("以下学校进度滞后，请抓紧推进："
                    + progress.laggards().stream()
                            .map(l ->
                                    "%s（%s，应%s，已逾期%d天）".formatted(l.name(), l.district(), step(l.due()), l.daysLate()))
                            .collect(Collectors.joining("、"))
                    + "。");
        }
        return List.copyOf(text);
    }

    private static String step(OnboardingState due) {
        return switch (due) {
            case NOT_INVITED -> "登记";
            case INVITED -> "邀请";
            case ROSTER_IMPORTED -> "导入名册";
            case LIVE -> "上线";
        };
    }

    private static int sum(OnboardingProgress progress, ToIntFunction<OnboardingProgress.DistrictProgress> figure) {
        return progress.districts().stream().mapToInt(figure).sum();
    }

    private static double rate(OnboardingProgress.DistrictProgress district) {
        return (double) district.live() / district.schools();
    }

    private static String share(int part, int whole) {
        return whole == 0 ? "—" : "%.1f%%".formatted(100.0 * part / whole);
    }
}
