package kehou.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import kehou.Journey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** One intent, one effect, whatever the network does: the wrapper on a real database. */
class IdempotencyTest extends Journey {
    @Autowired
    private Idempotency idempotency;

    @Autowired
    private IdempotencyStore store;

    private final String key = UUID.randomUUID().toString();
    private final String effect = "test." + key;
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void two_hundred_concurrent_twins_of_one_key_have_one_effect_and_one_answer() throws Exception {
        List<MockHttpServletResponse> answers = new ArrayList<>();
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<MockHttpServletResponse>> twins = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                twins.add(many.submit(() -> untilAnswered("{\"seat\":1}")));
            }
            for (Future<MockHttpServletResponse> twin : twins) {
                answers.add(twin.get());
            }
        }
        assertThat(effects()).isEqualTo(1);
        assertThat(answers).allSatisfy(a -> assertThat(a.getContentAsString()).isEqualTo("{\"answer\":1}"));
    }

    @Test
    void the_same_key_with_another_body_or_path_is_refused() throws Exception {
        once("{\"seat\":1}", this::act);
        assertRefused(() -> once("{\"seat\":2}", this::act), KernelRefusal.KEY_REUSED);
        MockHttpServletRequest elsewhere = request("{\"seat\":1}");
        elsewhere.setRequestURI("/api/other");
        assertRefused(() -> once(elsewhere, this::act), KernelRefusal.KEY_REUSED);
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void a_refusal_leaves_no_row_and_is_decided_anew() throws Exception {
        assertRefused(
                () -> once("{}", _ -> {
                    writeEffect();
                    throw KernelRefusal.NOT_YOURS.refused();
                }),
                KernelRefusal.NOT_YOURS);
        assertThat(effects()).isZero();
        once("{}", this::act);
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void another_account_may_use_the_same_key_for_its_own_act() throws Exception {
        once("{}", this::act);
        Caller other = new Caller(staff(Role.SCHOOL, 3001, 4712), "s");
        Tenancy.call(
                other.scope(), () -> idempotency.once(request("{}"), new MockHttpServletResponse(), other, this::act));
        assertThat(runs).hasValue(2);
    }

    @Test
    void a_write_without_a_key_is_refused_before_anything_happens() {
        MockHttpServletRequest request = request("{}");
        request.removeHeader(Idempotency.HEADER);
        assertRefused(() -> once(request, this::act), KernelRefusal.KEY_MISSING);
        assertThat(runs).hasValue(0);
    }

    @Test
    void an_answer_is_kept_seventy_two_hours_and_sealed() throws Exception {
        once("{}", this::act);
        clock.advance(Duration.ofHours(71));
        once("{}", this::act);
        assertThat(runs).hasValue(1);
        byte[] stored = jdbc.sql("select answer from kernel.idempotency where key = :key")
                .param("key", key)
                .query(byte[].class)
                .single();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("answer");
        clock.advance(Duration.ofHours(2));
        inTransaction(store::forgetOld);
        once("{}", this::act);
        assertThat(runs).hasValue(2);
    }

    private MockHttpServletResponse untilAnswered(String body) throws Exception {
        while (true) {
            try {
                return once(body, this::act);
            } catch (Refused busy) {
                assertThat(busy.reason()).isEqualTo(KernelRefusal.KEY_BUSY);
                Thread.onSpinWait();
            }
        }
    }

    private org.springframework.web.servlet.@org.jspecify.annotations.Nullable ModelAndView act(
            jakarta.servlet.http.HttpServletResponse response) throws Exception {
        writeEffect();
        response.setContentType("application/json");
        response.getOutputStream().write(("{\"answer\":" + runs.incrementAndGet() + "}").getBytes());
        return null;
    }

    private void writeEffect() {
        jdbc.sql(
                        "insert into kernel.setting(key, value) values (:key, '1') on conflict (key) do update set value = (kernel.setting.value::int + 1)::text")
                .param("key", effect)
                .update();
    }

    private int effects() {
        return jdbc.sql("select coalesce(max(value::int), 0) from kernel.setting where key = :key")
                .param("key", effect)
                .query(Integer.class)
                .single();
    }

    private MockHttpServletResponse once(String body, Idempotency.Invocation handler) throws Exception {
        return once(request(body), handler);
    }

    private MockHttpServletResponse once(MockHttpServletRequest request, Idempotency.Invocation handler)
            throws Exception {
        Caller caller = new Caller(staff(Role.SCHOOL, 3001, 4711), "s");
        MockHttpServletResponse response = new MockHttpServletResponse();
        Tenancy.call(caller.scope(), () -> {
            idempotency.once(request, response, caller, handler);
            return true;
        });
        return response;
    }

    private MockHttpServletRequest request(String body) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/things");
        request.addHeader(Idempotency.HEADER, key);
        request.setAttribute(RequestBody.class.getName(), body.getBytes(StandardCharsets.UTF_8));
        return request;
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, Reason reason) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
