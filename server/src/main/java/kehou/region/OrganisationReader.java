package kehou.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kehou.region.OrganisationImport.SheetProblem;
import org.jspecify.annotations.Nullable;

/** Turns the text of cells into typed rows, and says of each cell that it cannot what was expected there. */
final class OrganisationReader {
    private static final Map<String, Organisation.Kind> KINDS = Map.of(
            "县区", Organisation.Kind.DISTRICT,
            "学校", Organisation.Kind.SCHOOL,
            "机构", Organisation.Kind.PROVIDER,
            "运营方", Organisation.Kind.OPERATOR);
    private static final Map<String, SchoolRun> RUNS = Map.of(
            "局属", SchoolRun.MUNICIPAL,
            "市属", SchoolRun.MUNICIPAL,
            "区属", SchoolRun.DISTRICT,
            "县区属", SchoolRun.DISTRICT,
            "省属高校办", SchoolRun.PROVINCIAL_UNIVERSITY,
            "省属事业单位办", SchoolRun.PROVINCIAL_UNIVERSITY,
            "民办", SchoolRun.PRIVATE);
    private static final Map<String, List<Stage>> STAGES = Map.of(
            "小学", List.of(Stage.PRIMARY),
            "初中", List.of(Stage.JUNIOR),
            "九年一贯", List.of(Stage.PRIMARY, Stage.JUNIOR),
            "九年一贯制", List.of(Stage.PRIMARY, Stage.JUNIOR));
    private static final Map<String, Boolean> FLAGS = Map.of("是", true, "√", true, "否", false, "", false);
    private static final int USUAL_FENCE = 200;

    private final String sheet;
    private final List<SheetProblem> problems = new ArrayList<>();

    OrganisationReader(String sheet) {
        this.sheet = sheet;
    }

    List<SheetProblem> problems() {
        return List.copyOf(problems);
    }

    /** The row, or null when not even its kind and name can be read. */
    @Nullable
    OrganisationRow read(OrganisationSheet.Line line) {
        Organisation.Kind kind = oneOf(line, OrganisationColumn.KIND, KINDS, null);
        String name = line.text(OrganisationColumn.NAME);
        if (name.length() < 2 || name.length() > 60) {
            report(line, OrganisationColumn.NAME, "length");
            return null;
        }
        if (kind == null) {
            return null;
        }
        boolean school = kind == Organisation.Kind.SCHOOL;
        String code = line.text(OrganisationColumn.CODE);
        if (!code.isEmpty() && !code.matches("[0-9A-Za-z-]{4,20}")) {
            report(line, OrganisationColumn.CODE, "shape");
        }
        String parent = line.text(OrganisationColumn.PARENT);
        return new OrganisationRow(
                line.row(),
                kind,
                name,
                parent.isEmpty() ? null : parent,
                school ? oneOf(line, OrganisationColumn.RUN, RUNS, null) : null,
                school ? orNone(oneOf(line, OrganisationColumn.STAGES, STAGES, null)) : List.of(),
                flag(line, OrganisationColumn.VILLAGE),
                flag(line, OrganisationColumn.TEACHING_POINT),
                flag(line, OrganisationColumn.BOARDING),
                code.isEmpty() ? null : code,
                school ? campus(line) : null);
    }

    void report(OrganisationSheet.Line line, OrganisationColumn column, String code) {
        problems.add(problem(sheet, line.row(), column, code, line.text(column)));
    }

    static SheetProblem problem(String sheet, int row, OrganisationColumn column, String code, String found) {
        return new SheetProblem(sheet, row, column.title(), code, column.expected(), found);
    }

    private OrganisationRow.@Nullable CampusCells campus(OrganisationSheet.Line line) {
        boolean none = line.text(OrganisationColumn.LAT).isEmpty()
                && line.text(OrganisationColumn.LON).isEmpty();
        if (none) {
            return null;
        }
        Double lat = number(line, OrganisationColumn.LAT, 17, 54);
        Double lon = number(line, OrganisationColumn.LON, 73, 136);
        Crs crs = oneOf(
                line,
                OrganisationColumn.CRS,
                Map.of(
                        "WGS84", Crs.WGS84, "WGS-84", Crs.WGS84, "GCJ02", Crs.GCJ02, "GCJ-02", Crs.GCJ02, "BD09",
                        Crs.BD09, "BD-09", Crs.BD09),
                null);
        Double fence = line.text(OrganisationColumn.FENCE).isEmpty()
                ? Double.valueOf(USUAL_FENCE)
                : number(line, OrganisationColumn.FENCE, 30, 2000);
        if (lat == null || lon == null || crs == null || fence == null) {
            return null;
        }
        return new OrganisationRow.CampusCells(line.text(OrganisationColumn.ADDRESS), lat, lon, crs, fence.intValue());
    }

    private boolean flag(OrganisationSheet.Line line, OrganisationColumn column) {
        return Boolean.TRUE.equals(oneOf(line, column, FLAGS, false));
    }

    private <T> @Nullable T oneOf(
            OrganisationSheet.Line line, OrganisationColumn column, Map<String, T> known, @Nullable T otherwise) {
        T value = known.get(line.text(column));
        if (value == null) {
            report(line, column, line.text(column).isEmpty() ? "missing" : "unknown");
            return otherwise;
        }
        return value;
    }

    private @Nullable Double number(OrganisationSheet.Line line, OrganisationColumn column, double least, double most) {
        try {
            double value = Double.parseDouble(line.text(column));
            if (value >= least && value <= most) {
                return value;
            }
            report(line, column, "range");
        } catch (NumberFormatException e) {
            report(line, column, "number");
        }
        return null;
    }

    private static List<Stage> orNone(@Nullable List<Stage> stages) {
        return stages == null ? List.of() : stages;
    }
}
