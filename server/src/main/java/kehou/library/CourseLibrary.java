package kehou.library;

import java.util.List;
import kehou.region.Organisation;

/**
 * The course library of the city or of a district.
 *
 * @param number of the authority whose library it is; 0 is the city
 * @param courses that stand in it now
 * @param categories those that occur, most courses first
 */
public record CourseLibrary(
        int number, String name, Organisation.Kind level, int courses, List<CategoryCount> categories) {}
