package kehou;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.UUID;

/** A well-formed call of any endpoint of the matrix, on rows of one's choice. */
final class MatrixCalls {
    private static final byte[] FILE = "姓名\n".getBytes(StandardCharsets.UTF_8);

    private final WellFormed api = WellFormed.committed();

    /** Rows by the words that paths and bodies have for them. */
    interface Rows {
        OptionalLong of(String word);

        /** An id for a word that means no row known. */
        long nobodys();
    }

    /** Does the call say whose rows it is about, in its path, its parameters or its body? */
    boolean namesRows(Matrix.Row row, Rows rows) {
        return row.namesARow() || api.namesRows(row, rows);
    }

    Http.Answer send(Http as, Matrix.Row row, Rows rows) {
        String path = path(row, rows);
        String key = UUID.randomUUID().toString();
        return switch (api.kind(row)) {
            case NOTHING -> as.send(row.method(), path, null, row.isRead() ? null : key);
            case JSON -> as.send(row.method(), path, api.body(row, rows), key);
            case FORM -> as.upload(path, "x.csv", FILE, api.fields(row));
            case BYTES -> as.send(row.method(), path, "application/octet-stream", FILE, key);
        };
    }

    String path(Matrix.Row row, Rows rows) {
        StringBuilder path = new StringBuilder();
        String word = "";
        for (String part : row.path().substring(1).split("/")) {
            path.append('/').append(part.startsWith("{") ? value(part, word, rows) : part);
            word = part;
        }
        return path + api.query(row, rows);
    }

    private static String value(String part, String before, Rows rows) {
        String name = part.substring(1, part.length() - 1);
        if (name.equals("date")) {
            return WellFormed.DAY;
        }
        OptionalLong row = rows.of(before);
        OptionalLong place = rows.of(name.equals("number") ? "school" : name);
        return String.valueOf(row.isPresent() ? row.getAsLong() : place.orElse(rows.nobodys()));
    }
}
