package kehou.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import kehou.Clause;
import kehou.kernel.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GuideTest extends RegionJourney {
    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "SYSTEM")
    @Clause("NP-2.2/training")
    void every_role_finds_its_guide_without_signing_in(Role role) throws Exception {
        HttpResponse<String> answer = get("/api/guides/" + role);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("使用指南");
    }

    @Test
    void nobody_s_role_has_no_guide() throws Exception {
        assertThat(get("/api/guides/SYSTEM").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url(path))).build(), HttpResponse.BodyHandlers.ofString());
    }
}
