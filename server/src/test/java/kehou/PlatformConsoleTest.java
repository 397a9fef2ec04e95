package kehou;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kehou.audit.Audit;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PlatformConsoleTest extends Journey {
    @Autowired
    Audit audit;

    @Test
    void the_system_administrator_sees_how_machine_and_database_are() {
        var status = http(admin(Role.SYSTEM_ADMIN))
                .get("/api/platform/status")
                .expect(200)
                .json();
        assertThat(status.path("database").path("version").asString()).startsWith("18");
        assertThat(status.path("database").path("bytes").asLong()).isPositive();
        assertThat(status.path("node").path("freeDiskBytes").asLong()).isPositive();
    }

    @Test
    void the_audit_administrator_reads_and_verifies_the_log() {
        Scope admin = admin(Role.AUDIT_ADMIN);
        inSchools(
                () -> {
                    audit.record(admin, "console.test", Map.of("n", 1));
                    audit.record(admin, "console.test", Map.of("n", 2));
                    return true;
                },
                0);
        var first = http(admin)
                .get("/api/platform/audit?what=console.test&limit=1")
                .expect(200)
                .json();
        assertThat(first.path("items")).hasSize(1);
        var second = http(admin)
                .get("/api/platform/audit?what=console.test&limit=1&after="
                        + first.path("next").asString())
                .expect(200)
                .json();
        assertThat(second.path("items").path(0).path("facts").asString()).contains("1");
        http(admin).post("/api/platform/audit/verification").expect(200);
    }

    @Test
    void the_three_administrators_keep_to_their_own_part() {
        Map<Role, String> own = Map.of(
                Role.SYSTEM_ADMIN, "/api/platform/status",
                Role.SECURITY_ADMIN, "/api/platform/accounts",
                Role.AUDIT_ADMIN, "/api/platform/audit");
        for (Role role : List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN, Role.BUREAU, Role.SCHOOL)) {
            own.forEach((owner, path) -> http(admin(role)).get(path).expect(owner == role ? 200 : 403));
        }
    }

    private static Scope admin(Role role) {
        return new Scope(role, 0, 7, Set.of(), Set.of(), Set.of(), Purpose.PLATFORM, null);
    }
}
