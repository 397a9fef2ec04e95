package kehou;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import kehou.kernel.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What hangs on one's own sign-in, tried by another clerk of the same school with a real sign-in: the first one's name
 * never shows, and neither the sign-in nor the rights of the first can be touched.
 */
@Clause("NP-1.2/own-rights")
class MatrixAccountTest extends Journey {
    private static final String PASSWORD = "Juhua-7-Shan";
    private static final AtomicInteger CLERKS = new AtomicInteger();

    private final MatrixCalls calls = new MatrixCalls();

    private record Clerk(String name, Http http, long signIn, long grant) implements MatrixCalls.Rows {
        @Override
        public OptionalLong of(String word) {
            return switch (word) {
                case "sign-ins" -> OptionalLong.of(signIn);
                case "grant" -> OptionalLong.of(grant);
                default -> OptionalLong.empty();
            };
        }

        @Override
        public long nobodys() {
            return 1;
        }
    }

    @Test
    void a_colleague_neither_sees_nor_ends_what_hangs_on_anothers_sign_in() throws IOException {
        int school = school();
        Clerk first = clerk(school, "禁见甄");
        Clerk second = clerk(school, "禁见贾");
        List<String> faults = new ArrayList<>();
        Fingerprint before = Fingerprint.take();
        for (Matrix.Row row : Matrix.rows()) {
            boolean stream = row.path().equals("/api/live");
            if (!row.isOfASignIn() || stream || !row.isRead() && !calls.namesRows(row, first)) {
                continue;
            }
            Http.Answer answer = calls.send(second.http(), row, first);
            if (answer.text().contains(first.name()) || !row.isRead() && answer.status() != 404) {
                faults.add(row.endpoint() + " answered a colleague with " + answer.status() + " " + answer.text());
            }
        }
        assertThat(faults).isEmpty();
        assertThat(before.changed()).isEmpty();
        assertThat(first.http().get("/api/me").expect(200).text()).contains(first.name());
    }

    private int school() {
        Http city = http(bureau(0, 1, 0));
        return city.post(
                        "/api/organisations",
                        Map.of(
                                "kind",
                                "SCHOOL",
                                "name",
                                "两位办事员小学" + CLERKS.incrementAndGet(),
                                "parent",
                                0,
                                "run",
                                "MUNICIPAL",
                                "stages",
                                List.of("PRIMARY"),
                                "village",
                                false,
                                "teachingPoint",
                                false,
                                "boarding",
                                false,
                                "practice",
                                false))
                .expect(200)
                .json()
                .path("number")
                .asInt();
    }

    /** Invited, accepted and signed in as a person is. */
    private Clerk clerk(int school, String name) {
        String login = "clerk" + CLERKS.incrementAndGet();
        String code = http(staff(Role.SCHOOL, school, 1))
                .post("/api/invitations", Map.of("role", "SCHOOL", "place", school, "name", name))
                .expect(201)
                .json()
                .path("code")
                .asString();
        http().post("/api/sign-in/invitation", Map.of("code", code, "account", login, "password", PASSWORD))
                .expect(201);
        Http.Answer in = http().post(
                        "/api/sign-in/password", Map.of("account", login, "password", PASSWORD, "app", "desk"))
                .expect(200);
        String token = in.raw().headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0].split("=", 2))
                .filter(pair -> pair[0].contains("desk"))
                .findFirst()
                .orElseThrow()[1];
        Http http = httpWithToken(token);
        JsonNode me = http.get("/api/me").expect(200).json();
        JsonNode signIns = http.get("/api/me/sign-ins").expect(200).json();
        return new Clerk(
                name,
                http,
                signIns.path(0).path("id").asLong(),
                me.path("grants").path(0).path("id").asLong());
    }
}
