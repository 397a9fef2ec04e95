package kehou.people;

import java.util.List;

/** Comma, tab or semicolon separated text with optional double quotes (RFC 4180 and what Excel makes of it). */
final class DelimitedFile {
    private static final List<Character> SEPARATORS = List.of(',', '\t', ';');

    private final String text;
    private final char separator;
    private final SheetSink sink;
    private int at;

    private DelimitedFile(String text, char separator, SheetSink sink) {
        this.text = text;
        this.separator = separator;
        this.sink = sink;
    }

    static void read(String text, String fileName, SheetSink sink) {
        sink.startSheet(fileName);
        new DelimitedFile(text, separatorOf(text), sink).rows();
        sink.endSheet();
    }

    /** The candidate that occurs most often outside quotes near the start. */
    private static char separatorOf(String text) {
        char best = ',';
        long most = 0;
        for (char candidate : SEPARATORS) {
            boolean quoted = false;
            long seen = 0;
            for (int i = 0; i < Math.min(text.length(), 8_192); i++) {
                if (text.charAt(i) == '"') {
                    quoted = !quoted;
                } else if (!quoted && text.charAt(i) == candidate) {
                    seen++;
                }
            }
            if (seen > most) {
                most = seen;
                best = candidate;
            }
        }
        return best;
    }

    private void rows() {
        int row = 1;
        while (at < text.length()) {
            sink.startRow(row);
            int column = 0;
            boolean more = true;
            while (more) {
                sink.cell(column++, new RawCell.Text(unprotected(value())));
                more = at < text.length() && text.charAt(at) == separator;
                if (more) {
                    at++;
                }
            }
            endOfLine();
            row++;
        }
    }

    private String value() {
        int start = at;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        at = start;
        while (at < text.length() && !ends(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                value.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                value.append('"');
                at++;
            } else {
                break;
            }
        }
        while (at < text.length() && !ends(text.charAt(at))) {
            value.append(text.charAt(at++));
        }
        return value.toString();
    }

    private boolean ends(char c) {
        return c == separator || c == '\n' || c == '\r';
    }

    private void endOfLine() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
    }

    /** {@code ="001"}, {@code '001} and {@code `001} are ways to keep Excel from turning text into a number. */
    private static String unprotected(String value) {
        String stripped = value.strip();
        if (stripped.length() > 3 && stripped.startsWith("=\"") && stripped.endsWith("\"")) {
            return stripped.substring(2, stripped.length() - 1);
        }
        boolean marked = stripped.length() > 1 && (stripped.charAt(0) == '\'' || stripped.charAt(0) == '`');
        return marked ? stripped.substring(1) : stripped;
    }
}
