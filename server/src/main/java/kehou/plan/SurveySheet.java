package kehou.plan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import kehou.plan.SurveyQuestion.SurveyOption;
import kehou.plan.SurveyResult.SurveyClass;
import kehou.plan.SurveyResult.SurveyCount;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes results as a workbook: classes, options by class, reasons. */
final class SurveySheet {
    private SurveySheet() {}

    static byte[] of(SurveyResult result, SurveyTemplate template) {
        try (Workbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            classes(book.createSheet("各班情况"), result.classes());
            options(book.createSheet("各题选择"), result);
            reasons(book.createSheet("不参加的原因与去向"), result, template);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void classes(Sheet sheet, List<SurveyClass> classes) {
        line(sheet, 0, "年级", "班级", "应答", "已答", "参加", "不参加", "其中纸质");
        int at = 1;
        for (SurveyClass one : classes) {
            line(
                    sheet,
                    at++,
                    one.grade(),
                    one.className(),
                    one.asked(),
                    one.answered(),
                    one.takingPart(),
                    one.declining(),
                    one.paper());
        }
        line(
                sheet,
                at,
                "合计",
                "",
                classes.stream().mapToInt(SurveyClass::asked).sum(),
                classes.stream().mapToInt(SurveyClass::answered).sum(),
                classes.stream().mapToInt(SurveyClass::takingPart).sum(),
                classes.stream().mapToInt(SurveyClass::declining).sum(),
                classes.stream().mapToInt(SurveyClass::paper).sum());
    }

    private static void options(Sheet sheet, SurveyResult result) {
        line(sheet, 0, "题号", "问题", "选项", "年级", "班级", "人数");
        int at = 1;
        for (SurveyQuestion question : result.form().questions()) {
            for (SurveyOption option : question.options()) {
                for (SurveyClass of : result.classes()) {
                    int pupils = result.counts().stream()
                            .filter(count -> count.question() == question.number()
                                    && count.option() == option.number()
                                    && count.homeClass().equals(of.homeClass()))
                            .mapToInt(SurveyCount::pupils)
                            .sum();
                    line(
                            sheet,
                            at++,
                            question.number(),
                            question.words(),
                            option.words(),
                            of.grade(),
                            of.className(),
                            pupils);
                }
            }
        }
    }

    private static void reasons(Sheet sheet, SurveyResult result, SurveyTemplate template) {
        line(sheet, 0, "项目", "选择", "人数");
        int at = codes(sheet, 1, "原因", result.reasons(), template.reasons());
        codes(sheet, at, "去向", result.whereabouts(), template.whereabouts());
    }

    private static int codes(
            Sheet sheet, int from, String what, Map<String, Integer> counts, Map<String, String> words) {
        int at = from;
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            line(sheet, at++, what, words.getOrDefault(count.getKey(), count.getKey()), count.getValue());
        }
        return at;
    }

    private static void line(Sheet sheet, int at, Object... cells) {
        Row row = sheet.createRow(at);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Integer number) {
                row.createCell(i).setCellValue(number);
            } else {
                row.createCell(i).setCellValue(guarded(String.valueOf(cells[i])));
            }
        }
    }

    /** Text that a spreadsheet program would take for a formula is made text. */
    private static String guarded(String text) {
        return text.matches("(?s)^[=+\\-@].*") ? "'" + text : text;
    }
}
