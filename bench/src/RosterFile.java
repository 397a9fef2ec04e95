import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An xlsx as the school-roll system exports it: 73 columns, invented pupils with numbers that were never issued. */
final class RosterFile {
    private static final String[] HEADERS = ("学校标识码 姓名 性别 出生日期 出生地行政区划代码 籍贯 民族 国籍/地区 身份证件类型 身份证件号 港澳台侨外 健康状况 "
                    + "政治面貌 户口性质 户口所在地行政区划 学籍号 学籍辅号 班内学号 年级 班级 入学年月 入学方式 就读方式 学生来源 现住址 通信地址 家庭地址 "
                    + "联系电话 邮政编码 电子信箱 主页地址 是否独生子女 是否受过学前教育 是否留守儿童 是否进城务工人员随迁子女 是否孤儿 是否烈士或优抚子女 "
                    + "随班就读 残疾类型 是否由政府购买学位 是否需要申请资助 是否享受一补 上下学距离 上下学交通方式 是否需要乘坐校车 曾用名 身份证件有效期 血型 特长 "
                    + member(1) + " " + member(2))
            .split(" ");
    private static final String[] SURNAMES = "王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 欧阳".split(" ");
    private static final String[] GIVEN = "沐宸 浩宇 若汐 一诺 艺涵 依诺 梓涵 雨桐 欣怡 语桐 奕辰 宇轩".split(" ");
    private static final int CLASS_SIZE = 45;
    private static final int GRADES = 6;

    private RosterFile() {}

    private static String member(int number) {
        String m = "成员" + number;
        return String.join(
                " ",
                m + "姓名",
                m + "关系",
                m + "关系说明",
                m + "现住址",
                m + "户口所在地行政区划",
                m + "联系电话",
                m + "是否监护人",
                m + "身份证件类型",
                m + "身份证件号",
                m + "民族",
                m + "工作单位",
                m + "职务");
    }

    /** {@code pupils} rows; another seed gives other children. */
    static byte[] xlsx(int pupils, int seed) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(zip, "[Content_Types].xml", """
                    <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
            entry(zip, "_rels/.rels", """
                    <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            entry(zip, "xl/workbook.xml", """
                    <?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="学生信息" sheetId="1" r:id="rId1"/></sheets></workbook>""");
            entry(zip, "xl/_rels/workbook.xml.rels", """
                    <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
            entry(zip, "xl/worksheets/sheet1.xml", sheet(pupils, seed));
        }
        return bytes.toByteArray();
    }

    private static String sheet(int pupils, int seed) {
        StringBuilder xml = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        row(xml, 1, HEADERS);
        Random random = new Random(seed);
        for (int i = 0; i < pupils; i++) {
            row(xml, i + 2, pupil(i, seed, random));
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static String[] pupil(int i, int seed, Random random) {
        int homeClass = i / CLASS_SIZE;
        int grade = homeClass % GRADES + 1;
        boolean boy = random.nextBoolean();
        // Within a grade, day and order of birth count up, so that no two numbers are the same.
        int inGrade = homeClass / GRADES * CLASS_SIZE + i % CLASS_SIZE;
        int day = inGrade % (8 * 28);
        String birth = String.format(Locale.ROOT, "%d%02d%02d", 2020 - grade, 1 + day / 28, 1 + day % 28);
        int order = seed % 100 * 10 + inGrade / (8 * 28) * 2 + (boy ? 1 : 0);
        String number = mainlandId("360101" + birth + String.format(Locale.ROOT, "%03d", order));
        String surname = SURNAMES[random.nextInt(SURNAMES.length)];
        String[] cells = new String[HEADERS.length];
        java.util.Arrays.fill(cells, "");
        set(cells, "姓名", surname + GIVEN[random.nextInt(GIVEN.length)]);
        set(cells, "性别", boy ? "男" : "女");
        set(cells, "出生日期", birth);
        set(cells, "民族", "汉族");
        set(cells, "国籍/地区", "中国");
        set(cells, "身份证件类型", "居民身份证");
        set(cells, "身份证件号", number);
        set(cells, "学籍号", "G" + number);
        set(cells, "班内学号", String.valueOf(i % CLASS_SIZE + 1));
        set(cells, "年级", "一二三四五六".substring(grade - 1, grade) + "年级");
        set(cells, "班级", homeClass / GRADES + 1 + "班");
        set(cells, "现住址", "不应保存的地址 " + i);
        set(cells, "是否留守儿童", i % 50 == 0 ? "是" : "否");
        set(cells, "成员1姓名", surname + "强");
        set(cells, "成员1关系", "父亲");
        set(cells, "成员1联系电话", String.format(Locale.ROOT, "139%08d", seed * 10_000 + i));
        set(cells, "成员1是否监护人", "是");
        set(cells, "成员2姓名", "李静");
        set(cells, "成员2关系", "母亲");
        set(cells, "成员2联系电话", String.format(Locale.ROOT, "138%08d", seed * 10_000 + i));
        set(cells, "成员2是否监护人", "是");
        return cells;
    }

    private static void set(String[] cells, String header, String value) {
        cells[java.util.Arrays.asList(HEADERS).indexOf(header)] = value;
    }

    private static String mainlandId(String first17) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (first17.charAt(i) - '0') * weights[i];
        }
        return first17 + "10X98765432".charAt(sum % 11);
    }

    private static void row(StringBuilder xml, int number, String[] cells) {
        xml.append("<row r=\"").append(number).append("\">");
        for (int c = 0; c < cells.length; c++) {
            if (!cells[c].isEmpty()) {
                xml.append("<c r=\"").append(column(c)).append(number).append("\" t=\"inlineStr\"><is><t>");
                xml.append(cells[c]).append("</t></is></c>");
            }
        }
        xml.append("</row>");
    }

    private static String column(int index) {
        return index < 26
                ? String.valueOf((char) ('A' + index))
                : "" + (char) ('A' + index / 26 - 1) + (char) ('A' + index % 26);
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
