package kehou.people;

import org.jspecify.annotations.Nullable;

/** Several short values as one text to seal together, so that a list opens one value per person. */
final class Fields {
    private static final String BETWEEN = "\u001f";

    private final String[] values;

    private Fields(String[] values) {
        this.values = values;
    }

    static String join(@Nullable String... values) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            joined.append(i == 0 ? "" : BETWEEN).append(values[i] == null ? "" : values[i]);
        }
        return joined.toString();
    }

    static Fields of(String joined) {
        return new Fields(joined.split(BETWEEN, -1));
    }

    String at(int place) {
        return values[place];
    }

    @Nullable
    String orNull(int place) {
        return place >= values.length || values[place].isEmpty() ? null : values[place];
    }
}
