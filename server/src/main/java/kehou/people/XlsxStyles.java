package kehou.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.DateUtil;

/** Which cell styles of a workbook show a number as a date. */
record XlsxStyles(List<Boolean> dates) {

    static XlsxStyles read(XmlPart xml) throws XMLStreamException {
        Map<Integer, String> formats = new HashMap<>();
        List<Boolean> dates = new ArrayList<>();
        while (xml.next("numFmt", "cellXfs")) {
            if (xml.at("numFmt")) {
                formats.put(number(xml.attribute("numFmtId")), xml.attribute("formatCode"));
                continue;
            }
            while (xml.nextInside("cellXfs")) {
                if (xml.at("xf")) {
                    int id = number(xml.attribute("numFmtId"));
                    dates.add(DateUtil.isADateFormat(id, formats.getOrDefault(id, "")));
                }
            }
        }
        return new XlsxStyles(dates);
    }

    boolean showsDate(String style) {
        int index = number(style);
        return index >= 0 && index < dates.size() && dates.get(index);
    }

    private static int number(String text) {
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }
}
