import java.util.Locale;

/** Reads what an HTTP/1.1 server sends back. */
final class Answers {
    private Answers() {}

    /** The body, or null while a part of it is missing. */
    static String body(String head, String rest) {
        String headers = head.toLowerCase(Locale.ROOT);
        if (headers.contains("transfer-encoding: chunked")) {
            return chunked(rest);
        }
        int at = headers.indexOf("content-length:");
        int length = at < 0 ? 0 : Integer.parseInt(line(headers, at + "content-length:".length()));
        return rest.length() >= length ? rest.substring(0, length) : null;
    }

    private static String line(String text, int from) {
        int end = text.indexOf("\r\n", from);
        return text.substring(from, end < 0 ? text.length() : end).strip();
    }

    private static String chunked(String rest) {
        StringBuilder body = new StringBuilder();
        int at = 0;
        while (true) {
            int end = rest.indexOf("\r\n", at);
            if (end < 0) {
                return null;
            }
            int size = Integer.parseInt(rest.substring(at, end).strip(), 16);
            int next = end + 2 + size + 2;
            if (rest.length() < next) {
                return null;
            }
            if (size == 0) {
                return body.toString();
            }
            body.append(rest, end + 2, end + 2 + size);
            at = next;
        }
    }
}
