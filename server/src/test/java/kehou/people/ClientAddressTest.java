package kehou.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressTest {
    @Test
    void what_a_client_claims_of_itself_is_not_believed() {
        assertThat(new ClientAddress(List.of()).of(request("203.0.113.9", "198.51.100.1")))
                .isEqualTo("203.0.113.9");
        assertThat(new ClientAddress(List.of("10.0.0.1")).of(request("203.0.113.9", "198.51.100.1")))
                .isEqualTo("203.0.113.9");
    }

    @Test
    void of_our_own_proxy_the_last_word_counts() {
        ClientAddress address = new ClientAddress(List.of("10.0.0.1"));
        assertThat(address.of(request("10.0.0.1", "198.51.100.1, 203.0.113.9"))).isEqualTo("203.0.113.9");
        assertThat(address.of(request("10.0.0.1", null))).isEqualTo("10.0.0.1");
    }

    private static MockHttpServletRequest request(String peer, String forwarded) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(peer);
        if (forwarded != null) {
            request.addHeader("X-Forwarded-For", forwarded);
        }
        return request;
    }
}
