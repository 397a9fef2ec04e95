package kehou.people;

import java.util.Optional;
import kehou.people.RosterColumn.PupilField;
import kehou.people.RosterProblem.Code;
import org.jspecify.annotations.Nullable;

/** Reads where a pupil belongs: grade and class from the row's own cells, else from the sheet's name or its title. */
final class PlaceReader {
    private static final int LARGEST_CLASS = 99;

    private final ClassNaming naming;
    private final @Nullable Integer sheetGrade;
    private final ClassNaming.@Nullable Named sheetClass;

    PlaceReader(ClassNaming naming, String sheet, String titles, String fileName) {
        this.naming = naming;
        this.sheetClass = naming.inText(sheet)
                .or(() -> naming.inText(titles))
                .or(() -> naming.inText(fileName))
                .orElse(null);
        this.sheetGrade = Optional.ofNullable(sheetClass)
                .map(ClassNaming.Named::grade)
                .or(() -> naming.gradeInText(sheet))
                .or(() -> naming.gradeInText(titles))
                .or(() -> naming.gradeInText(fileName))
                .orElse(null);
    }

    record Place(
            int grade,
            @Nullable Integer classNumber,
            String className,
            @Nullable Integer numberInClass) {}

    /** Where the pupil belongs; empty, with the problem told, when the file does not say. */
    Optional<Place> read(RowCells row) {
        Integer grade = grade(row);
        ClassNaming.Named homeClass = homeClass(row, grade);
        Integer number = numberInClass(row);
        Integer known = grade != null ? grade : homeClass != null ? homeClass.grade() : null;
        if (known == null && homeClass != null && row.text(PupilField.GRADE).isEmpty()) {
            row.problem(PupilField.GRADE, Code.GRADE_MISSING, "年级，可写在“年级”列、工作表名（如 三年级2班）或标题里");
        }
        return known == null || homeClass == null
                ? Optional.empty()
                : Optional.of(new Place(known, homeClass.number(), homeClass.name(), number));
    }

    private @Nullable Integer grade(RowCells row) {
        String text = row.text(PupilField.GRADE);
        if (text.isEmpty()) {
            boolean classSaysIt = row.filled(PupilField.CLASS) || row.filled(PupilField.GRADE_AND_CLASS);
            return classSaysIt ? null : sheetGrade;
        }
        Optional<Integer> grade =
                naming.grade(text).or(() -> naming.homeClass(text, null).map(ClassNaming.Named::grade));
        if (grade.isEmpty()) {
            row.problem(PupilField.GRADE, Code.GRADE_SHAPE, "本校有的年级，如 三年级、初一、小学2024级");
        }
        return grade.orElse(null);
    }

    private ClassNaming.@Nullable Named homeClass(RowCells row, @Nullable Integer grade) {
        PupilField field = row.filled(PupilField.CLASS) ? PupilField.CLASS : PupilField.GRADE_AND_CLASS;
        String text = row.text(field);
        if (text.isEmpty()) {
            if (sheetClass == null) {
                row.problem(PupilField.CLASS, Code.CLASS_MISSING, "班级，可写在“班级”列、工作表名（如 三年级2班）或标题里");
            }
            return sheetClass;
        }
        Optional<ClassNaming.Named> named = naming.homeClass(text, grade);
        boolean contradicts = grade != null
                && named.map(ClassNaming.Named::grade)
                        .filter(said -> !said.equals(grade))
                        .isPresent();
        if (named.isEmpty() || contradicts) {
            row.problem(field, Code.CLASS_SHAPE, "与年级一致的班级，如 2班、三(2)班、302");
            return null;
        }
        return named.get().grade() == null && grade == null && sheetGrade != null
                ? new ClassNaming.Named(
                        sheetGrade, named.get().number(), named.get().name())
                : named.get();
    }

    private @Nullable Integer numberInClass(RowCells row) {
        // A serial number is a number in class only where the sheet is a class.
        PupilField field = row.filled(PupilField.NUMBER_IN_CLASS)
                ? PupilField.NUMBER_IN_CLASS
                : row.filled(PupilField.SCHOOL_NUMBER) ? PupilField.SCHOOL_NUMBER : PupilField.SERIAL;
        boolean counts = field != PupilField.SERIAL || sheetClass != null && !row.filled(PupilField.CLASS);
        String text = counts ? CellText.withoutEmptyFraction(CellText.dense(row.text(field))) : "";
        boolean short1to99 = text.matches("0{0,3}[1-9]\\d?");
        if (!text.isEmpty() && !short1to99 && field == PupilField.NUMBER_IN_CLASS) {
            row.problem(field, Code.NUMBER_IN_CLASS_SHAPE, "1～" + LARGEST_CLASS + " 的班内学号；没有则留空");
        }
        return short1to99 ? Integer.valueOf(text) : null;
    }
}
