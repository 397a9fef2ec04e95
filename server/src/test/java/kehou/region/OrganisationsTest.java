package kehou.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import kehou.Clause;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Reason;
import kehou.kernel.Refused;
import kehou.kernel.RowId;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OrganisationsTest extends RegionJourney {
    @Autowired
    OperatorAuthorisations operators;

    @Test
    @Clause("NC-3/one-platform")
    void city_district_and_school_stand_in_one_tree_with_who_runs_and_who_reviews() {
        int district = district();
        Organisation own = primary(district);
        Organisation municipal = organisations.found(city, newSchool(district, fresh("市实验小学"), SchoolRun.MUNICIPAL));
        Organisation university =
                organisations.found(city, newSchool(0, fresh("师大附小"), SchoolRun.PROVINCIAL_UNIVERSITY));

        assertThat(organisations.pathOf(own.number()))
                .extracting(Organisation::number)
                .containsExactly(0, district, own.number());
        assertThat(organisations.authorityOf(own.number())).isEqualTo(district);
        assertThat(organisations.authorityOf(municipal.number())).isZero();
        assertThat(organisations.authorityOf(university.number())).isZero();
        assertThat(organisations.schoolsUnder(district)).containsExactlyInAnyOrder(own.number(), municipal.number());
        assertThat(organisations.schoolsUnder(0)).contains(own.number(), university.number());
        assertThat(organisations.areasOf(0)).contains(0, district);
        assertThat(organisations.areasOf(district)).containsExactly(district);
        assertThat(own.onboarding()).isEqualTo(OnboardingState.NOT_INVITED);
    }

    @Test
    void a_district_changes_only_what_lies_under_it() {
        int ours = district();
        int theirs = district();
        Organisation school = primary(theirs);
        refused(
                () -> organisations.change(bureau(ours), school.number(), change(school, "我们的学校")),
                KernelRefusal.NOT_FOUND);
        refused(
                () -> organisations.found(bureau(ours), newSchool(theirs, fresh("新校"), SchoolRun.DISTRICT)),
                KernelRefusal.NOT_FOUND);
        refused(
                () -> organisations.found(bureau(ours), newSchool(0, fresh("新校"), SchoolRun.MUNICIPAL)),
                KernelRefusal.NOT_FOUND);
        assertThat(organisations.require(school.number())).isEqualTo(school);
        assertThat(organisations
                        .found(bureau(ours), newSchool(ours, fresh("新校"), SchoolRun.DISTRICT))
                        .parent())
                .isEqualTo(ours);
    }

    @Test
    void a_school_moved_into_another_district_needs_the_right_over_both() {
        int ours = district();
        int theirs = district();
        Organisation school = primary(ours);
        OrganisationChange move = new OrganisationChange(
                school.name(), theirs, school.run(), school.stages(), false, false, false, false, null, null, 1);
        refused(() -> organisations.change(bureau(ours), school.number(), move), KernelRefusal.NOT_FOUND);
        assertThat(organisations.change(city, school.number(), move).parent()).isEqualTo(theirs);
    }

    @Test
    void rules_are_asked_for_at_the_nearest_division_code() {
        int district = district();
        Organisation school = primary(district);
        assertThat(organisations.ruleplace(school.number()).divisions()).containsExactly("360000", "360100");
        organisations.change(city, district, inDivision(organisations.require(district), "360102"));
        assertThat(organisations.ruleplace(school.number()).divisions()).containsExactly("360000", "360100", "360102");
        refused(
                () -> organisations.change(city, district, inDivision(organisations.require(district), "310101")),
                Refusal.DIVISION_ELSEWHERE);
    }

    private static OrganisationChange inDivision(Organisation of, String division) {
        return new OrganisationChange(
                of.name(), of.parent(), null, null, false, false, false, false, null, division, of.version());
    }

    @Test
    @Clause("NC-3/one-platform")
    void renaming_keeps_the_number_and_the_former_name() {
        Organisation school = primary(district());
        Organisation renamed = organisations.change(city, school.number(), change(school, fresh("百花小学")));
        OrganisationDetail detail = organisations.detail(city, school.number());
        assertThat(renamed.number()).isEqualTo(school.number());
        assertThat(detail.organisation().name()).isEqualTo(renamed.name());
        assertThat(detail.formerNames())
                .extracting(OrganisationDetail.FormerName::name)
                .containsExactly(school.name());
    }

    @Test
    void a_change_made_on_an_old_version_is_refused_with_how_it_stands() {
        Organisation school = primary(district());
        Organisation renamed = organisations.change(city, school.number(), change(school, fresh("先改的名")));
        assertThatThrownBy(() -> organisations.change(city, school.number(), change(school, fresh("后改的名"))))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(KernelRefusal.STALE);
                    assertThat(refused.facts()).containsEntry("current", renamed);
                });
    }

    @Test
    void two_schools_of_one_name_cannot_stand_side_by_side() {
        int district = district();
        Organisation school = primary(district);
        refused(() -> primary(district, school.name()), Refusal.NAME_TAKEN);
        assertThat(primary(district(), school.name()).name()).isEqualTo(school.name());
    }

    @Test
    void what_does_not_fit_its_place_is_refused() {
        int district = district();
        refused(() -> organisations.found(city, newSchool(0, fresh("区属小学"), SchoolRun.DISTRICT)), Refusal.PARENT_UNFIT);
        refused(
                () -> organisations.found(city, place(Organisation.Kind.DISTRICT, district, fresh("区中区"))),
                Refusal.PARENT_UNFIT);
        refused(
                () -> organisations.found(city, place(Organisation.Kind.SCHOOL, district, fresh("没说谁办"))),
                Refusal.SCHOOL_FACTS_MISSING);
        refused(
                () -> organisations.found(
                        city,
                        new NewOrganisation(
                                Organisation.Kind.OPERATOR,
                                fresh("公司"),
                                0,
                                null,
                                null,
                                true,
                                false,
                                false,
                                false,
                                null)),
                Refusal.ONLY_SCHOOLS);
    }

    @Test
    @Clause("NC-3/one-platform")
    void a_merged_school_points_to_its_successor_and_its_rows_stay_its_own() {
        int district = district();
        Organisation old = primary(district);
        Organisation older = primary(district);
        Organisation successor = primary(district);
        organisations.merge(city, older.number(), old.number());
        Organisation merged = organisations.merge(city, old.number(), successor.number());

        assertThat(merged.successor()).isEqualTo(successor.number());
        assertThat(organisations.children(district))
                .extracting(Organisation::number)
                .containsExactly(successor.number());
        assertThat(organisations.require(old.number()).name()).isEqualTo(old.name());
        assertThat(organisations.schoolsUnder(successor.number()))
                .containsExactlyInAnyOrder(successor.number(), old.number(), older.number());
        refused(() -> organisations.merge(city, old.number(), successor.number()), Refusal.ALREADY_MERGED);
        refused(() -> organisations.merge(city, successor.number(), old.number()), Refusal.ALREADY_MERGED);
        assertThat(primary(district, old.name()).number()).isNotEqualTo(old.number());
    }

    @Test
    void a_school_is_not_merged_into_itself_or_into_a_practice_school() {
        int district = district();
        Organisation school = primary(district);
        Organisation practice = organisations.found(city, flagged(district, false, false, false, true));
        refused(() -> organisations.merge(city, school.number(), school.number()), Refusal.CANNOT_MERGE);
        refused(() -> organisations.merge(city, school.number(), practice.number()), Refusal.CANNOT_MERGE);
        refused(() -> organisations.merge(city, school.number(), district), Refusal.CANNOT_MERGE);
    }

    @Test
    void numbers_are_dealt_once_even_to_many_at_the_same_time() throws Exception {
        int district = district();
        Set<Integer> numbers = new HashSet<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> founders =
                    Collections.nCopies(40, () -> primary(district).number());
            for (var founded : threads.invokeAll(founders)) {
                assertThat(numbers.add(founded.get())).isTrue();
            }
        }
        assertThat(numbers).allSatisfy(number -> assertThat(number).isBetween(1, RowId.MAX_ORGANISATION));
        assertThat(jdbc.sql("select has_table_privilege('kehou_app', 'region.organisation', 'delete')")
                        .query(Boolean.class)
                        .single())
                .as("a number that was dealt can never become free again")
                .isFalse();
    }

    @Test
    void another_school_s_context_cannot_write_into_the_tree_even_without_the_first_wall() {
        Organisation school = primary(district());
        Organisation other = primary(district());
        int changed = inSchools(
                () -> jdbc.sql("update region.organisation set name = '改了' where number = :number")
                        .param("number", school.number())
                        .update(),
                other.number());
        assertThat(changed).isZero();
    }

    @Test
    void an_operator_has_the_schools_it_was_authorised_for_until_it_is_dismissed() {
        int district = district();
        Organisation school = primary(district);
        int operator = organisations
                .found(city, place(Organisation.Kind.OPERATOR, 0, fresh("课后服务公司")))
                .number();
        operators.authorise(bureau(district), operator, school.number());
        operators.authorise(bureau(district), operator, school.number());
        assertThat(operators.schoolsOf(operator))
                .extracting(Organisation::number)
                .containsExactly(school.number());
        refused(() -> operators.authorise(bureau(district()), operator, school.number()), KernelRefusal.NOT_FOUND);
        operators.dismiss(bureau(district), operator, school.number());
        assertThat(operators.schoolsOf(operator)).isEmpty();
    }

    static AbstractThrowableAssert<?, ?> refused(ThrowingCallable call, Reason reason) {
        return assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
