package kehou.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kehou.Clause;
import org.junit.jupiter.api.Test;

/** A whole school in one file, as wide as the national system exports it. */
@Clause("roster/import")
class BigRosterTest {
    @Test
    void three_thousand_pupils_of_73_columns_are_read_whole() {
        Roster roster = RosterReader.read(file(), "全校.xlsx", new RosterFrame(LocalDate.of(2026, 11, 22), 1, 6));

        assertThat(roster.problems()).isEmpty();
        assertThat(roster.rows()).hasSize(3_000);
        assertThat(roster.ignoredColumns()).hasSize(62);
    }

    private static byte[] file() {
        List<String> head = new ArrayList<>(
                List.of("姓名", "学籍号", "性别", "出生日期", "身份证件类型", "身份证件号", "年级", "班级", "成员1姓名", "成员1关系", "成员1联系电话"));
        while (head.size() < 73) {
            head.add("附加信息" + head.size());
        }
        List<List<String>> lines = new ArrayList<>(List.of(head));
        for (int i = 0; i < 3_000; i++) {
            LocalDate birth = LocalDate.of(2014, 9, 1).plusDays(i % 2_100);
            String number = RosterFiles.numbered(birth.toString().replace("-", ""), i % 1_000);
            List<String> line = new ArrayList<>(List.of(
                    i < 2_100 ? "李想" : "王宁",
                    "G" + number,
                    number.charAt(16) % 2 == 1 ? "男" : "女",
                    birth.toString(),
                    "居民身份证",
                    number,
                    "小学" + (2021 + i % 6) + "级",
                    i % 12 + 1 + "班",
                    "李明",
                    "父亲",
                    String.valueOf(13_900_000_000L + i)));
            while (line.size() < 73) {
                line.add("不会读取的内容" + i);
            }
            lines.add(line);
        }
        return RosterFiles.rawXlsx(RosterFiles.sheetXml(lines));
    }
}
