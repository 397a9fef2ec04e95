package kehou.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What shows messages or stands in for the outside is not even there in a real city. */
class DemoOnlyTest {
    @Test
    void without_the_demo_there_is_no_outbox_and_no_stand_in() {
        new ApplicationContextRunner()
                .withPropertyValues("kehou.demo=off")
                .withUserConfiguration(
                        OutboxController.class, OutboxSms.class, NoSms.class, StandInWeChat.class, NoWeChat.class)
                .run(context -> {
                    assertThat(context).hasNotFailed().doesNotHaveBean(OutboxController.class);
                    assertThat(context).getBean(Sms.class).isInstanceOf(NoSms.class);
                    assertThat(context.getBean(WeChat.class).openId("demo-someone"))
                            .isEmpty();
                });
    }
}
