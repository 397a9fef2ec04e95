package kehou.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kehou.people.RosterProblem.Code;
import kehou.region.Campus;
import kehou.region.Venue;
import org.jspecify.annotations.Nullable;

/** Reads a list of venues: name, kind and how many they hold; the campus where the school has several. */
final class VenueReader {
    private static final int LONGEST_NAME = 40;
    private static final int MOST_PUPILS = 5000;
    private static final int LONGEST_BUILDING = 20;
    /** Each column with the heading of the template first. */
    private static final Map<String, List<String>> HEADINGS = Map.of(
            "NAME", List.of("场地名称", "场地", "名称", "教室名称", "功能室名称", "房间名称", "房间"),
            "CAMPUS", List.of("校区", "所在校区", "校区名称"),
            "KIND", List.of("场地类型", "类型", "类别", "场地类别", "房间类型"),
            "CAPACITY", List.of("容纳人数", "可容纳人数", "容量", "座位数", "座位", "人数"),
            "BUILDING", List.of("楼名", "楼栋", "所在楼", "教学楼", "楼宇", "所在楼栋"),
            "FLOOR", List.of("楼层", "所在楼层", "层"),
            "USES", List.of("可开展", "可开展活动", "适用活动", "用途"),
            "OPEN", List.of("本学期开放", "是否开放", "开放", "本学期"));

    private final String fileName;
    private final Map<String, Campus> campuses;
    private final RosterProblems problems = new RosterProblems();
    private final List<VenueRow> rows = new ArrayList<>();
    private final Map<String, VenueRow> met = new HashMap<>();

    private VenueReader(String fileName, List<Campus> campuses) {
        this.fileName = fileName;
        this.campuses = campuses.stream().collect(Collectors.toMap(each -> CellText.dense(each.name()), each -> each));
    }

    /** What a list of venues says, its problems, and the headings that were read and those that were not. */
    record VenueFile(List<VenueRow> rows, List<RosterProblem> problems, List<String> kept, List<String> ignored) {}

    static VenueFile read(byte[] bytes, String fileName, List<Campus> campuses) {
        try {
            return new VenueReader(fileName, campuses).read(RosterBytes.sheets(bytes, fileName));
        } catch (UnreadableRoster refused) {
            return new VenueFile(List.of(), List.of(refused.in(fileName)), List.of(), List.of());
        }
    }

    private VenueFile read(List<RawSheet> sheets) {
        List<ListSheet> lists = sheets.stream()
                .flatMap(sheet -> ListSheet.in(sheet, HEADINGS, Set.of("NAME", "KIND", "CAPACITY")).stream())
                .toList();
        if (campuses.isEmpty()) {
            problems.add(fileName, 0, "", Code.CAMPUS_UNKNOWN, "先在“校区与场地”登记校区，再导入场地");
        } else {
            lists.forEach(list -> list.rows().forEach(row -> row(list, row)));
        }
        if (lists.isEmpty()) {
            problems.add(fileName, 0, "", Code.HEADER_MISSING, "一行表头，至少有“场地名称”“场地类型”“容纳人数”三列");
        } else if (rows.isEmpty() && problems.list().isEmpty()) {
            problems.add(fileName, 0, "", Code.NO_ROWS, "表头下面至少一个场地");
        }
        return new VenueFile(
                List.copyOf(rows),
                problems.list(),
                lists.stream()
                        .flatMap(list -> list.columns().keySet().stream())
                        .distinct()
                        .map(VenueReader::heading)
                        .sorted()
                        .toList(),
                lists.stream()
                        .flatMap(list -> list.ignored().stream())
                        .distinct()
                        .toList());
    }

