package kehou.demo;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import kehou.kernel.MovableClock;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.library.ActivityCategory;
import kehou.library.InstructorCategory;
import kehou.library.InstructorKind;
import kehou.library.PoolDraft;
import kehou.library.PoolEntries;
import kehou.library.PoolEntry;
import kehou.library.PoolInvitation;
import kehou.library.PoolInvitationDraft;
import kehou.library.PoolInvitations;
import kehou.library.PoolReply;
import kehou.library.PoolTime;
import kehou.people.Account;
import kehou.people.Accounts;
import kehou.people.DemoAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** People who offer to give classes, over the districts and the kinds, and a few invitations in every state. */
@Component
@ConditionalOnProperty(name = "kehou.demo", havingValue = "on")
class DemoPool {
    private static final int PEOPLE = 30;
    private static final int INVITED = 4;

    /** What somebody can teach: kind, category, standard, specialties and a sentence. */
    private record Craft(
            InstructorKind kind,
            ActivityCategory category,
            InstructorCategory standard,
            List<String> specialties,
            int years,
            String says) {}

    private static final List<Craft> CRAFTS = List.of(
            new Craft(
                    InstructorKind.RETIRED,
                    ActivityCategory.ARTS,
                    InstructorCategory.ARTS,
                    List.of("国画", "书法"),
                    31,
                    "退休美术教师，带过十年书画社。"),
            new Craft(
                    InstructorKind.PROFESSIONAL,
                    ActivityCategory.SCIENCE,
                    InstructorCategory.GENERAL,
                    List.of("航模", "电子制作"),
                    6,
                    "无线电工程师，会带孩子做小电路。"),
            new Craft(
                    InstructorKind.PARENT,
                    ActivityCategory.LABOUR,
                    InstructorCategory.LABOUR,
                    List.of("烘焙", "面点"),
                    3,
                    "开了八年点心铺，周三下午能来。"),
            new Craft(
                    InstructorKind.VOLUNTEER,
                    ActivityCategory.READING,
                    InstructorCategory.GENERAL,
                    List.of("绘本", "讲故事"),
                    4,
                    "社区图书室志愿者，每周领读一次。"),
            new Craft(
                    InstructorKind.STUDENT,
                    ActivityCategory.SPORTS,
                    InstructorCategory.SPORTS,
                    List.of("篮球"),
                    2,
                    "师范学院体育专业大三学生。"),
            new Craft(
                    InstructorKind.HERITAGE,
                    ActivityCategory.ARTS,
                    InstructorCategory.CHARACTERISTIC,
                    List.of("竹编", "篾艺"),
                    20,
                    "县级竹编传承人，材料可以自带。"),
            new Craft(
                    InstructorKind.RETIRED,
                    ActivityCategory.MIND,
                    InstructorCategory.GENERAL,
                    List.of("心理团辅"),
                    25,
                    "退休心理教师，带过班级团体辅导。"),
            new Craft(
                    InstructorKind.PROFESSIONAL,
                    ActivityCategory.OUTING,
                    InstructorCategory.GENERAL,
                    List.of("观鸟", "植物辨认"),
                    8,
                    "湿地公园讲解员，可以带队观鸟。"),
            new Craft(
                    InstructorKind.VOLUNTEER,
                    ActivityCategory.HOMEWORK,
                    InstructorCategory.GENERAL,
                    List.of("作业辅导"),
                    1,
                    "退伍军人，愿意看护晚间作业。"),
            new Craft(
                    InstructorKind.STUDENT,
                    ActivityCategory.SCIENCE,
                    InstructorCategory.GENERAL,
                    List.of("编程启蒙"),
                    1,
                    "计算机专业大二学生，会图形化编程。"));

    private final PoolEntries entries;
    private final PoolInvitations invitations;
    private final Accounts accounts;
    private final DemoAccounts offers;
    private final Tenancy tenancy;
    private final Clock clock;

    DemoPool(
            PoolEntries entries,
            PoolInvitations invitations,
            Accounts accounts,
            DemoAccounts offers,
            Tenancy tenancy,
            Clock clock) {
        this.entries = entries;
        this.invitations = invitations;
        this.accounts = accounts;
        this.offers = offers;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** Somebody whom the first school has invited, with her answer or without. */
    private record Come(Scope scope, PoolEntry entry) {}

    void gather(List<DemoSchool> schools) {
        DemoSchool first = schools.getFirst();
        List<Integer> districts =
                schools.stream().map(school -> school.district).distinct().toList();
        Come retired = come(0, first.district, "陶静");
        offers.offer(
                "pool-person", "退休教师（储备库）", new Account.Id(retired.scope().account()), Role.TEACHER, first.district);
        for (int nth = 1; nth < PEOPLE; nth++) {
            DemoSchool near = schools.get(nth % schools.size());
            int district = districts.get(nth % districts.size());
            Come one = come(nth, nth <= INVITED ? first.district : district, near.invented.adult());
            if (nth <= INVITED) {
                invite(first, one, nth);
            }
        }
    }

    private Come come(int nth, int district, String name) {
        Craft craft = CRAFTS.get(nth % CRAFTS.size());
        long account = accounts.staff("1359990%04d".formatted(nth), name, Role.TEACHER, district)
                .value();
        Scope scope = new Scope(Role.TEACHER, district, account, Set.of(), Set.of(), Set.of(), Purpose.SERVICE, null);
        PoolDraft draft = new PoolDraft(
                name,
                craft.kind(),
                district,
                nth % 7 == 6 ? List.of(district, 0) : List.of(district),
                nth % 3 == 2 ? List.of(craft.category(), ActivityCategory.READING) : List.of(craft.category()),
                craft.specialties(),
                craft.standard(),
                craft.years(),
                craft.years() + 5,
                List.of(time(nth % 5 + 1), time((nth + 2) % 5 + 1)),
                craft.says(),
                null);
        return tenancy.as(
                scope,
                () -> new Come(scope, requireNonNull(entries.keep(scope, draft).entry())));
    }

    /** One waits, one asks for other days, one declines, one accepts. */
    private void invite(DemoSchool school, Come one, int nth) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), MovableClock.BEIJING);
        PoolInvitationDraft draft = new PoolInvitationDraft(
                one.entry().specialties().getFirst() + "兴趣班",
                List.of(one.entry().times().getFirst().weekday()),
                LocalTime.of(16, 30),
                LocalTime.of(17, 30),
                today.plusDays(10),
                today.plusDays(45),
                "三、四年级二十多人，材料由学校准备，从东门进校。",
                today.plusDays(6));
        PoolInvitation sent = tenancy.as(
                school.scope, () -> invitations.invite(school.scope, one.entry().id(), draft));
        @Nullable
        PoolReply reply = switch (nth) {
            case 2 -> new PoolReply(PoolInvitation.Reply.OTHER_DAYS, "这天有课，周四可以。", List.of(4));
            case 3 -> new PoolReply(PoolInvitation.Reply.DECLINE, "这学期已答应另一所学校。", List.of());
            case 4 -> new PoolReply(PoolInvitation.Reply.ACCEPT, "", List.of());
            default -> null;
        };
        if (reply != null) {
            tenancy.as(one.scope(), () -> invitations.reply(one.scope(), sent.id(), reply));
        }
    }

    private static PoolTime time(int weekday) {
        return new PoolTime(weekday, LocalTime.of(15, 30), LocalTime.of(17, 30));
    }
}
