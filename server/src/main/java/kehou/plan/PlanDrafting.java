package kehou.plan;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import kehou.kernel.Scope;
import kehou.library.ActivityCategory;
import kehou.library.Instructor;
import kehou.library.InstructorKind;
import kehou.library.Instructors;
import kehou.region.Term;
import kehou.region.Venue;
import kehou.region.Venues;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the first words of a plan from what the school has: what families asked for, the classes of the term, who
 * gives them, where; what is said of fees and safety goes on from the last plan.
 */
@Component
class PlanDrafting {
    private static final long FEN = 100;
    private static final String[] WEEKDAYS = {"周一", "周二", "周三", "周四", "周五", "周六", "周日"};
    private static final Map<Strand, String> STRANDS = new EnumMap<>(Map.of(
            Strand.HOMEWORK, "作业辅导",
            Strand.INTEREST, "兴趣活动",
            Strand.CLUB, "社团",
            Strand.SELF_DIRECTED, "自主学习"));
    private static final Map<ActivityCategory, String> CATEGORIES = new EnumMap<>(Map.of(
            ActivityCategory.SCIENCE, "科技活动",
            ActivityCategory.ARTS, "美育",
            ActivityCategory.SPORTS, "体育锻炼",
            ActivityCategory.LABOUR, "劳动实践",
            ActivityCategory.READING, "阅读",
            ActivityCategory.MIND, "心理健康和安全教育",
            ActivityCategory.OUTING, "校外活动",
            ActivityCategory.HOMEWORK, "辅导答疑"));

    private final OfferingStore offerings;
    private final Demand demand;
    private final Instructors instructors;
    private final Venues venues;

    PlanDrafting(OfferingStore offerings, Demand demand, Instructors instructors, Venues venues) {
        this.offerings = offerings;
        this.demand = demand;
        this.instructors = instructors;
        this.venues = venues;
    }

    /** The text of every part as it would be written today; {@code before} is the plan that this one goes on from. */
    List<PlanSection> draft(Scope scope, int school, Term.Id term, @Nullable SchoolPlan before) {
        List<Offering> classes = offerings.ofSchools(scope).stream()
                .filter(offering -> offering.id().school() == school)
                .filter(offering -> offering.term().equals(term) && offering.state() != Offering.State.CANCELLED)
                .toList();
        List<PlanSection> sections = new ArrayList<>();
        for (PlanPart part : PlanPart.values()) {
            String text = switch (part) {
                case KINDS -> kinds(classes, demand.of(scope, school, term));
                case COURSES -> courses(classes);
                case STAFF -> staff(scope, classes);
                case TIMES -> times(classes);
                case VENUES -> rooms(scope, classes);
                case FEES -> fees(classes);
                case SAFETY -> said(before, PlanPart.SAFETY);
            };
            sections.add(new PlanSection(part, text, ""));
        }
        return sections;
    }

    private static String kinds(List<Offering> classes, TermDemand wanted) {
        int asked =
                wanted.grades().stream().mapToInt(TermDemand.GradeDemand::asked).sum();
        int taking = wanted.grades().stream()
                .mapToInt(TermDemand.GradeDemand::takingPart)
                .sum();
        String survey = asked == 0 ? "" : "本学期征询了 %d 户家庭，%d 名学生愿意参加。\n".formatted(asked, taking);
        Map<Strand, Long> counts =
                classes.stream().collect(Collectors.groupingBy(Offering::strand, TreeMap::new, Collectors.counting()));
        return classes.isEmpty()
                ? survey.strip()
                : survey
                        + "本学期开设：%s。学生自愿参加，作业辅导不设名额上限。"
                                .formatted(counts.entrySet().stream()
                                        .map(one -> "%s %d 个班".formatted(STRANDS.get(one.getKey()), one.getValue()))
                                        .collect(Collectors.joining("、")));
    }

