package kehou;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kehou.kernel.Role;

/**
 * The authorisation matrix: a file that people read, one row an endpoint.
 *
 * <p>A new endpoint takes three steps. Its row in {@code matrix.csv}; for an id in its path or body, the word's table
 * in {@link MatrixProbeTest#TABLES}; and a row of that table in every town ({@link TownTerm}, or a class beside it).
 *
 * <p>The columns: {@code method}, {@code path}; {@code roles} that may call, none for everyone; {@code place}, whose
 * rows it is about ({@code public}, {@code own} without an id, {@code school}, {@code pupil}, {@code area} of a
 * bureau, {@code account}); and {@code same}, what another person of the same role at the same place may:
 *
 * <ul>
 *   <li>{@code shared}: the same, for the rows are the place's,
 *   <li>roles, as {@code TEACHER|GUARDIAN}: for these only the person's own rows exist (a child's, a lesson's; for an
 *       operator the schools that authorised it), the other roles of the row share,
 *   <li>{@code account}: nothing, for it hangs on the caller's own sign-in,
 *   <li>{@code -}: it is public.
 * </ul>
 */
final class Matrix {
    private static final Set<String> PLACES = Set.of("public", "own", "school", "pupil", "area", "account");

    private Matrix() {}

    /** One row of the file. */
    record Row(String method, String path, Set<Role> roles, String place, String same) {
        static Row of(String line) {
            String[] cells = line.split(",", -1);
            if (cells.length != 5) {
                throw new AssertionError("a row has five cells, method,path,roles,place,same: " + line);
            }
            return new Row(cells[0], cells[1], roles(cells[2]), cells[3].strip(), cells[4].strip());
        }

        private static Set<Role> roles(String cell) {
            return Arrays.stream(cell.split("\\|"))
                    .filter(r -> !r.isBlank())
                    .map(Role::valueOf)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        String endpoint() {
            return method + " " + path;
        }

        boolean isRead() {
            return method.equals("GET");
        }

        boolean isPublic() {
            return place.equals("public");
        }

        boolean namesARow() {
            return path.replace("{date}", "").contains("{");
        }

        /** What it speaks of hangs on a sign-in, which a scope alone does not have. */
        boolean isOfASignIn() {
            return same.equals("account");
        }

        /** The roles for which only the person's own rows exist. */
        Set<Role> owners() {
            return Set.of("shared", "account", "-").contains(same) ? Set.of() : roles(same);
        }

        /** Why this row does not say what it must; empty when it does. */
        String fault() {
            if (!PLACES.contains(place)) {
                return endpoint() + " is about no place known: " + place;
            }
            if (isPublic() != same.equals("-")) {
                return endpoint() + " is public, or says what another person may: " + same;
            }
            if (!roles.containsAll(owners())) {
                return endpoint() + " keeps rows apart for roles that may not call it: " + same;
            }
            if (place.equals("pupil") && !owners().contains(Role.GUARDIAN)) {
                return endpoint() + " is about a child, which is its own family's";
            }
            return "";
        }
    }

    static List<Row> rows() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/matrix.csv")).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(Row::of)
                .toList();
    }
}