    private void row(ListSheet list, RawSheet.Row row) {
        String name = list.text(row, "NAME");
        if (name.startsWith("示例") || name.isEmpty() && list.text(row, "KIND").isEmpty()) {
            return;
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            tell(list, row, "NAME", Code.VENUE_NAME_SHAPE, "场地名称，不超过 40 个字");
            return;
        }
        Campus campus = campus(list, row);
        Venue.Kind kind = told(
                VenueWords.kind(CellText.dense(list.text(row, "KIND"))),
                list,
                row,
                "KIND",
                Code.VENUE_KIND_UNKNOWN,
                "教室、礼堂、实验室、操场、图书馆、美术室、机房、食堂、门卫室或其他");
        Integer capacity =
                told(capacity(list, row), list, row, "CAPACITY", Code.CAPACITY_SHAPE, "能容纳的学生人数，1 至 5000 的整数");
        String building = list.text(row, "BUILDING");
        if (building.length() > LONGEST_BUILDING) {
            tell(list, row, "BUILDING", Code.BUILDING_SHAPE, "楼的名称，不超过 20 个字");
            return;
        }
        String floorWord = CellText.withoutEmptyFraction(CellText.dense(list.text(row, "FLOOR")));
        Optional<Integer> floor = VenueWords.floor(floorWord);
        if (floor.isEmpty() && !floorWord.isEmpty()) {
            tell(list, row, "FLOOR", Code.FLOOR_SHAPE, "第几层，如 1、3层；地下写 -1；不清楚就空着");
            return;
        }
        Optional<List<Venue.Use>> uses = VenueWords.uses(CellText.dense(list.text(row, "USES")));
        told(uses, list, row, "USES", Code.VENUE_USE_UNKNOWN, "科技、美育、体育、劳动、阅读、心理安全、校外活动、作业辅导，用顿号隔开");
        String openWord = CellText.dense(list.text(row, "OPEN"));
        Optional<Boolean> open = VenueWords.open(openWord);
        if (open.isEmpty() && !openWord.isEmpty()) {
            tell(list, row, "OPEN", Code.CELL_ERROR, "是 或 否");
            return;
        }
        if (campus != null && kind != null && capacity != null && uses.isPresent()) {
            List<Venue.Use> stated = list.text(row, "USES").isEmpty() ? null : uses.get();
            take(
                    new VenueRow(
                            list.name(),
                            row.number(),
                            name,
                            campus.id(),
                            campus.name(),
                            kind,
                            capacity,
                            building.isEmpty() ? null : building,
                            floor.orElse(null),
                            stated,
                            open.orElse(null)),
                    list,
                    row);
        }
    }

    private void take(VenueRow read, ListSheet list, RawSheet.Row row) {
        VenueRow before = met.putIfAbsent(read.campus().value() + "/" + read.name(), read);
        if (before == null) {
            rows.add(read);
        } else {
            tell(list, row, "NAME", Code.VENUE_TWICE, "同一校区里每个场地一行；与第 " + before.row() + " 行重复");
        }
    }

    /** The campus of the row; a school with one campus need not name it. */
    private @Nullable Campus campus(ListSheet list, RawSheet.Row row) {
        String said = CellText.dense(list.text(row, "CAMPUS"));
        Campus campus = said.isEmpty() && campuses.size() == 1
                ? campuses.values().iterator().next()
                : campuses.get(said);
        if (campus == null) {
            String names = campuses.values().stream().map(Campus::name).sorted().collect(Collectors.joining("、"));
            tell(list, row, "CAMPUS", Code.CAMPUS_UNKNOWN, "已登记的校区：" + names);
        }
        return campus;
    }

    private static Optional<Integer> capacity(ListSheet list, RawSheet.Row row) {
        String text = CellText.withoutEmptyFraction(
                CellText.dense(list.text(row, "CAPACITY")).replaceAll("[人座]$", ""));
        return Stream.of(text)
                .filter(digits -> digits.matches("[0-9]{1,4}"))
                .map(Integer::valueOf)
                .filter(number -> number >= 1 && number <= MOST_PUPILS)
                .findFirst();
    }

    private <T> @Nullable T told(
            Optional<T> read, ListSheet list, RawSheet.Row row, String column, Code code, String expected) {
        if (read.isEmpty()) {
            tell(list, row, column, code, expected);
        }
        return read.orElse(null);
    }

    private void tell(ListSheet list, RawSheet.Row row, String column, Code code, String expected) {
        problems.add(list.name(), row.number(), list.place(column, heading(column)), code, expected);
    }

    private static String heading(String column) {
        return HEADINGS.getOrDefault(column, List.of(column)).getFirst();
    }
}
