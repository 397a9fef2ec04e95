package kehou.region;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of the organisation spreadsheet, with the titles they may bear and what belongs there. */
enum OrganisationColumn {
    KIND("类型", "县区、学校、机构或运营方", "组织类型", "机构类型"),
    NAME("名称", "2 至 60 个字", "学校名称", "机构名称", "单位名称"),
    PARENT("上级", "市或表中的一个县区", "上级单位", "所属县区", "主管部门"),
    RUN("办学主体", "局属、区属、省属高校办或民办", "举办者", "办别"),
    STAGES("学段", "小学、初中或九年一贯", "办学层次"),
    VILLAGE("村小", "是或空", "是否村小"),
    TEACHING_POINT("教学点", "是或空", "是否教学点"),
    BOARDING("寄宿制", "是或空", "是否寄宿", "寄宿制学校"),
    CODE("学校代码", "4 至 20 位数字或字母", "学校标识码", "代码"),
    ADDRESS("地址", "不超过 120 个字", "校区地址", "学校地址"),
    LON("经度", "73 至 136 之间的数"),
    LAT("纬度", "17 至 54 之间的数"),
    CRS("坐标系", "WGS84、GCJ02 或 BD09"),
    FENCE("围栏半径(米)", "30 至 2000 的整数", "围栏半径", "围栏");

    private final String title;
    private final String expected;
    private final List<String> aliases;

    OrganisationColumn(String title, String expected, String... aliases) {
        this.title = title;
        this.expected = expected;
        this.aliases = List.of(aliases);
    }

    String title() {
        return title;
    }

    String expected() {
        return expected;
    }

    static Optional<OrganisationColumn> titled(String text) {
        String plain = text.replaceAll("[\\s*（]", "").replace("）", ")");
        return Arrays.stream(values())
                .filter(column -> column.title.equals(text.strip())
                        || column.title.equals(plain)
                        || column.aliases.contains(plain))
                .findFirst();
    }
}
