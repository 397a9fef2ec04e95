package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kehou.Clause;
import kehou.kernel.KeyedWrite;
import kehou.people.Pupil;
import kehou.plan.Offering;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class TurnstileTest {
    private static final int A_SECOND = 3;
    private static final String PRESS = "/api/children/34359738369/enrolments";

    private final Turnstile turnstile = turnstile(A_SECOND, new Crowd(A_SECOND));

    @Test
    @Clause("rush/first-come")
    void a_second_s_worth_goes_through_and_the_others_hear_when_to_come_again() throws Exception {
        int[] answers = new int[40];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = asked("POST", PRESS).getStatus();
        }
        // A machine that is held up for a second lets a few more in; never all of them.
        assertThat(IntStream.of(answers).filter(status -> status == 200).count())
                .isBetween((long) A_SECOND, 30L);
        MockHttpServletResponse refused = asked("POST", PRESS);
        assertThat(refused.getStatus()).isEqualTo(503);
        assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(1, 5);
        assertThat(refused.getContentAsString()).contains("\"enrolment.lane_full\"", "\"retryAfter\"");
    }

    @Test
    void nobody_else_meets_it() throws Exception {
        for (int i = 0; i < 40; i++) {
            assertThat(asked("POST", PRESS).getStatus()).isIn(200, 503);
        }
        for (String path :
                new String[] {"/api/sessions/1/roll", "/api/payments/callback/wechat", "/api/sign-in/code"}) {
            assertThat(asked("POST", path).getStatus()).isEqualTo(200);
        }
        assertThat(asked("GET", PRESS).getStatus()).isEqualTo(200);
    }

    @Test
    @Clause("rush/first-come")
    void half_a_second_s_worth_is_inside_and_the_next_comes_in_when_one_is_out() throws Exception {
        Crowd crowd = new Crowd(10);
        Turnstile wide = turnstile(1000, crowd);
        List<Integer> refused = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            assertThat(nested(wide, refused)).isEqualTo(5);
        }
        assertThat(refused).containsExactly(503, 503);
    }

    @Test
    void one_that_fails_inside_is_out() {
        Turnstile narrow = turnstile(1000, new Crowd(2));
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> narrow.doFilter(
                            new MockHttpServletRequest("POST", PRESS),
                            new MockHttpServletResponse(),
                            (request, response) -> {
                                throw new ServletException("broken");
                            }))
                    .isInstanceOf(ServletException.class);
        }
    }

    @Test
    void who_waits_for_seats_in_other_hands_takes_no_room() {
        Crowd crowd = new Crowd(4);
        Lane lane = new Lane(1, 10, new AtomicInteger());
        for (int i = 0; i < 2; i++) {
            assertThat(crowd.enter()).isTrue();
            lane.join(press(i));
        }
        assertThat(crowd.enter()).isFalse();
        crowd.standsApart(lane);
        assertThat(crowd.enter()).isTrue();
        assertThat(crowd.enter()).isTrue();
        assertThat(crowd.enter()).isFalse();
        crowd.standsWithOthers(lane);
        crowd.leave();
        crowd.leave();
        assertThat(crowd.enter()).isFalse();
    }

    /** How many get in while those before them are still inside. */
    private static int nested(Turnstile turnstile, List<Integer> refused) throws Exception {
        int[] inside = new int[1];
        MockHttpServletResponse response = new MockHttpServletResponse();
        turnstile.doFilter(new MockHttpServletRequest("POST", PRESS), response, (request, answer) -> {
            try {
                inside[0] = 1 + nested(turnstile, refused);
            } catch (Exception e) {
                throw new ServletException(e);
            }
        });
        if (inside[0] == 0) {
            refused.add(response.getStatus());
        }
        return inside[0];
    }

    private static Turnstile turnstile(int presses, Crowd crowd) {
        return new Turnstile(presses, crowd, new JsonMapper());
    }

    private static Press press(int number) {
        KeyedWrite write = new KeyedWrite(number, "key-" + number, "POST " + PRESS, new byte[0]);
        return new Press(new Pupil.Id(number), new Offering.Id(1), write, Instant.EPOCH);
    }

    private MockHttpServletResponse asked(String method, String path) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        turnstile.doFilter(new MockHttpServletRequest(method, path), response, new MockFilterChain());
        return response;
    }
}
