package kehou.people;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Reads the cells and merged areas of one sheet of a workbook into the sink. */
final class XlsxSheet {
    private static final Pattern AREA = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");

    private final List<String> shared;
    private final XlsxStyles styles;
    private final boolean from1904;
    private final SheetSink sink;

    XlsxSheet(List<String> shared, XlsxStyles styles, boolean from1904, SheetSink sink) {
        this.shared = shared;
        this.styles = styles;
        this.from1904 = from1904;
        this.sink = sink;
    }

    void read(XmlPart xml) throws XMLStreamException {
        int row = 0;
        int column = -1;
        while (xml.next("row", "c", "mergeCell")) {
            if (xml.at("row")) {
                String stated = xml.attribute("r");
                row = stated.isEmpty() ? row + 1 : Integer.parseInt(stated);
                column = -1;
                sink.startRow(row);
            } else if (xml.at("c")) {
                String place = xml.attribute("r");
                column = place.isEmpty() ? column + 1 : column(place);
                RawCell cell = cell(xml);
                if (cell != null) {
                    sink.cell(column, cell);
                }
            } else {
                merge(xml.attribute("ref"));
            }
        }
    }

    private @Nullable RawCell cell(XmlPart xml) throws XMLStreamException {
        String type = xml.attribute("t");
        boolean date = styles.showsDate(xml.attribute("s"));
        boolean formula = false;
        String value = "";
        while (xml.nextInside("c")) {
            if (xml.at("v")) {
                value = xml.text();
            } else if (xml.at("is")) {
                value = xml.richText("is");
            } else if (xml.at("f")) {
                formula = true;
            }
        }
        if (value.isEmpty()) {
            return formula && !type.equals("str") ? new RawCell.FormulaWithoutValue() : null;
        }
        return switch (type) {
            case "s" -> new RawCell.Text(shared.get(Integer.parseInt(value)));
            case "inlineStr", "str", "d" -> new RawCell.Text(value);
            case "b" -> new RawCell.Text(value.equals("1") ? "是" : "否");
            case "e" -> new RawCell.Broken();
            default -> RawCell.number(value, date ? day(value, from1904) : null);
        };
    }

    /** The day of a serial number, or null when there is no such day. */
    static @Nullable LocalDate day(String serial, boolean from1904) {
        double days = new BigDecimal(serial).doubleValue();
        return days >= 1 && days < 2_958_466
                ? DateUtil.getLocalDateTime(days, from1904).toLocalDate()
                : null;
    }

    private void merge(String area) {
        Matcher corners = AREA.matcher(area);
        if (corners.matches()) {
            sink.merge(new RawSheet.Merge(
                    Integer.parseInt(corners.group(2)),
                    Integer.parseInt(corners.group(4)),
                    column(corners.group(1)),
                    column(corners.group(3))));
        }
    }

    private static int column(String place) {
        int column = 0;
        for (int i = 0; i < place.length() && Character.isUpperCase(place.charAt(i)); i++) {
            column = Math.min(column * 26 + place.charAt(i) - 'A' + 1, 1 << 20);
        }
        return column - 1;
    }
}
