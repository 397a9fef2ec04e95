package kehou.library;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kehou.region.OrganisationImport.SheetProblem;
import org.jspecify.annotations.Nullable;

/** Turns the text of cells into course drafts, and says of each cell that it cannot what was expected there. */
final class CourseReader {
    /** As the directory says it, and as the pages do, whose tables people take as a start. */
    private static final Map<String, ActivityCategory> CATEGORIES = Map.ofEntries(
            entry("辅导答疑", ActivityCategory.HOMEWORK),
            entry("作业辅导", ActivityCategory.HOMEWORK),
            entry("科技活动", ActivityCategory.SCIENCE),
            entry("科技", ActivityCategory.SCIENCE),
            entry("美育", ActivityCategory.ARTS),
            entry("体育锻炼", ActivityCategory.SPORTS),
            entry("体育", ActivityCategory.SPORTS),
            entry("劳动实践", ActivityCategory.LABOUR),
            entry("劳动", ActivityCategory.LABOUR),
            entry("阅读", ActivityCategory.READING),
            entry("心理与安全", ActivityCategory.MIND),
            entry("心理安全", ActivityCategory.MIND),
            entry("校外活动", ActivityCategory.OUTING));

    private static final Map<String, Activity> ACTIVITIES = Map.ofEntries(
            entry("答疑解惑", Activity.ANSWERING),
            entry("学习帮扶", Activity.CATCHING_UP),
            entry("习惯指导", Activity.STUDY_HABITS),
            entry("科普讲座", Activity.SCIENCE_TALK),
            entry("科学实验", Activity.EXPERIMENT),
            entry("信息技术", Activity.INFORMATION_TECHNOLOGY),
            entry("模型制作", Activity.MODEL_MAKING),
            entry("创客活动", Activity.MAKER),
            entry("观测研究", Activity.OBSERVATION),
            entry("舞蹈", Activity.DANCE),
            entry("音乐", Activity.MUSIC),
            entry("美术", Activity.FINE_ART),
            entry("戏剧与影视", Activity.DRAMA_AND_FILM),
            entry("书法", Activity.CALLIGRAPHY),
            entry("中国传统文化艺术", Activity.TRADITIONAL_ART),
            entry("球类", Activity.BALL),
            entry("操舞", Activity.GYMNASTICS),
            entry("水上运动", Activity.WATER),
            entry("冰雪运动", Activity.ICE),
            entry("趣味体育", Activity.PLAYFUL),
            entry("武术", Activity.MARTIAL),
            entry("中华传统体育", Activity.TRADITIONAL_SPORT),
            entry("日常生活劳动", Activity.DAILY_LIFE),
            entry("生产劳动", Activity.PRODUCTION),
            entry("服务性劳动", Activity.SERVING),
            entry("劳模工匠进校园", Activity.CRAFTSMEN),
            entry("专题阅读", Activity.THEMED_READING),
            entry("诗词诵读", Activity.RECITATION),
            entry("外语阅读", Activity.FOREIGN_LANGUAGE),
            entry("演讲表达", Activity.SPEECH),
            entry("心理健康", Activity.MENTAL_HEALTH),
            entry("安全教育", Activity.SAFETY),
            entry("场馆基地", Activity.PLACES),
            entry("小小讲解员", Activity.YOUNG_GUIDES));
    private static final Map<String, CourseLevel> LEVELS =
            Map.of("入门", CourseLevel.STARTER, "提高", CourseLevel.ADVANCED, "不限", CourseLevel.ALL);
    private static final Map<String, CourseForm> FORMS = Map.of(
            "班级活动", CourseForm.CLASS_ACTIVITY,
            "兴趣小组", CourseForm.INTEREST_GROUP,
            "社团", CourseForm.CLUB,
            "拓展训练", CourseForm.TRAINING,
            "讲座", CourseForm.LECTURE);
    private static final int USUAL_MINUTES = 50;
    private static final int LONG_TEXT = 2000;
    private static final int TEXT = 1000;

    private final String sheet;

    @Nullable
    private final Integer largestClass;

    private final List<SheetProblem> problems = new ArrayList<>();

    /** {@code largestClass} is taken where a line names no class size; null where no rule says how many. */
    CourseReader(String sheet, @Nullable Integer largestClass) {
        this.sheet = sheet;
        this.largestClass = largestClass;
    }

    List<SheetProblem> problems() {
        return List.copyOf(problems);
    }

    /** A problem that only shows when lines are seen together. */
    void problem(CourseSheet.Line line, CourseColumn column, String code) {
        problem(line, column, code, column.expected());
    }

    private void problem(CourseSheet.Line line, CourseColumn column, String code, String expected) {
        problems.add(new SheetProblem(sheet, line.row(), column.title(), code, expected, line.text(column)));
    }

