package kehou.region;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the organisation spreadsheet, read and typed; columns that could not be read are reported
 * beside it and left empty here.
 *
 * @param row its line in the sheet, counted from 1 as people see it
 */
record OrganisationRow(
        int row,
        Organisation.Kind kind,
        String name,
        @Nullable String parent,
        @Nullable SchoolRun run,
        List<Stage> stages,
        boolean village,
        boolean teachingPoint,
        boolean boarding,
        @Nullable String code,
        @Nullable CampusCells campus) {

    /** Where the school's main campus stands. */
    record CampusCells(String address, double lat, double lon, Crs crs, int fenceMetres) {
        Campus.CampusFacts facts(@Nullable Integer version) {
            return new Campus.CampusFacts("本部", address, lat, lon, crs, fenceMetres, version);
        }
    }
}
