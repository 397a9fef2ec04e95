package kehou.people;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import kehou.people.RosterProblem.Code;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * An Office Open XML workbook, read part by part as a stream and in memory only: nothing of a child's data touches a
 * temporary file. Hidden sheets hold drop-down lists, not pupils, and are passed over.
 */
final class XlsxFile {
    private static final int MAX_PARTS = 2_000;
    private static final int MAX_SHARED_STRINGS = 1_000_000;

    private final ZipFile zip;
    private final ExpansionGuard guard;
    private final SheetSink sink;

    private XlsxFile(ZipFile zip, ExpansionGuard guard, SheetSink sink) {
        this.zip = zip;
        this.guard = guard;
        this.sink = sink;
    }

    static void read(byte[] bytes, SheetSink sink) {
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            new XlsxFile(zip, new ExpansionGuard(bytes.length), sink).read();
        } catch (IOException | XMLStreamException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new UnreadableRoster(Code.FILE_BROKEN, "文件已损坏，请用 Excel 或 WPS 打开后重新保存再导入");
        }
    }

    private record SheetPart(String name, String path) {}

    private void read() throws IOException, XMLStreamException {
        int parts = 0;
        for (Enumeration<ZipArchiveEntry> each = zip.getEntries(); each.hasMoreElements(); each.nextElement()) {
            if (++parts > MAX_PARTS) {
                throw new UnreadableRoster(Code.FILE_EXPANDS_TOO_FAR, "正常保存的 xlsx 文件");
            }
        }
        String workbook = workbookPath();
        if (zip.getEntry(workbook) == null) {
            throw new UnreadableRoster(Code.FILE_TYPE_UNKNOWN, "xlsx 文件；这个压缩包不是 Excel 工作簿");
        }
        Map<String, String> targets = relationships(workbook, false);
        List<SheetPart> sheets = new ArrayList<>();
        boolean from1904 = workbook(workbook, targets, sheets);
        String folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
        XlsxSheet reader = new XlsxSheet(
                sharedStrings(folder + "sharedStrings.xml"),
                XlsxStyles.read(open(folder + "styles.xml")),
                from1904,
                sink);
        for (SheetPart sheet : sheets) {
            try (XmlPart xml = open(sheet.path())) {
                sink.startSheet(sheet.name());
                reader.read(xml);
                sink.endSheet();
            }
        }
    }

    private String workbookPath() throws IOException, XMLStreamException {
        return relationships("", true).getOrDefault("officeDocument", "xl/workbook.xml");
    }

    /** Part paths by relationship id, or by the last word of their type. */
    private Map<String, String> relationships(String part, boolean byType) throws IOException, XMLStreamException {
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        Map<String, String> targets = new HashMap<>();
        try (XmlPart xml = open(folder + "_rels/" + part.substring(folder.length()) + ".rels")) {
            while (xml.next("Relationship")) {
                String target = xml.attribute("Target");
                String type = xml.attribute("Type");
                String path = target.startsWith("/") ? target.substring(1) : folder + target;
                targets.put(byType ? type.substring(type.lastIndexOf('/') + 1) : xml.attribute("Id"), path);
            }
        }
        return targets;
    }

    /** Fills in the visible sheets in their order; answers whether days count from 1904. */
    private boolean workbook(String path, Map<String, String> targets, List<SheetPart> sheets)
            throws IOException, XMLStreamException {
        boolean from1904 = false;
        try (XmlPart xml = open(path)) {
            while (xml.next("workbookPr", "sheet")) {
                if (xml.at("workbookPr")) {
                    from1904 = List.of("1", "true").contains(xml.attribute("date1904"));
                } else {
                    String part = targets.get(xml.attribute("id"));
                    if (part != null
                            && (xml.attribute("state").isEmpty()
                                    || xml.attribute("state").equals("visible"))) {
                        sheets.add(new SheetPart(xml.attribute("name"), part));
                    }
                }
            }
        }
        return from1904;
    }

    private List<String> sharedStrings(String path) throws IOException, XMLStreamException {
        List<String> strings = new ArrayList<>();
        try (XmlPart xml = open(path)) {
            while (xml.next("si")) {
                if (strings.size() >= MAX_SHARED_STRINGS) {
                    throw new UnreadableRoster(Code.FILE_EXPANDS_TOO_FAR, "正常保存的 xlsx 文件");
                }
                strings.add(xml.richText("si"));
            }
        }
        return strings;
    }

    private XmlPart open(String path) throws IOException, XMLStreamException {
        ZipArchiveEntry entry = zip.getEntry(path);
        InputStream in = entry == null ? InputStream.nullInputStream() : guard.watch(zip.getInputStream(entry));
        return new XmlPart(in, entry != null);
    }
}
