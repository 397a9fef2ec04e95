package kehou.demo;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.library.ActivityCategory;
import kehou.library.Admission;
import kehou.library.Expert;
import kehou.library.ExpertDraft;
import kehou.library.Experts;
import kehou.library.Panel;
import kehou.library.Review;
import kehou.library.Reviews;
import kehou.library.ScoreSheetDraft;
import kehou.library.Standard;
import kehou.library.Standards;
import kehou.people.Account;
import kehou.people.Accounts;
import kehou.people.DemoAccounts;
import kehou.people.Grants;
import kehou.people.NewAccount;
import kehou.people.Passwords;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Expert pools, and what experts do: score, talk, leave where they know the applicant. */
@Component
@ConditionalOnProperty(name = "kehou.demo", havingValue = "on")
class DemoExperts {
    static final int POOL = 8;
    private static final List<String> EMPLOYERS =
            List.of("云江市教育科学研究院", "云江师范大学", "云江市青少年宫", "云江市文化馆", "云江市科技馆", "云江市体育运动学校", "云江市图书馆", "云江市名师工作室");
    private static final List<String> OPINIONS =
            List.of("方案完整，课次由浅入深，器材和场地落实，同意准入。", "目标贴合年级，评价方式具体，建议期末展示邀请家长参加。", "组织形式合适，班额受控，安全要求写清楚了。");
    private static final List<String> REMARKS = List.of("前四次课衔接得好，后面几次只有题目，看不出学生做什么。", "零起点的孩子可以接受，我更看重每次课都有成果。");
    /** Points from one sheet to the next, enough to be talked about. */
    static final int FAR_APART = 14;

    private final Reviews reviews;
    private final Experts experts;
    private final Standards standards;
    private final Accounts accounts;
    private final Grants grants;
    private final Passwords passwords;
    private final DemoAccounts offers;
    private final Tenancy tenancy;
    private final Map<Integer, List<Expert>> pools = new TreeMap<>();

    DemoExperts(
            Reviews reviews,
            Experts experts,
            Standards standards,
            Accounts accounts,
            Grants grants,
            Passwords passwords,
            DemoAccounts offers,
            Tenancy tenancy) {
        this.reviews = reviews;
        this.experts = experts;
        this.standards = standards;
        this.accounts = accounts;
        this.grants = grants;
        this.passwords = passwords;
        this.offers = offers;
        this.tenancy = tenancy;
    }

    /** The pools of these authorities. */
    void gather(Set<Integer> authorities) {
        String hash = passwords.hash(DemoRoles.PASSWORD);
        authorities.forEach(authority -> pools.put(authority, pool(authority, hash)));
    }

    /** Numbers of the authorities that have a pool. */
    Set<Integer> authorities() {
        return pools.keySet();
    }

    /** Offers the sign-in of one who has something to score. */
    void offer(int place) {
        Expert shown = requireNonNull(pools.get(place)).stream()
                .filter(expert -> mine(expert).stream().anyMatch(Review::waiting))
                .findFirst()
                .orElseThrow();
        offers.offer("expert", "评审专家", new Account.Id(account(shown)), Role.EXPERT, place);
    }

    /** One who has not scored yet knows the applicant and leaves. */
    void excuse(int authority) {
        for (Expert expert : requireNonNull(pools.get(authority))) {
            for (Review review : mine(expert)) {
                if (review.waiting() && review.state() == Panel.State.SCORING) {
                    Scope scope = scope(expert);
                    tenancy.as(scope, () -> reviews.declare(scope, review.id(), "去年指导过这个项目，认出了方案。"));
                    return;
                }
            }
        }
    }

    /** Those whose scores lie far apart say why. */
    void talk(int authority) {
        int said = 0;
        for (Expert expert : requireNonNull(pools.get(authority))) {
            for (Review review : mine(expert)) {
                if (review.state() == Panel.State.DISCUSSION && said < REMARKS.size()) {
                    String words = REMARKS.get(said++);
                    Scope scope = scope(expert);
                    tenancy.as(scope, () -> reviews.say(scope, review.id(), words));
                }
            }
        }
    }

    /** So many experts who still have a first sheet to hand in do so; {@code apart} points less from each than the one before. */
    void judge(int authority, int most, int apart) {
        int judged = 0;
        for (Expert expert : requireNonNull(pools.get(authority))) {
            for (Review review : mine(expert)) {
                if (review.waiting() && review.state() == Panel.State.SCORING && judged < most) {
                    hand(expert, review, judged, apart);
                    judged++;
                }
            }
        }
    }

    private void hand(Expert expert, Review review, int before, int apart) {
        Scope scope = scope(expert);
        List<Standard.StandardItem> items = standards
                .inForce(expert.id().school(), review.subject())
                .content()
                .items();
        int each = Math.ceilDiv(before * apart, items.size());
        List<Integer> points =
                items.stream().map(item -> Math.max(0, item.most() - 1 - each)).toList();
        boolean poor = before * apart >= FAR_APART;
        ScoreSheetDraft sheet = new ScoreSheetDraft(
                points,
                Collections.nCopies(items.size(), ""),
                poor ? Admission.Decision.RETURN : Admission.Decision.ADMIT,
                poor ? "课次安排偏粗，期末展示没有说明怎样评价，请补充后再报。" : OPINIONS.get(before % OPINIONS.size()));
        tenancy.as(scope, () -> reviews.handIn(scope, review.id(), sheet));
    }

    private List<Review> mine(Expert expert) {
        Scope scope = scope(expert);
        return tenancy.as(scope, () -> reviews.mine(scope));
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

    private static Scope scope(Expert expert) {
        int authority = expert.id().school();
        return new Scope(
                Role.EXPERT, authority, account(expert), Set.of(authority), Set.of(), Set.of(), Purpose.DEMO, null);
    }

    private static long account(Expert expert) {
        return requireNonNull(expert.account());
    }
}
