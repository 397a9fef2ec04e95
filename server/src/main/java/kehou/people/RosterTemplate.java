package kehou.people;

import cn.idev.excel.FastExcel;
import cn.idev.excel.write.handler.SheetWriteHandler;
import cn.idev.excel.write.handler.context.SheetWriteHandlerContext;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;

/**
 * The spreadsheets a school may fill in by hand: headings, one example row that the import passes over, every column
 * set to text so that no number loses digits.
 */
enum RosterTemplate {
    PUPILS(
            "学生名册模板.xlsx",
            "学籍号,姓名,性别,出生日期,身份证件类型,身份证件号,年级,班级,班内学号,成员1姓名,成员1关系,成员1联系电话,成员1是否监护人,成员2姓名,成员2关系,成员2联系电话,成员2是否监护人",
            "G360101201803080017,示例：张小明,男,2018-03-08,居民身份证,360101201803080017,三年级,2班,1,张明,父亲,13900000000,是,李红,母亲,13800000000,是"),
    STAFF("教职工名单模板.xlsx", "姓名,手机号,岗位,工号", "示例：王老师,13700000000,教师,T001"),
    VENUES("场地清单模板.xlsx", "场地名称,校区,场地类型,容纳人数,楼名,楼层,可开展,本学期开放", "示例：美术室,本部,美术室,40,启智楼,3,美育、劳动,是");

    private static final int TEXT_FORMAT = 49;
    private static final int WIDTH_IN_256THS = 20 * 256;

    private final String fileName;
    private final List<String> headings;
    private final List<String> example;

    RosterTemplate(String fileName, String headings, String example) {
        this.fileName = fileName;
        this.headings = Arrays.asList(headings.split(","));
        this.example = Arrays.asList(example.split(","));
    }

    static RosterTemplate of(RosterImport.Kind kind) {
        return valueOf(kind.name());
    }

    String fileName() {
        return fileName;
    }

    /** The template as an xlsx file. */
    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FastExcel.write(out)
                .head(headings.stream().map(List::of).toList())
                .registerWriteHandler(new TextColumns(headings.size()))
                .sheet("名单")
                .doWrite(List.of(example));
        return out.toByteArray();
    }

    private record TextColumns(int count) implements SheetWriteHandler {
        @Override
        public void afterSheetCreate(SheetWriteHandlerContext context) {
            Sheet sheet = context.getWriteSheetHolder().getSheet();
            CellStyle text = sheet.getWorkbook().createCellStyle();
            text.setDataFormat((short) TEXT_FORMAT);
            for (int column = 0; column < count; column++) {
                sheet.setDefaultColumnStyle(column, text);
                sheet.setColumnWidth(column, WIDTH_IN_256THS);
            }
        }
    }
}
