package kehou.people;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kehou.people.RosterProblem.Code;

/** Tells what a file really is from its bytes, since exports often lie in their names, and reads it as that. */
final class RosterBytes {
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF16LE_MARK = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF16BE_MARK = {(byte) 0xFE, (byte) 0xFF};

    private RosterBytes() {}

    /**
     * The sheets in the file.
     *
     * @throws UnreadableRoster when it is too large, of no known kind, protected by a password or broken
     */
    static List<RawSheet> sheets(byte[] bytes, String fileName) {
        if (bytes.length > SheetSink.MAX_FILE_BYTES) {
            throw new UnreadableRoster(Code.FILE_TOO_LARGE, "文件不超过 10 MB");
        }
        SheetSink sink = new SheetSink();
        if (startsWith(bytes, ZIP)) {
            XlsxFile.read(bytes, sink);
        } else if (startsWith(bytes, OLE2)) {
            XlsFile.read(bytes, sink);
        } else {
            readText(text(bytes), fileName, sink);
        }
        return sink.sheets();
    }

    private static void readText(String text, String fileName, SheetSink sink) {
        String start = text.substring(0, Math.min(text.length(), 4_096)).stripLeading();
        String lower = start.toLowerCase(Locale.ROOT);
        if (start.startsWith("<") && (lower.contains("<table") || lower.contains("<html"))) {
            HtmlFile.read(text, fileName, sink);
        } else if (start.startsWith("<") || start.startsWith("{") || start.startsWith("%PDF")) {
            throw unknown();
        } else {
            DelimitedFile.read(text, fileName, sink);
        }
    }

    /** UTF-8 where it holds strictly, else GB18030, which contains GBK: a file is never half decoded. */
    private static String text(byte[] bytes) {
        if (startsWith(bytes, UTF8_MARK)) {
            return decode(bytes, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, UTF16LE_MARK)) {
            return decode(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, UTF16BE_MARK)) {
            return decode(bytes, 2, StandardCharsets.UTF_16BE);
        }
        for (byte each : bytes) {
            if (each == 0) {
                throw unknown();
            }
        }
        try {
            return strict(bytes, 0, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            return decode(bytes, 0, Charset.forName("GB18030"));
        }
    }

    private static String decode(byte[] bytes, int from, Charset charset) {
        try {
            return strict(bytes, from, charset);
        } catch (CharacterCodingException neither) {
            throw unknown();
        }
    }

    private static String strict(byte[] bytes, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                .toString();
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    private static UnreadableRoster unknown() {
        return new UnreadableRoster(Code.FILE_TYPE_UNKNOWN, "xlsx、xls、csv 文件，或制表符分隔的文本；其他格式请另存为 xlsx");
    }
}
