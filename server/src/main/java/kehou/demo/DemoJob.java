package kehou.demo;

import java.time.Duration;
import kehou.people.DemoAccounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/** At the start, before the platform says it is ready: loads the city into an empty database, shows who can be tried. */
@Component
@ConditionalOnExpression("'${kehou.demo:off}' == 'on' and '${kehou.demo-city:on}' == 'on'")
class DemoJob implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DemoJob.class);

    private final DemoCity city;
    private final DemoAccounts accounts;

    DemoJob(DemoCity city, DemoAccounts accounts) {
        this.city = city;
        this.accounts = accounts;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!city.isThere()) {
            LOG.info("正在载入演示城市……");
            long started = System.nanoTime();
            city.load();
            LOG.info(
                    "演示城市已载入,用时 {} 秒",
                    Duration.ofNanos(System.nanoTime() - started).toSeconds());
        }
        IO.println("演示账号(密码 %s,教师和家长用短信验证码,见演示收件箱):".formatted(DemoRoles.PASSWORD));
        accounts.all()
                .forEach(of -> IO.println("  %s\t%s\t%s\t/%s/"
                        .formatted(
                                of.label(),
                                of.account(),
                                of.placeName(),
                                of.app().equals("mobile") ? "m" : of.app())));
    }
}
