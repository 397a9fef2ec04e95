package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import kehou.Clause;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class TurnstileTest {
    private static final int A_SECOND = 3;
    private static final String PRESS = "/api/children/34359738369/enrolments";

    private final Turnstile turnstile = new Turnstile(A_SECOND, new JsonMapper());

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

    private MockHttpServletResponse asked(String method, String path) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        turnstile.doFilter(new MockHttpServletRequest(method, path), response, new MockFilterChain());
        return response;
    }
}
