package kehou.demo;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kehou.files.Files;
import kehou.files.StoredFile;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.library.Admission;
import kehou.library.Listing;
import kehou.library.Provider;
import kehou.library.ProviderAgreement;
import kehou.library.ProviderDraft;
import kehou.library.ProviderLicence;
import kehou.library.ProviderPerson;
import kehou.library.ProviderScope;
import kehou.library.Providers;
import kehou.library.Whitelist;
import kehou.plan.ProviderRemoval;
import kehou.plan.WindDowns;
import kehou.region.NewOrganisation;
import kehou.region.Organisation;
import kehou.region.Organisations;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The white list of the demonstration: listed ones, one suspended, one selected, one waiting, one winding down. */
@Component
@ConditionalOnProperty(name = "kehou.demo", havingValue = "on")
class DemoProviders {
    static final String CHESS = "云江市棋类协会";
    private static final String CALLIGRAPHY = "墨香书画社";
    private static final String SPORTS = "星火少儿体育俱乐部";
    private static final String CLAUSE = "赣教办函〔2023〕38号 二（二）";
    private static final Scope CITY = DemoScopes.bureau(Organisation.CITY, 0);
    private static final int DAYS_LEFT = 45;

    private final Providers providers;
    private final Whitelist whitelist;
    private final WindDowns windDowns;
    private final DemoAdmissions admitted;
    private final Files files;
    private final Organisations organisations;
    private final Tenancy tenancy;
    private final Clock clock;

    DemoProviders(
            Providers providers,
            Whitelist whitelist,
            WindDowns windDowns,
            DemoAdmissions admitted,
            Files files,
            Organisations organisations,
            Tenancy tenancy,
            Clock clock) {
        this.providers = providers;
        this.whitelist = whitelist;
        this.windDowns = windDowns;
        this.admitted = admitted;
        this.files = files;
        this.organisations = organisations;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** What a provider of the demonstration offers. */
    private record Offer(List<ProviderScope> scope, List<String> services, String introduction, String post) {}

    private static final Map<String, Offer> OFFERS = Map.of(
            DemoShelves.YOUTH_CENTRE,
            new Offer(
                    List.of(ProviderScope.ARTS, ProviderScope.SCIENCE, ProviderScope.LABOUR, ProviderScope.READING),
                    List.of("科技制作", "剪纸与泥塑", "阅读推广"),
                    "公益性校外活动场所，送课到校三十年。",
                    "活动教师"),
            "云江市科技馆",
            new Offer(List.of(ProviderScope.SCIENCE), List.of("科学实验课", "科普大篷车"), "市属科普场馆，送实验课进校园。", "科普辅导员"),
            "青禾文化艺术中心",
            new Offer(
                    List.of(ProviderScope.ARTS, ProviderScope.LABOUR),
                    List.of("国画", "陶艺", "手工编织"),
                    "从事美术和手工艺培训的民办机构。",
                    "美术教师"),
            CALLIGRAPHY,
            new Offer(List.of(ProviderScope.ARTS), List.of("软笔书法", "篆刻"), "书画家协会会员办的书画社。", "书法教师"),
            CHESS,
            new Offer(List.of(ProviderScope.SPORTS), List.of("围棋", "国际象棋"), "市体育局主管的棋类运动协会。", "棋类教练"),
            SPORTS,
            new Offer(List.of(ProviderScope.SPORTS), List.of("跳绳", "少儿篮球"), "专做少儿体能的俱乐部。", "体能教练"));

    /** Selects and lists those whose courses are taught, and brings others as far as each has come. */
    void list(Map<Integer, String> teaching) {
        Map<Integer, String> all = new LinkedHashMap<>(teaching);
        for (String name : List.of(CALLIGRAPHY, CHESS)) {
            all.put(found(name), name);
        }
        Map<Provider.Id, String> judged = new LinkedHashMap<>();
        all.forEach((number, name) -> judged.put(submit(number, name), name));
        Map<Long, Admission.Decision> fates = new LinkedHashMap<>();
        judged.keySet().forEach(id -> fates.put(id.value(), Admission.Decision.ADMIT));
        admitted.answer(Organisation.CITY, fates);
        judged.forEach((id, name) -> {
            if (!name.equals(CHESS)) {
                Offer offer = offer(name);
                LocalDate today = LocalDate.now(clock);
                Listing as = new Listing(today, until(today), offer.scope(), offer.services());
                tenancy.as(CITY, () -> whitelist.list(CITY, id, as));
            }
            if (name.equals(CALLIGRAPHY)) {
                tenancy.as(CITY, () -> whitelist.suspend(CITY, id, "抽查发现一名教师未经安全核查到校上课，整改期间暂停。", CLAUSE));
            }
        });
        submit(found(SPORTS), SPORTS);
    }

    /** Takes one off that schools have classes with; the classes go on for some weeks. */
    void windDown(int number) {
        Scope own = DemoShelves.provider(number, number);
        Provider.Id id = tenancy.as(own, () -> providers.own(own)).provider().id();
        ProviderRemoval removal = new ProviderRemoval(
                "许可证年检未通过，教育局会同市场监管部门核实后移出名单。", CLAUSE, LocalDate.now(clock).plusDays(DAYS_LEFT));
        tenancy.as(CITY, () -> windDowns.remove(CITY, id, removal));
    }

    private Provider.Id submit(int number, String name) {
        Scope scope = DemoShelves.provider(number, number);
        return tenancy.as(scope, () -> {
            providers.write(scope, draft(scope, number, offer(name)));
            return providers.submit(scope).provider().id();
        });
    }

    private ProviderDraft draft(Scope scope, int number, Offer offer) {
        LocalDate today = LocalDate.now(clock);
        ProviderLicence licence = new ProviderLicence(
                "教民〔2023〕%03d号".formatted(number % 1000),
                "云江市教育局",
                today.minusYears(2),
                until(today),
                scan(scope, number, "许可证.pdf"));
        ProviderAgreement agreement = new ProviderAgreement(
                "派教师到校授课，每周一至两次。",
                String.join("、", offer.services()) + "，课次和教案先经学校审看。",
                "教师经安全核查后进校；器材自查，课前清点人数，课后交回班主任。",
                today.minusDays(20),
                today.plusMonths(11),
                scan(scope, number, "服务协议.pdf"));
        return new ProviderDraft(
                offer.introduction(),
                licence,
                offer.scope(),
                agreement,
                offer.services(),
                List.of(new ProviderPerson("罗思齐", offer.post())),
                null,
                null);
    }

    private static LocalDate until(LocalDate today) {
        return today.plusMonths(10);
    }

    private long scan(Scope scope, int number, String name) {
        return files.keepFor(scope, number, StoredFile.Use.CERTIFICATE, name, pdf())
                .id()
                .value();
    }

    private static InputStream pdf() {
        return Objects.requireNonNull(DemoProviders.class.getResourceAsStream("/demo/outing-plan.pdf"));
    }

    private static Offer offer(String name) {
        return Objects.requireNonNull(OFFERS.get(name), name);
    }

    private int found(String name) {
        NewOrganisation wish = new NewOrganisation(
                Organisation.Kind.PROVIDER, name, Organisation.CITY, null, null, false, false, false, false, null);
        return tenancy.as(CITY, () -> organisations.found(CITY, wish)).number();
    }
}
