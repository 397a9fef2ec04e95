package kehou.region;

import static kehou.region.OrganisationsTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import kehou.Clause;
import kehou.kernel.KernelRefusal;
import kehou.region.InCharge.Post;
import kehou.region.InCharge.Responsible;
import kehou.region.InCharge.ResponsibleWish;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PeopleInChargeTest extends RegionJourney {
    @Autowired
    PeopleInCharge people;

    @Test
    @Clause("NP-5.1/in-charge")
    void principal_contact_deputy_and_the_safety_chain_are_named_and_handing_over_keeps_who_was_before() {
        int district = district();
        int school = primary(district).number();
        people.handOver(
                school(school),
                school,
                List.of(
                        wish(Post.PRINCIPAL, null, "周明德", "0791-85550101"),
                        wish(Post.CONTACT, null, "许静", "0791-85550102"),
                        wish(Post.DEPUTY, null, "何方", null),
                        wish(Post.GRADE, "三年级", "罗敏", null),
                        wish(Post.HOME_CLASS, "三（2）班", "田甜", null)));
        clock.advance(Duration.ofDays(30));
        InCharge now = people.handOver(
                school(school),
                school,
                List.of(
                        wish(Post.CONTACT, null, "唐宁", "0791-85550103"),
                        wish(Post.PRINCIPAL, null, "周明德", "0791-85550101")));

        assertThat(now.principal()).extracting(Responsible::name).isEqualTo("周明德");
        assertThat(now.contact()).extracting(Responsible::name).isEqualTo("唐宁");
        assertThat(now.deputy()).extracting(Responsible::name).isEqualTo("何方");
        assertThat(now.chain()).extracting(Responsible::part).containsExactly("三年级", "三（2）班");
        assertThat(now.history()).singleElement().satisfies(before -> {
            assertThat(before.name()).isEqualTo("许静");
            assertThat(before.until()).isAfter(before.since());
        });
        assertThat(people.of(bureau(district), school)).isEqualTo(now);
        assertThat(people.of(bureau(0), school)).isEqualTo(now);
    }

    @Test
    @Clause("NP-5.1/in-charge")
    void a_district_names_its_own_and_another_district_or_school_sees_nothing() {
        int district = district();
        int school = primary(district).number();
        people.handOver(bureau(district), district, List.of(wish(Post.CONTACT, null, "区里的联系人", null)));
        assertThat(people.of(bureau(district), district).contact()).isNotNull();
        refused(() -> people.of(bureau(district()), school), KernelRefusal.NOT_FOUND);
        refused(() -> people.of(school(primary(district).number()), school), KernelRefusal.NOT_FOUND);
        refused(
                () -> people.handOver(school(school), district, List.of(wish(Post.CONTACT, null, "越权的人", null))),
                KernelRefusal.NOT_FOUND);
    }

    @Test
    void names_and_telephones_rest_sealed() {
        int school = primary(district()).number();
        people.handOver(school(school), school, List.of(wish(Post.PRINCIPAL, null, "周明德", "0791-85550101")));
        byte[] name = inSchools(
                () -> jdbc.sql("select name from region.in_charge where school_id = :school")
                        .param("school", school)
                        .query(byte[].class)
                        .single(),
                school);
        assertThat(new String(name, StandardCharsets.UTF_8)).doesNotContain("周明德");
    }

    @Test
    void one_post_cannot_go_to_two_people_at_once_and_a_link_of_the_chain_must_say_which() {
        int school = primary(district()).number();
        refused(
                () -> people.handOver(
                        school(school),
                        school,
                        List.of(wish(Post.CONTACT, null, "一个人", null), wish(Post.CONTACT, null, "另一个人", null))),
                Refusal.POST_TWICE);
        refused(
                () -> people.handOver(school(school), school, List.of(wish(Post.GRADE, null, "哪个年级", null))),
                Refusal.POST_TWICE);
    }

    private static ResponsibleWish wish(Post post, String part, String name, String phone) {
        return new ResponsibleWish(post, part, name, phone);
    }
}
