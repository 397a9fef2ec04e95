package kehou.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who speaks when several packs bind: all apply, the strictest speaks, an express replacement silences. */
class StrictestTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 16);
    private static final Place NANCHANG = Place.of("360102");

    private final PackReader reader = new PackReader();
    private final RulePacks packs = new RulePacks(reader);

    @Test
    void the_strictest_of_those_that_bind_speaks_and_the_others_are_named() {
        RulePacks two =
                with(pack("province", "360000", "2021-01-01", 40, ""), pack("city", "360100", "2021-01-01", 35, ""));
        Verdict verdict = two.judge(NANCHANG, DAY, "course.class-size", size(38));
        assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(verdict.pack()).isEqualTo("city");
        assertThat(verdict.threshold()).isEqualTo("不超过 35 人");
        assertThat(verdict.others())
                .singleElement()
                .satisfies(other -> assertThat(other.pack()).isEqualTo("province"));
        assertThat(two.threshold(NANCHANG, DAY, "course.class-size")
                        .orElseThrow()
                        .whole())
                .isEqualTo(35);
    }

    @Test
    void a_stricter_province_speaks_over_the_nearer_city() {
        RulePacks two =
                with(pack("province", "360000", "2021-01-01", 30, ""), pack("city", "360100", "2022-01-01", 35, ""));
        assertThat(two.judge(NANCHANG, DAY, "course.class-size", size(20)).pack())
                .isEqualTo("province");
    }

    @Test
    void of_two_equals_the_nearer_speaks_then_the_later() {
        RulePacks equal =
                with(pack("province", "360000", "2023-01-01", 35, ""), pack("city", "360100", "2021-01-01", 35, ""));
        assertThat(equal.judge(NANCHANG, DAY, "course.class-size", size(20)).pack())
                .isEqualTo("city");
        RulePacks beside =
                with(pack("older", "360000", "2021-01-01", 35, ""), pack("newer", "360000", "2023-01-01", 35, ""));
        assertThat(beside.judge(NANCHANG, DAY, "course.class-size", size(20)).pack())
                .isEqualTo("newer");
    }

    @Test
    void a_later_text_that_expressly_replaces_a_clause_silences_it_from_its_first_day() {
        RulePacks two = with(
                pack("older", "360000", "2021-01-01", 30, ""),
                pack("newer", "360000", "2024-01-01", 40, "replaces: [{pack: older, clause: T-1}]"));
        assertThat(two.judge(NANCHANG, DAY, "course.class-size", size(38)).outcome())
                .isEqualTo(Outcome.MET);
        assertThat(two.judge(NANCHANG, LocalDate.of(2023, 12, 31), "course.class-size", size(38))
                        .outcome())
                .isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void a_later_pack_tells_what_it_replaced_from_what_it_asks_beside() {
        assertThat(change("replaces: [{pack: older, clause: T-1}]")).isEqualTo(PackChange.Kind.REPLACED);
        assertThat(change("")).isEqualTo(PackChange.Kind.BESIDE);
    }

    private PackChange.Kind change(String more) {
        RulePack newer = PackReader.pack(text("newer", "360000", "2024-01-01", 40, more) + "follows: older\n");
        RulePacks two = with(pack("older", "360000", "2021-01-01", 30, ""), newer);
        RulePackDetail detail =
                new PackPages(two, reader).detail("newer", NANCHANG, DAY).orElseThrow();
        return detail.changes().getFirst().kind();
    }

    @Test
    void a_clause_binds_from_its_first_day_until_its_last() {
        RulePacks one = with(pack("city", "360100", "2024-03-01", 35, "until: '2025-03-01'"));
        assertThat(at(one, "2024-02-29")).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(at(one, "2024-03-01")).isEqualTo(Outcome.NOT_MET);
        assertThat(at(one, "2025-02-28")).isEqualTo(Outcome.NOT_MET);
        assertThat(at(one, "2025-03-01")).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void shanghai_never_speaks_in_nanchang_nor_nanchang_in_shanghai() {
        assertThat(packsAt(NANCHANG))
                .containsExactlyInAnyOrder("nanchang-2021", "jiangxi-2021", "jiangxi-2023", "kehou-2026");
        assertThat(packsAt(Place.of("310115"))).containsExactlyInAnyOrder("shanghai-2022", "kehou-2026");
        assertThat(packsAt(Place.of("360403"))).containsExactlyInAnyOrder("jiangxi-2021", "jiangxi-2023", "kehou-2026");
        assertThat(packsAt(Place.NOWHERE)).containsExactly("kehou-2026");
        Facts charged = Facts.of("chargedItems", List.of("BASE_SERVICE"));
        assertThat(packs.judge(NANCHANG, DAY, "fee.forbidden", charged).outcome())
                .isEqualTo(Outcome.MET);
        assertThat(packs.judge(Place.of("310115"), DAY, "fee.forbidden", charged)
                        .outcome())
                .isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void where_no_text_binds_nothing_is_judged() {
        Verdict verdict = packs.judge(Place.of("440100"), DAY, "course.class-size", size(99));
        assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(verdict.pack()).isNull();
        assertThat(packs.threshold(Place.of("440100"), DAY, "course.class-size"))
                .isEmpty();
    }

    private List<String> packsAt(Place place) {
        return packs.lines(place, DAY).stream()
                .map(line -> line.pack().key())
                .distinct()
                .toList();
    }

    private static Outcome at(RulePacks packs, String day) {
        return packs.judge(NANCHANG, LocalDate.parse(day), "course.class-size", size(38))
                .outcome();
    }

    private RulePacks with(RulePack... some) {
        return new RulePacks(reader.register(), List.of(some));
    }

    private static Facts size(int pupils) {
        return Facts.of("classSize", pupils);
    }

    private static RulePack pack(String key, String place, String from, int most, String more) {
        return PackReader.pack(text(key, place, from, most, more));
    }

    private static String text(String key, String place, String from, int most, String more) {
        return """
                key: %s
                version: 1
                title: 试验
                area: 试验
                places: ["%s"]
                inForceFrom: "%s"
                papers: [{key: T, title: 试验, issuer: 试验}]
                versions: [{version: 1, "on": "2026-01-01", changes: []}]
                mentions: []
                rules:
                  - name: course.class-size
                    clause: T-1
                    at: 一
                    words: 班额
                    meaning: 班额
                    must: {atMost: {classSize: %d}}
                    mend: 少收 {short}
                    %s
                """.formatted(key, place, from, most, more);
    }
}
