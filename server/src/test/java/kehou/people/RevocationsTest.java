package kehou.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import kehou.kernel.Refused;
import org.junit.jupiter.api.Test;

class RevocationsTest {
    private static final Instant NOW = Instant.parse("2026-09-16T04:00:00Z");
    private final OtherNodes others = new OtherNodes();
    private long nanos;
    private final Revocations revocations = new Revocations(others, Clock.fixed(NOW, ZoneOffset.UTC), () -> nanos);

    @Test
    void what_another_node_ended_is_ended_here_with_the_next_poll() {
        revocations.poll();
        assertThat(revocations.isEnded(7)).isFalse();
        others.ended.add(new RevocationFeed.EndedSignIn(7, NOW.plusSeconds(60)));
        revocations.poll();
        assertThat(revocations.isEnded(7)).isTrue();
    }

    @Test
    void what_this_node_ended_is_ended_at_once() {
        revocations.poll();
        revocations.endOnCommit(List.of(7L), NOW.plusSeconds(60));
        assertThat(revocations.isEnded(7)).isTrue();
    }

    @Test
    void before_the_first_poll_nobody_is_believed() {
        assertThatThrownBy(() -> revocations.isEnded(7))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(SignInRefusal.UNCERTAIN));
    }

    @Test
    void after_five_seconds_without_news_nobody_is_believed_until_there_are_some() {
        revocations.poll();
        others.silent = true;
        nanos = Duration.ofSeconds(5).toNanos();
        revocations.poll();
        assertThat(revocations.isEnded(7)).isFalse();
        nanos++;
        assertThatThrownBy(() -> revocations.isEnded(7)).isInstanceOf(Refused.class);
        others.silent = false;
        revocations.poll();
        assertThat(revocations.isEnded(7)).isFalse();
    }

    @Test
    void it_remembers_no_longer_than_the_sign_in_would_have_lasted() {
        others.ended.add(new RevocationFeed.EndedSignIn(7, NOW.minusSeconds(1)));
        revocations.poll();
        assertThat(revocations.isEnded(7)).isFalse();
    }

    @Test
    void whoever_remembers_an_accounts_reach_hears_that_it_changed() {
        List<Long> heard = new ArrayList<>();
        revocations.onChanged(heard::add);
        revocations.poll();
        others.changed.add(5L);
        revocations.poll();
        revocations.changedOnCommit(6);
        assertThat(heard).containsExactly(5L, 6L);
    }

    @Test
    void a_clock_set_back_leaves_no_stretch_unheard() {
        Instant[] now = {NOW.plus(Duration.ofDays(90))};
        Revocations moved = new Revocations(
                others,
                new Clock() {
                    @Override
                    public ZoneId getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        return this;
                    }

                    @Override
                    public Instant instant() {
                        return now[0];
                    }
                },
                () -> nanos);
        moved.poll();
        now[0] = NOW;
        moved.poll();
        assertThat(others.askedSince).isEqualTo(NOW.minus(Duration.ofMinutes(1)));
    }

    private static final class OtherNodes implements RevocationFeed {
        private final List<EndedSignIn> ended = new ArrayList<>();
        private final List<Long> changed = new ArrayList<>();
        private boolean silent;
        private Instant askedSince = Instant.EPOCH;

        @Override
        public List<EndedSignIn> endedSince(Instant instant) {
            askedSince = instant;
            if (silent) {
                throw new IllegalStateException("no connection");
            }
            return ended;
        }

        @Override
        public List<Long> changedSince(Instant instant) {
            return changed;
        }
    }
}
