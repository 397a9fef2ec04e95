package kehou.library;

import java.util.Arrays;
import java.util.Optional;

/** The columns of a course list, as schools see them. */
enum CourseColumn {
    NAME("课程名称", "2 至 40 个字，本单位内不重名"),
    CATEGORY("类别", "辅导答疑、科技活动、美育、体育锻炼、劳动实践、阅读、心理与安全、校外活动"),
    ACTIVITY("活动", "该类别下的活动，见「填写说明」"),
    LEVEL("层次", "入门、提高、不限"),
    GRADES("适合年级", "如：3-5 或 1,2,6"),
    CLASS_SIZE("班额", "1 至 500 的整数"),
    INTRODUCTION("课程介绍", "不超过 2000 字"),
    AIMS("课程目标", "不超过 2000 字"),
    METHOD("实施方法", "不超过 2000 字"),
    FORM("组织形式", "班级活动、兴趣小组、社团、拓展训练、讲座"),
    CLASS_HOURS("课时数", "1 至 200 的整数"),
    CONDITIONS("实施条件", "场地和设备，不超过 2000 字"),
    LESSONS("课次安排", "每次课的内容，用分号隔开，不超过 60 次"),
    MINUTES("每次分钟", "1 至 240 的整数，空着为 50"),
    OBJECT("评价对象", "不超过 1000 字"),
    CONTENT("评价内容", "不超过 1000 字"),
    SUBJECT("评价主体", "不超过 1000 字"),
    MEANS("评价方式", "不超过 1000 字"),
    RESULT("结果表达", "不超过 1000 字");

    private final String title;
    private final String expected;

    CourseColumn(String title, String expected) {
        this.title = title;
        this.expected = expected;
    }

    String title() {
        return title;
    }

    String expected() {
        return expected;
    }

    static Optional<CourseColumn> titled(String text) {
        return Arrays.stream(values())
                .filter(column -> column.title.equals(text.strip()))
                .findFirst();
    }
}
