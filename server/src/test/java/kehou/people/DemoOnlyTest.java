package kehou.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** One-click sign-in is not even there in a real city. */
class DemoOnlyTest {
    @Test
    void without_the_demo_nobody_signs_in_by_a_click() {
        new ApplicationContextRunner()
                .withPropertyValues("kehou.demo=off")
                .withUserConfiguration(DemoController.class, DemoAccounts.class)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(DemoController.class)
                        .doesNotHaveBean(DemoAccounts.class));
    }
}
