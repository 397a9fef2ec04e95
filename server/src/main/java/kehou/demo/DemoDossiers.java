package kehou.demo;

import java.util.List;
import kehou.library.Activity;
import kehou.library.ActivityCategory;
import kehou.library.CourseDraft;
import kehou.library.CourseForm;
import kehou.library.CourseLevel;
import kehou.library.CoursePractice;
import kehou.library.EvaluationPlan;
import kehou.library.Evidence;
import kehou.library.Lesson;
import kehou.plan.Strand;

/** The parts of a dossier that an invented course shares with others of its category. */
final class DemoDossiers {
    private static final int CLASS_SIZE = 35;
    private static final int CLASS_HOURS = 16;

    private static final List<Named> ACTIVITIES = List.of(
            new Named(Activity.EXPERIMENT, "实验|微生物"),
            new Named(Activity.INFORMATION_TECHNOLOGY, "编程|三维打印"),
            new Named(Activity.MODEL_MAKING, "航模|桥梁|无人机"),
            new Named(Activity.OBSERVATION, "天文|气象|测向"),
            new Named(Activity.DANCE, "舞蹈"),
            new Named(Activity.MUSIC, "合唱|合奏|里里|陶笛"),
            new Named(Activity.FINE_ART, "泥塑|国画|版画"),
            new Named(Activity.DRAMA_AND_FILM, "戏"),
            new Named(Activity.CALLIGRAPHY, "书法"),
            new Named(Activity.MARTIAL, "武术"),
            new Named(Activity.GYMNASTICS, "操"),
            new Named(Activity.TRADITIONAL_SPORT, "毽|陀螺"),
            new Named(Activity.PLAYFUL, "跳绳|田径|飞盘|体能"),
            new Named(Activity.DAILY_LIFE, "收纳|厨房|缝纫|点心"),
            new Named(Activity.SERVING, "绿植|修理"),
            new Named(Activity.RECITATION, "诗"),
            new Named(Activity.FOREIGN_LANGUAGE, "英语"),
            new Named(Activity.SPEECH, "故事会|记者"),
            new Named(Activity.SAFETY, "安全|急救"),
            new Named(Activity.YOUNG_GUIDES, "红色故事"),
            new Named(Activity.STUDY_HABITS, "方法"),
            new Named(Activity.CATCHING_UP, "伙伴"));

    private record Named(Activity activity, String words) {}

    private DemoDossiers() {}

    static CourseDraft complete(CoursePlan plan, List<Integer> grades, List<Lesson> lessons) {
        boolean club = plan.strand() == Strand.CLUB;
        return new CourseDraft(
                plan.name(),
                plan.category(),
                activity(plan),
                club ? CourseLevel.ADVANCED : CourseLevel.STARTER,
                plan.introduction(),
                plan.aims(),
                grades,
                CLASS_SIZE,
                lessons,
                new CoursePractice(
                        method(plan.category()),
                        club ? CourseForm.CLUB : CourseForm.INTEREST_GROUP,
                        CLASS_HOURS,
                        conditions(plan.category())),
                new EvaluationPlan(
                        "学生的学习、教师的教学和课程所用的材料。",
                        "学习态度及其变化，运用所学知识和技能的情况。",
                        "学生自评和互评、教师评价、家长和学校评价。",
                        "平时观察记录、期末展示、问卷。",
                        "等级加评语，记入学生成长档案。"),
                List.of(),
                null);
    }

    /** The same with evidence. */
    static CourseDraft with(CourseDraft draft, List<Evidence> evidence) {
        return new CourseDraft(
                draft.name(),
                draft.category(),
                draft.activity(),
                draft.level(),
                draft.introduction(),
                draft.aims(),
                draft.grades(),
                draft.classSize(),
                draft.lessons(),
                draft.practice(),
                draft.evaluation(),
                evidence,
                draft.version());
    }

    /** By what the course is called; where that says nothing, the category's most common one. */
    private static Activity activity(CoursePlan plan) {
        return ACTIVITIES.stream()
                .filter(each -> each.activity().category() == plan.category())
                .filter(each -> plan.name().matches(".*(" + each.words() + ").*"))
                .map(Named::activity)
                .findFirst()
                .orElseGet(() -> usual(plan.category()));
    }

    private static Activity usual(ActivityCategory category) {
        return switch (category) {
            case SCIENCE -> Activity.MAKER;
            case ARTS -> Activity.TRADITIONAL_ART;
            case SPORTS -> Activity.BALL;
            case LABOUR -> Activity.PRODUCTION;
            case READING -> Activity.THEMED_READING;
            case MIND -> Activity.MENTAL_HEALTH;
            case OUTING -> Activity.PLACES;
            case HOMEWORK -> Activity.ANSWERING;
        };
    }

    private static String method(ActivityCategory category) {
        return switch (category) {
            case SCIENCE -> "提出问题、动手试验、记录比较、说出道理；两人一组，每次课有可见的成果。";
            case SPORTS -> "热身、技术练习、游戏和比赛、放松；分层分组，人人有球练。";
            case LABOUR -> "讲清安全要领，示范后分工完成，最后一起收拾。";
            case OUTING -> "行前说明、现场观察、分组记录、回来分享。";
            default -> "示范、模仿、自己创作、互相欣赏；先易后难，照顾不同基础。";
        };
    }

    private static String conditions(ActivityCategory category) {
        return switch (category) {
            case SCIENCE -> "科学教室或计算机教室；每两人一套器材，电源有保护。";
            case SPORTS -> "操场或体育馆；器材每人一件，备有急救箱。";
            case LABOUR -> "劳动教室或校园种植园；工具按人数配备，有保管人。";
            case OUTING -> "校外场馆，交通和保险由学校统一安排。";
            default -> "普通教室即可，桌椅能够移动。";
        };
    }
}