    private static String courses(List<Offering> classes) {
        return lines(
                classes,
                Offering::category,
                (category, of) -> "%s：%s。"
                        .formatted(
                                CATEGORIES.get(category),
                                of.stream()
                                        .map(one -> "%s（%s，%d 人）"
                                                .formatted(one.courseName(), grades(one.grades()), one.seats()))
                                        .distinct()
                                        .collect(Collectors.joining("、"))));
    }

    private String staff(Scope scope, List<Offering> classes) {
        if (classes.isEmpty()) {
            return "";
        }
        Map<Instructor.Id, Instructor> known =
                instructors.all(scope).stream().collect(Collectors.toMap(Instructor::id, Function.identity()));
        List<Instructor.Id> teaching = classes.stream()
                .flatMap(offering -> offering.team().stream())
                .distinct()
                .toList();
        long own = teaching.stream()
                .map(known::get)
                .filter(one -> one != null && one.kind() == InstructorKind.STAFF)
                .count();
        return "授课人员 %d 名：本校教师 %d 名，校外人员 %d 名。校外人员都经过资格、违法信息、品德和健康审查。"
                .formatted(teaching.size(), own, teaching.size() - own);
    }

    private static String times(List<Offering> classes) {
        Map<Integer, List<OfferingSlot>> days = classes.stream()
                .flatMap(offering -> offering.slots().stream())
                .filter(slot -> slot.date() == null)
                .collect(Collectors.groupingBy(OfferingSlot::weekday, TreeMap::new, Collectors.toList()));
        return days.entrySet().stream()
                .map(day -> "%s %s–%s，%d 个班。"
                        .formatted(
                                WEEKDAYS[day.getKey() - 1],
                                day.getValue().stream()
                                        .map(OfferingSlot::from)
                                        .min(LocalTime::compareTo)
                                        .orElseThrow(),
                                day.getValue().stream()
                                        .map(OfferingSlot::to)
                                        .max(LocalTime::compareTo)
                                        .orElseThrow(),
                                day.getValue().size()))
                .collect(Collectors.joining("\n"));
    }

    private String rooms(Scope scope, List<Offering> classes) {
        List<String> used = classes.stream()
                .flatMap(offering -> offering.slots().stream())
                .map(OfferingSlot::venueName)
                .distinct()
                .sorted()
                .toList();
        long open = venues.list(scope).stream().filter(Venue::open).count();
        return used.isEmpty() ? "" : "开放 %d 处教室和场地，排课用到：%s。".formatted(open, String.join("、", used));
    }

    private static String fees(List<Offering> classes) {
        List<Long> charged = classes.stream()
                .map(Offering::feeFen)
                .filter(fee -> fee > 0)
                .sorted()
                .toList();
        if (classes.isEmpty()) {
            return "";
        }
        return charged.isEmpty()
                ? "本学期的课后服务不收费。"
                : "%d 个班收费，每学期 %d 元至 %d 元，其余 %d 个班不收费。家庭经济困难的学生免收。没有公示的不收。"
                        .formatted(
                                charged.size(),
                                charged.getFirst() / FEN,
                                charged.getLast() / FEN,
                                classes.size() - charged.size());
    }

    private static String said(@Nullable SchoolPlan before, PlanPart part) {
        return before == null
                ? ""
                : before.sections().stream()
                        .filter(section -> section.part() == part)
                        .map(PlanSection::text)
                        .findFirst()
                        .orElse("");
    }

    private static String grades(List<Integer> grades) {
        TreeSet<Integer> sorted = new TreeSet<>(grades);
        boolean run = sorted.size() > 1 && sorted.last() - sorted.first() == sorted.size() - 1;
        return run
                ? "%d–%d 年级".formatted(sorted.first(), sorted.last())
                : sorted.stream().map(String::valueOf).collect(Collectors.joining("、")) + " 年级";
    }

    private static <K extends Comparable<K>> String lines(
            List<Offering> classes, Function<Offering, K> by, BiFunction<K, List<Offering>, String> line) {
        return classes.stream()
                .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> line.apply(one.getKey(), one.getValue()))
                .collect(Collectors.joining("\n"));
    }
}
