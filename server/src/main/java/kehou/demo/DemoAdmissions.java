package kehou.demo;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.library.ActivityCategory;
import kehou.library.Admission;
import kehou.library.Admissions;
import kehou.library.Expert;
import kehou.library.ExpertDraft;
import kehou.library.Experts;
import kehou.library.Panels;
import kehou.library.Review;
import kehou.library.Reviews;
import kehou.library.ScoreSheetDraft;
import kehou.library.Standard;
import kehou.library.Standards;
import kehou.library.Standing;
import kehou.library.Submissions;
import kehou.people.Account;
import kehou.people.Accounts;
import kehou.people.DemoAccounts;
import kehou.people.Grants;
import kehou.people.NewAccount;
import kehou.people.Passwords;
import kehou.region.Organisations;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Expert pools, and admissions through panels: those of the past all granted, today's at every step of the way. */
@Component
@ConditionalOnProperty(name = "kehou.demo", havingValue = "on")
class DemoAdmissions {
    private static final int POOL = 8;
    private static final List<String> EMPLOYERS =
            List.of("云江市教育科学研究院", "云江师范大学", "云江市青少年宫", "云江市文化馆", "云江市科技馆", "云江市体育运动学校", "云江市图书馆", "云江市名师工作室");
    private static final List<String> OPINIONS =
            List.of("方案完整，课次由浅入深，器材和场地落实，同意准入。", "目标贴合年级，评价方式具体，建议期末展示邀请家长参加。", "组织形式合适，班额受控，安全要求写清楚了。");

    private final Admissions admissions;
    private final Submissions submissions;
    private final Panels panels;
    private final Reviews reviews;
    private final Experts experts;
    private final Standards standards;
    private final Accounts accounts;
    private final Grants grants;
    private final Passwords passwords;
    private final DemoAccounts offers;
    private final Organisations organisations;
    private final Tenancy tenancy;
    private final Map<Integer, List<Expert>> pools = new HashMap<>();

    DemoAdmissions(
            Admissions admissions,
            Submissions submissions,
            Panels panels,
            Reviews reviews,
            Experts experts,
            Standards standards,
            Accounts accounts,
            Grants grants,
            Passwords passwords,
            DemoAccounts offers,
            Organisations organisations,
            Tenancy tenancy) {
        this.admissions = admissions;
        this.submissions = submissions;
        this.panels = panels;
        this.reviews = reviews;
        this.experts = experts;
        this.standards = standards;
        this.accounts = accounts;
        this.grants = grants;
        this.passwords = passwords;
        this.offers = offers;
        this.organisations = organisations;
        this.tenancy = tenancy;
    }

    /** A pool for each authority that judges one of these schools. */
    void gather(List<DemoSchool> schools) {
        Set<Integer> authorities = new TreeSet<>();
        schools.forEach(school -> authorities.add(organisations.authorityOf(school.number)));
        String hash = passwords.hash(DemoRoles.PASSWORD);
        authorities.forEach(authority -> pools.put(authority, pool(authority, hash)));
    }

    /** Everything the school has submitted is checked, judged and granted; one school at a time, for they share experts. */
    synchronized void admitAll(DemoSchool school) {
        waiting(school).forEach(admission -> {
            Scope bureau = bureau(school);
            Admission checked = tenancy.as(bureau, () -> admissions.pass(bureau, admission.id(), "材料齐全。"));
            if (checked.stage() == Admission.Stage.DRAW) {
                tenancy.as(bureau, () -> panels.draw(bureau, admission.id()));
                judge(bureau.place(), POOL, 0);
            }
            tenancy.as(
                    bureau,
                    () -> admissions.decide(bureau, admission.id(), Admission.Decision.ADMIT, "材料齐全，符合标准。", null));
        });
    }

    /** Answers, in one round, what waits at the authority of the courses whose fate is given. */
    void answer(int authority, Map<Long, Admission.Decision> fates) {
        Scope bureau = DemoScopes.bureau(authority, 0);
        List<Admission> round =
                tenancy.as(bureau, () -> admissions.queue(bureau, Standing.SUBMITTED, 0, 200)).items().stream()
                        .filter(admission -> fates.containsKey(admission.subjectId()))
                        .toList();
        for (Admission admission : round) {
            if (fates.get(admission.subjectId()) != Admission.Decision.RETURN) {
                tenancy.as(bureau, () -> admissions.pass(bureau, admission.id(), "材料齐全。"));
                tenancy.as(bureau, () -> panels.draw(bureau, admission.id()));
            }
        }
        judge(authority, Integer.MAX_VALUE, 0);
        for (Admission admission : round) {
            Admission.Decision fate = requireNonNull(fates.get(admission.subjectId()));
            String reason = switch (fate) {
                case ADMIT -> "材料齐全，符合标准。";
                case RETURN -> "课次安排请再写细一些，补充安全措施后重新提交。";
                case REFUSE -> "与已入库课程内容重复，且没有说明场地条件。";
            };
            String clause = fate == Admission.Decision.REFUSE ? "洪教字〔2021〕19号 第 11 条" : null;
            tenancy.as(bureau, () -> admissions.decide(bureau, admission.id(), fate, reason, clause));
        }
    }

