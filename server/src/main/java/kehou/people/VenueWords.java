package kehou.people;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern FLOOR =
            Pattern.compile("(?<below>-|负|地下|B)?第?(?<number>[0-9]{1,2}|[一二三四五六七八九十])[层楼Ff]?");
    private static final int LOWEST = -5;
    private static final int HIGHEST = 60;

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

    /** The floor of a cell such as 3、三楼、2F、地下一层; none if it is no floor. */
    static Optional<Integer> floor(String cell) {
        Matcher said = FLOOR.matcher(cell);
        if (!said.matches()) {
            return Optional.empty();
        }
        String number = said.group("number");
        int digits = number.matches("[0-9]+") ? Integer.parseInt(number) : "零一二三四五六七八九十".indexOf(number);
        int floor = said.group("below") == null ? digits : -digits;
        return Optional.of(floor).filter(of -> of != 0 && of >= LOWEST && of <= HIGHEST);
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
