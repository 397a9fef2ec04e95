package kehou.people;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page with tables, as many school systems export under the name .xls. Each table that is not inside another is a
 * sheet. Tags are taken as they come, closed or not; nothing is fetched, run or resolved.
 */
final class HtmlFile {
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9:]{0,40})");
    private static final Pattern SPAN =
            Pattern.compile("(colspan|rowspan)\\s*=\\s*[\"']?(\\d{1,4})", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});?");
    private static final int MAX_TAG = 8_192;
    private static final Map<String, String> NAMED = Map.of(
            "nbsp", " ", "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "middot", "·", "ensp", " ");

    private final String html;
    private final String lower;
    private final SheetSink sink;
    private final StringBuilder text = new StringBuilder();
    private final HtmlSpans spans = new HtmlSpans();
    private final String fileName;
    private int tables;
    private int depth;
    private int row;
    private int column = -1;
    private boolean inCell;

    private HtmlFile(String html, String fileName, SheetSink sink) {
        this.html = html;
        this.lower = html.toLowerCase(Locale.ROOT);
        this.fileName = fileName;
        this.sink = sink;
    }

    static void read(String html, String fileName, SheetSink sink) {
        new HtmlFile(html, fileName, sink).read();
    }

    private void read() {
        Matcher start = TAG.matcher(html);
        int at = 0;
        for (int open = html.indexOf('<'); open >= 0; open = html.indexOf('<', at)) {
            text(html.substring(at, open));
            int end = endOfTag(open);
            if (html.startsWith("<!--", open)) {
                at = after("-->", open);
            } else if (end > 0 && start.region(open, end).lookingAt()) {
                boolean opens = start.group(1).isEmpty();
                String name = start.group(2).toLowerCase(Locale.ROOT);
                at = opens && (name.equals("style") || name.equals("script")) ? after("</" + name, end) : end;
                tag(name, opens, html.substring(start.end(), end));
            } else {
                text("<");
                at = open + 1;
            }
        }
        endTable();
    }

    /** Where the tag that opens here is closed, quoted values passed over; 0 when it is no tag. */
    private int endOfTag(int open) {
        char quote = 0;
        for (int i = open + 1; i < Math.min(html.length(), open + MAX_TAG); i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            } else if (c == '<') {
                return 0;
            }
        }
        return 0;
    }

    private int after(String mark, int from) {
        int end = lower.indexOf(mark, from);
        return end < 0 ? html.length() : end + mark.length();
    }

    private void tag(String name, boolean opens, String attributes) {
        switch (name) {
            case "table" -> {
                if (opens && depth++ == 0) {
                    startTable();
                } else if (!opens && depth > 0 && --depth == 0) {
                    depth = 1;
                    endTable();
                }
            }
            case "tr" -> {
                if (depth == 1) {
                    endCell();
                    if (opens) {
                        sink.startRow(++row);
                        column = -1;
                    }
                }
            }
            case "td", "th" -> {
                if (depth == 1) {
                    endCell();
                    if (opens) {
                        startCell(attributes);
                    }
                }
            }
            case "br", "p", "div" -> text(" ");
            default -> {}
        }
    }

    private void startTable() {
        tables++;
        sink.startSheet(tables == 1 ? fileName : fileName + " 表" + tables);
        spans.clear();
        row = 0;
    }

    private void endTable() {
        if (depth > 0) {
            endCell();
            sink.endSheet();
            depth = 0;
        }
    }

    private void startCell(String attributes) {
        int across = 1;
        int down = 1;
        Matcher span = SPAN.matcher(attributes);
        while (span.find()) {
            int size = Math.clamp(Integer.parseInt(span.group(2)), 1, SheetSink.MAX_COLUMNS);
            if (span.group(1).equalsIgnoreCase("colspan")) {
                across = size;
            } else {
                down = size;
            }
        }
        column = spans.place(row, column + 1, across, down);
        if (across > 1 || down > 1) {
            sink.merge(new RawSheet.Merge(row, row + down - 1, column, column + across - 1));
        }
        inCell = true;
        text.setLength(0);
    }

    private void endCell() {
        if (inCell) {
            sink.cell(column, new RawCell.Text(text.toString().strip()));
            inCell = false;
        }
    }

    private void text(String raw) {
        if (inCell && text.length() <= SheetSink.MAX_CELL_CHARACTERS) {
            text.append(ENTITY.matcher(raw.replaceAll("\\s+", " "))
                    .replaceAll(entity -> Matcher.quoteReplacement(meaning(entity.group(1), entity.group()))));
        }
    }

    private static String meaning(String entity, String written) {
        if (entity.charAt(0) != '#') {
            return NAMED.getOrDefault(entity.toLowerCase(Locale.ROOT), written);
        }
        boolean hex = entity.charAt(1) == 'x' || entity.charAt(1) == 'X';
        int point = hex
                ? Integer.parseInt(entity, 2, entity.length(), 16)
                : Integer.parseInt(entity, 1, entity.length(), 10);
        return Character.isValidCodePoint(point) ? Character.toString(point) : written;
    }
}