    /** Leaves the one admission that waits at each school at a step of its own, and offers an expert's sign-in. */
    void lately(List<DemoSchool> schools) {
        for (int i = 0; i < schools.size(); i++) {
            DemoSchool school = schools.get(i);
            int step = i;
            waiting(school).forEach(admission -> leave(school, admission, step));
        }
        int place = organisations.authorityOf(schools.getFirst().number);
        Expert shown = requireNonNull(pools.get(place)).stream()
                .filter(expert -> !mine(expert).isEmpty())
                .findFirst()
                .orElseThrow();
        offers.offer("expert", "评审专家", new Account.Id(account(shown)), Role.EXPERT, place);
    }

    private void leave(DemoSchool school, Admission admission, int step) {
        Scope bureau = bureau(school);
        Admission.Id id = admission.id();
        if (step % 6 == 1) {
            return;
        }
        if (step % 6 == 2) {
            tenancy.as(bureau, () -> admissions.decide(bureau, id, Admission.Decision.RETURN, "请补充场地和器材的安全要求。", null));
            return;
        }
        tenancy.as(bureau, () -> admissions.pass(bureau, id, "材料齐全。"));
        tenancy.as(bureau, () -> panels.draw(bureau, id));
        switch (step % 6) {
            case 0 -> judge(bureau.place(), 1, 0);
            case 3 -> judge(bureau.place(), POOL, 12);
            case 4 -> judge(bureau.place(), POOL, 1);
            default -> {
                judge(bureau.place(), POOL, 0);
                tenancy.as(
                        bureau,
                        () -> admissions.decide(
                                bureau, id, Admission.Decision.REFUSE, "与学科教学内容重复，不属于特色课程。", "赣教办函〔2023〕38号 三（三）"));
                tenancy.as(school.scope, () -> submissions.appeal(school.scope, id, "课程只做阅读活动，不讲教材内容，请另行评审。"));
            }
        }
    }

    /** So many experts who still have a sheet to hand in do so; {@code apart} points less from each than the one before. */
    private void judge(int authority, int most, int apart) {
        int judged = 0;
        for (Expert expert : requireNonNull(pools.get(authority))) {
            for (Review review : mine(expert)) {
                if (review.waiting() && judged < most) {
                    hand(expert, review, judged * apart);
                    judged++;
                }
            }
        }
    }

    private void hand(Expert expert, Review review, int less) {
        Scope scope = scope(expert);
        List<Standard.StandardItem> items = standards
                .inForce(expert.id().school(), review.subject())
                .content()
                .items();
        int each = Math.ceilDiv(less, items.size());
        List<Integer> points =
                items.stream().map(item -> Math.max(0, item.most() - 1 - each)).toList();
        ScoreSheetDraft sheet = new ScoreSheetDraft(
                points, Collections.nCopies(items.size(), ""), Admission.Decision.ADMIT, OPINIONS.get((int)
                        (expert.id().value() % OPINIONS.size())));
        tenancy.as(scope, () -> reviews.handIn(scope, review.id(), sheet));
    }

    private List<Review> mine(Expert expert) {
        Scope scope = scope(expert);
        return tenancy.as(scope, () -> reviews.mine(scope));
    }

    private List<Admission> waiting(DemoSchool school) {
        Scope bureau = bureau(school);
        return tenancy.as(bureau, () -> admissions.queue(bureau, Standing.SUBMITTED, 0, 200)).items().stream()
                .filter(admission -> admission.school() == school.number)
                .toList();
    }

    private List<Expert> pool(int authority, String hash) {
        Scope own = DemoScopes.bureau(authority, 0).within(Purpose.DEMO, authority);
        Invented invented = new Invented(9_000 + authority);
        List<Expert> pool = new ArrayList<>();
        IntStream.range(0, POOL).forEach(i -> {
            String name = invented.adult();
            Account.Id account =
                    accounts.create(new NewAccount("demo-expert-%d-%d".formatted(authority, i + 1), null, name, hash));
            grants.give(account, Role.EXPERT, authority, 0);
            ExpertDraft draft = new ExpertDraft(
                    name,
                    EMPLOYERS.get(i % EMPLOYERS.size()),
                    i % 2 == 0 ? "正高级教师" : "研究员",
                    List.of(ActivityCategory.values()),
                    List.of(),
                    true,
                    null);
            pool.add(tenancy.as(own, () -> experts.enter(own, draft, account.value())));
        });
        return pool;
    }

    private Scope bureau(DemoSchool school) {
        return DemoScopes.bureau(organisations.authorityOf(school.number), 0);
    }

    private static Scope scope(Expert expert) {
        int authority = expert.id().school();
        return new Scope(
                Role.EXPERT, authority, account(expert), Set.of(authority), Set.of(), Set.of(), Purpose.DEMO, null);
    }

    private static long account(Expert expert) {
        return requireNonNull(expert.account());
    }
}
