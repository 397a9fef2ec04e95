package kehou.people;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kehou.region.Venue;

/** What schools call their venues and what is held in them. */
final class VenueWords {
    private static final Map<Venue.Kind, List<String>> KINDS = Map.of(
            Venue.Kind.CLASSROOM, List.of("教室", "普通教室", "班级教室", "功能教室", "专用教室"),
            Venue.Kind.HALL, List.of("礼堂", "报告厅", "体育馆", "多功能厅", "风雨操场"),
            Venue.Kind.LAB, List.of("实验室", "科学教室", "创客室", "创客空间", "科技室"),
            Venue.Kind.GROUND, List.of("操场", "球场", "篮球场", "足球场", "田径场", "运动场"),
            Venue.Kind.LIBRARY, List.of("图书馆", "图书室", "阅览室"),
            Venue.Kind.ART_ROOM, List.of("美术室", "美术教室", "音乐室", "音乐教室", "舞蹈室", "书法室"),
            Venue.Kind.COMPUTER_ROOM, List.of("机房", "计算机教室", "微机室", "信息教室"),
            Venue.Kind.CANTEEN, List.of("食堂", "餐厅"),
            Venue.Kind.GATEHOUSE, List.of("门卫室", "传达室"),
            Venue.Kind.OTHER, List.of("其他", "其它"));
    private static final Map<Venue.Use, List<String>> USES = Map.of(
            Venue.Use.SCIENCE, List.of("科技", "科学", "科普"),
            Venue.Use.ARTS, List.of("美育", "艺术", "文艺"),
            Venue.Use.SPORTS, List.of("体育", "运动"),
            Venue.Use.LABOUR, List.of("劳动"),
            Venue.Use.READING, List.of("阅读"),
            Venue.Use.MIND, List.of("心理安全", "心理", "安全"),
            Venue.Use.OUTING, List.of("校外活动", "校外"),
            Venue.Use.HOMEWORK, List.of("作业辅导", "作业"));

    private VenueWords() {}

    static Optional<Venue.Kind> kind(String word) {
        return of(KINDS, word);
    }

    /** The uses of a cell such as 体育、劳动; none when one of the words is unknown. */
    static Optional<List<Venue.Use>> uses(String cell) {
        List<Optional<Venue.Use>> read = Arrays.stream(cell.split("[、,;/;,]"))
                .filter(word -> !word.isBlank())
                .map(word -> of(USES, word.strip()))
                .toList();
        return read.stream().allMatch(Optional::isPresent)
                ? Optional.of(read.stream().flatMap(Optional::stream).distinct().toList())
                : Optional.empty();
    }

    /** 是 or 否, also in the words of a list of venues. */
    static Optional<Boolean> open(String word) {
        if (List.of("是", "开放", "可用", "1").contains(word)) {
            return Optional.of(true);
        }
        return List.of("否", "不开放", "不可用", "0").contains(word) ? Optional.of(false) : Optional.empty();
    }

    private static <T> Optional<T> of(Map<T, List<String>> words, String word) {
        return words.entrySet().stream()
                .filter(each -> each.getValue().contains(word))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
