package kehou.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kehou.people.RosterProblem.Code;

/** Reads a list of staff: name and phone, and where given the post and the employee number. */
final class StaffReader {
    private static final Map<String, List<String>> HEADINGS = Map.of(
            "NAME", List.of("姓名", "教师姓名", "教职工姓名", "职工姓名"),
            "PHONE", List.of("手机号", "手机", "手机号码", "联系电话", "电话", "联系方式"),
            "KIND", List.of("岗位", "职务", "岗位类别", "岗位类型", "身份", "任职"),
            "NUMBER", List.of("工号", "教师编号", "职工号", "编号"));

    private final String fileName;
    private final RosterProblems problems = new RosterProblems();
    private final List<StaffRow> rows = new ArrayList<>();
    private final Map<String, StaffRow> byPhone = new HashMap<>();

    private StaffReader(String fileName) {
        this.fileName = fileName;
    }

    /** What a list of staff says, and its problems. */
    record StaffFile(List<StaffRow> rows, List<RosterProblem> problems) {}

    static StaffFile read(byte[] bytes, String fileName) {
        try {
            return new StaffReader(fileName).read(RosterBytes.sheets(bytes, fileName));
        } catch (UnreadableRoster refused) {
            return new StaffFile(List.of(), List.of(refused.in(fileName)));
        }
    }

    private StaffFile read(List<RawSheet> sheets) {
        List<ListSheet> lists = sheets.stream()
                .flatMap(sheet -> ListSheet.in(sheet, HEADINGS, Set.of("NAME", "PHONE")).stream())
                .toList();
        lists.forEach(list -> list.rows().forEach(row -> row(list, row)));
        if (lists.isEmpty()) {
            problems.add(fileName, 0, "", Code.HEADER_MISSING, "一行表头，至少有“姓名”和“手机号”两列");
        } else if (rows.isEmpty() && problems.list().isEmpty()) {
            problems.add(fileName, 0, "", Code.NO_ROWS, "表头下面至少一名教职工");
        }
        return new StaffFile(List.copyOf(rows), problems.list());
    }

    private void row(ListSheet list, RawSheet.Row row) {
        String sheet = list.name();
        String name = PersonNameText.tidy(list.text(row, "NAME"));
        RawCell phoneCell = list.cell(row, "PHONE");
        if (name.startsWith("示例") || name.isEmpty() && phoneCell == null) {
            return;
        }
        if (name.isEmpty() || !PersonNameText.plausible(name)) {
            tell(sheet, row, "姓名", name.isEmpty() ? Code.NAME_MISSING : Code.NAME_SHAPE, "教职工姓名");
            return;
        }
        boolean lost = phoneCell != null && CellText.lostDigits(phoneCell);
        Optional<String> phone = lost
                ? Optional.empty()
                : PhoneText.of(CellText.withoutEmptyFraction(CellText.dense(list.text(row, "PHONE"))));
        if (phone.isEmpty()) {
            tell(sheet, row, "手机号", lost ? Code.NUMBER_LOST_DIGITS : Code.PHONE_SHAPE, "11 位手机号，用来登录");
            return;
        }
        Optional<StaffKind> kind = StaffKind.of(CellText.dense(list.text(row, "KIND")));
        if (kind.isEmpty()) {
            tell(sheet, row, "岗位", Code.CELL_ERROR, "岗位名称，如 教师、校长、会计");
            return;
        }
        String number = CellText.dense(list.text(row, "NUMBER"));
        StaffRow read =
                new StaffRow(sheet, row.number(), name, phone.get(), kind.get(), number.isEmpty() ? null : number);
        StaffRow before = byPhone.putIfAbsent(read.phone(), read);
        if (before == null) {
            rows.add(read);
        } else if (before.name().equals(name)) {
            tell(sheet, row, "手机号", Code.SAME_ROW_TWICE, "与第 " + before.row() + " 行是同一人，只导入一次");
        } else {
            tell(sheet, row, "手机号", Code.ID_TWICE, "每人一个手机号；与第 " + before.row() + " 行重复");
        }
    }

    private void tell(String sheet, RawSheet.Row row, String column, Code code, String expected) {
        problems.add(sheet, row.number(), column, code, expected);
    }
}
