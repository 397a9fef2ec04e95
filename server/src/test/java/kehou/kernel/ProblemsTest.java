package kehou.kernel;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What becomes of a failure of the database that no refusal foresaw. */
class ProblemsTest {
    private final MockMvc http = MockMvcBuilders.standaloneSetup(new Failing())
            .setControllerAdvice(new Problems())
            .build();

    @Test
    void who_is_given_up_in_a_deadlock_is_told_to_try_again() throws Exception {
        http.perform(get("/deadlock"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "1"))
                .andExpect(jsonPath("$.code").value("kernel.busy"));
    }

    @Test
    void a_fault_of_ours_is_no_reason_to_try_again() throws Exception {
        http.perform(get("/fault"))
                .andExpect(status().isInternalServerError())
                .andExpect(header().doesNotExist("Retry-After"))
                .andExpect(jsonPath("$.code").value("kernel.bug"));
    }

    @RestController
    static class Failing {
        @GetMapping("/deadlock")
        String deadlock() {
            throw new SQLExceptionSubclassTranslator()
                    .translate("insert", null, new PSQLException("deadlock detected", PSQLState.DEADLOCK_DETECTED));
        }

        @GetMapping("/fault")
        String fault() {
            throw new IllegalStateException("a fault");
        }
    }
}