    /** The draft, {@code was} being the course of that name; null when the line has a problem. */
    @Nullable
    CourseDraft read(CourseSheet.Line line, @Nullable Course was) {
        int before = problems.size();
        String name = line.text(CourseColumn.NAME);
        if (name.length() < 2 || name.length() > 40) {
            problem(line, CourseColumn.NAME, "WRONG");
        }
        ActivityCategory category = oneOf(line, CourseColumn.CATEGORY, CATEGORIES);
        Activity activity = ACTIVITIES.get(line.text(CourseColumn.ACTIVITY));
        if (category == null && line.text(CourseColumn.CATEGORY).isEmpty()) {
            problem(line, CourseColumn.CATEGORY, "MISSING");
        }
        boolean named = !line.text(CourseColumn.ACTIVITY).isEmpty();
        if (named && (activity == null || category != null && activity.category() != category)) {
            problem(line, CourseColumn.ACTIVITY, "WRONG", activitiesOf(category));
        }
        CourseLevel level = oneOf(line, CourseColumn.LEVEL, LEVELS);
        CourseForm form = oneOf(line, CourseColumn.FORM, FORMS);
        List<Integer> grades = grades(line);
        Integer size = line.text(CourseColumn.CLASS_SIZE).isEmpty()
                ? was == null ? largestClass : Integer.valueOf(was.classSize())
                : number(line, CourseColumn.CLASS_SIZE, 500);
        if (size == null && line.text(CourseColumn.CLASS_SIZE).isEmpty()) {
            problem(line, CourseColumn.CLASS_SIZE, "MISSING");
        }
        Integer hours = number(line, CourseColumn.CLASS_HOURS, 200);
        List<Lesson> lessons = lessons(line, was);
        CoursePractice practice = new CoursePractice(
                text(line, CourseColumn.METHOD, LONG_TEXT),
                form,
                hours,
                text(line, CourseColumn.CONDITIONS, LONG_TEXT));
        EvaluationPlan evaluation = new EvaluationPlan(
                text(line, CourseColumn.OBJECT, TEXT),
                text(line, CourseColumn.CONTENT, TEXT),
                text(line, CourseColumn.SUBJECT, TEXT),
                text(line, CourseColumn.MEANS, TEXT),
                text(line, CourseColumn.RESULT, TEXT));
        String introduction = text(line, CourseColumn.INTRODUCTION, LONG_TEXT);
        String aims = text(line, CourseColumn.AIMS, LONG_TEXT);
        if (problems.size() > before || category == null || size == null) {
            return null;
        }
        return new CourseDraft(
                name,
                category,
                activity,
                level,
                introduction,
                aims,
                grades,
                size,
                lessons,
                practice,
                evaluation,
                List.of(),
                null);
    }

    private <T> @Nullable T oneOf(CourseSheet.Line line, CourseColumn column, Map<String, T> words) {
        String text = line.text(column);
        T found = words.get(text);
        if (found == null && !text.isEmpty()) {
            problem(line, column, "WRONG");
        }
        return found;
    }

    private @Nullable Integer number(CourseSheet.Line line, CourseColumn column, int most) {
        String text = line.text(column);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            problem(line, column, "WRONG");
            return null;
        }
        return Integer.valueOf(text);
    }

    private String text(CourseSheet.Line line, CourseColumn column, int most) {
        String text = line.text(column);
        if (text.length() > most) {
            problem(line, column, "TOO_LONG");
        }
        return text;
    }

    private List<Integer> grades(CourseSheet.Line line) {
        String text = line.text(CourseColumn.GRADES)
                .replace('，', ',')
                .replace('、', ',')
                .replace('～', '-');
        if (text.isEmpty()) {
            return List.of();
        }
        if (text.matches("[1-9]-[1-9]") && text.charAt(0) <= text.charAt(2)) {
            return IntStream.rangeClosed(text.charAt(0) - '0', text.charAt(2) - '0')
                    .boxed()
                    .toList();
        }
        if (!text.matches("[1-9](,[1-9])*")) {
            problem(line, CourseColumn.GRADES, "WRONG");
            return List.of();
        }
        return Arrays.stream(text.split(",")).map(Integer::valueOf).toList();
    }

    private List<Lesson> lessons(CourseSheet.Line line, @Nullable Course was) {
        Integer minutes = number(line, CourseColumn.MINUTES, 240);
        List<Lesson> lessons = new ArrayList<>();
        for (String title : line.text(CourseColumn.LESSONS).split("[;；]")) {
            if (!title.isBlank()) {
                int lasts = minutes == null ? minutesOf(title.strip(), was) : minutes;
                lessons.add(new Lesson(lessons.size() + 1, title.strip(), lasts));
            }
        }
        if (lessons.size() > 60 || lessons.stream().anyMatch(of -> of.title().length() > 60)) {
            problem(line, CourseColumn.LESSONS, "TOO_LONG");
        }
        return lessons;
    }

    /** As long as the course has it already, or as is usual. */
    private static int minutesOf(String title, @Nullable Course was) {
        return was == null
                ? USUAL_MINUTES
                : was.lessons().stream()
                        .filter(lesson -> lesson.title().equals(title))
                        .mapToInt(Lesson::minutes)
                        .findFirst()
                        .orElse(USUAL_MINUTES);
    }

    /** The category as the directory says it. */
    static String nameOf(ActivityCategory category) {
        return switch (category) {
            case HOMEWORK -> "辅导答疑";
            case SCIENCE -> "科技活动";
            case ARTS -> "美育";
            case SPORTS -> "体育锻炼";
            case LABOUR -> "劳动实践";
            case READING -> "阅读";
            case MIND -> "心理与安全";
            case OUTING -> "校外活动";
        };
    }

    /** What may stand below 活动: of that category, or where there is none yet, of all. */
    static String activitiesOf(@Nullable ActivityCategory category) {
        return ACTIVITIES.entrySet().stream()
                .filter(each -> category == null || each.getValue().category() == category)
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining("、"));
    }
}
