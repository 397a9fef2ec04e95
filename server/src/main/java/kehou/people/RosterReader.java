package kehou.people;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kehou.people.RosterColumn.PupilField;
import kehou.people.RosterProblem.Code;

/**
 * Reads a roster as schools export it. Pure: bytes in, pupils and problems out; nothing is stored, logged or written
 * to a file, and columns that are not on the allow-list are gone when it returns.
 */
final class RosterReader {
    private static final Pattern NOT_A_PUPIL =
            Pattern.compile("^(?:合计|总计|小计|共计|班主任|制表|填表|说明|备注|注[:1]|审核|签字|签名|填报|打印|校长|经办|示例|例[:)]).*");
    private static final RosterHeadings HEADINGS = new RosterHeadings();

    private final String fileName;
    private final RosterFrame frame;
    private final RosterProblems problems = new RosterProblems();
    private final List<RosterRow> rows = new ArrayList<>();
    private final List<RosterNeeds> needs = new ArrayList<>();
    private final Set<String> kept = new LinkedHashSet<>();
    private final Set<String> ignored = new LinkedHashSet<>();

    private RosterReader(String fileName, RosterFrame frame) {
        this.fileName = fileName;
        this.frame = frame;
    }

    /** What the file says; a file that cannot be read is a roster without rows and with one problem. */
    static Roster read(byte[] bytes, String fileName, RosterFrame frame) {
        try {
            return new RosterReader(fileName, frame).read(RosterBytes.sheets(bytes, fileName));
        } catch (UnreadableRoster refused) {
            return new Roster(List.of(), List.of(), List.of(refused.in(fileName)), List.of(), List.of());
        }
    }

    private Roster read(List<RawSheet> sheets) {
        HeadingFinder finder = new HeadingFinder(HEADINGS);
        List<RawSheet> skipped = new ArrayList<>();
        for (RawSheet sheet : sheets) {
            Optional<HeadingFinder.Headings> headings = finder.find(sheet);
            headings.ifPresentOrElse(found -> read(sheet, found), () -> skipped.add(sheet));
        }
        if (skipped.size() == sheets.size()) {
            problems.add(fileName, 0, "", Code.HEADER_MISSING, "一行表头，至少有“姓名”和“班级”“学籍号”等列");
        } else {
            skipped.stream()
                    .filter(sheet -> !sheet.rows().isEmpty() && !sheet.name().contains("说明"))
                    .forEach(sheet -> problems.add(sheet.name(), 0, "", Code.SHEET_SKIPPED, "这张表没有“姓名”表头，不会导入"));
            if (rows.isEmpty() && problems.list().isEmpty()) {
                problems.add(fileName, 0, "", Code.NO_ROWS, "表头下面至少一名学生");
            }
        }
        List<RosterRow> distinct = new TwiceFinder(problems).distinct(rows);
        return new Roster(distinct, List.copyOf(needs), problems.list(), List.copyOf(kept), List.copyOf(ignored));
    }

    private void read(RawSheet sheet, HeadingFinder.Headings headings) {
        headings.labels()
                .forEach((place, label) -> (headings.columns().containsKey(place) ? kept : ignored).add(label));
        PlaceReader places = new PlaceReader(new ClassNaming(frame), sheet.name(), headings.titles(), fileName);
        new MergedClasses(sheet, headings).fillDown();
        for (RawSheet.Row raw :
                sheet.rows().subList(headings.lastRow() + 1, sheet.rows().size())) {
            RowCells row = new RowCells(sheet.name(), raw, headings, problems);
            if (isPupil(row)) {
                pupil(row, places);
            }
        }
    }

    private static boolean isPupil(RowCells row) {
        String name = row.text(PupilField.NAME);
        if (name.isEmpty()) {
            boolean tellsSomething = row.filled(PupilField.STUDENT_NUMBER)
                    || row.filled(PupilField.ID_NUMBER)
                    || row.filled(PupilField.BIRTH)
                    || row.filled(PupilField.SEX);
            return tellsSomething && !NOT_A_PUPIL.matcher(row.firstWords()).matches();
        }
        boolean repeatedHeading = HEADINGS.column(name).equals(Optional.of(RosterColumn.of(PupilField.NAME)));
        boolean footing = NOT_A_PUPIL.matcher(name).matches()
                || NOT_A_PUPIL.matcher(row.firstWords()).matches();
        boolean example = name.startsWith("示例") || name.startsWith("例");
        return !repeatedHeading && !(footing && (example || !row.filled(PupilField.SEX)));
    }

    private void pupil(RowCells row, PlaceReader places) {
        String name = name(row);
        Set<Need> need = NeedReader.read(row);
        List<RosterGuardian> family = FamilyReader.read(row);
        IdentityReader.Identity who = new IdentityReader(row, frame.today()).read();
        Optional<PlaceReader.Place> place = places.read(row);
        if (who.studentNumber() == null && who.idNumber() == null && who.birth() == null) {
            row.problem(PupilField.STUDENT_NUMBER, Code.IDENTITY_MISSING, "学籍号、身份证件号、出生日期至少有一项");
        }
        if (name.isEmpty() || place.isEmpty()) {
            return;
        }
        if (!need.isEmpty()) {
            needs.add(new RosterNeeds(row.sheet(), row.number(), need));
        }
        rows.add(new RosterRow(
                row.sheet(),
                row.number(),
                name,
                who.sex(),
                who.birth(),
                who.idType(),
                who.idNumber(),
                who.studentNumber(),
                place.get().grade(),
                place.get().classNumber(),
                place.get().className(),
                place.get().numberInClass(),
                family));
    }

    private static String name(RowCells row) {
        String name = PersonNameText.tidy(row.text(PupilField.NAME));
        if (name.isEmpty()) {
            row.problem(PupilField.NAME, Code.NAME_MISSING, "学生姓名");
        } else if (PersonNameText.hasLostCharacter(name)) {
            row.problem(PupilField.NAME, Code.NAME_CHARACTER_UNREADABLE, "完整的姓名；其中的生僻字在导出时丢失了，请补上");
        } else if (!PersonNameText.plausible(name)) {
            row.problem(PupilField.NAME, Code.NAME_SHAPE, "学生姓名，只含文字和间隔号“·”");
        } else if (PersonNameText.hasPrivateCharacter(name)) {
            row.problem(PupilField.NAME, Code.NAME_CHARACTER_PRIVATE, "请核对姓名中的生僻字，别的电脑可能显示不出来");
        }
        return name;
    }
}
