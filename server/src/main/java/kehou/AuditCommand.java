package kehou;

import java.nio.file.Path;
import java.util.Map;
import kehou.audit.AuditSeal;
import kehou.audit.AuditVerification;
import kehou.audit.Verifier;
import kehou.ground.Database;
import kehou.ground.Ground;
import kehou.ground.GroundFailure;
import kehou.ground.Login;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** {@code ./kehou audit verify}: walks the whole log, beside a running application or alone. */
final class AuditCommand {
    private AuditCommand() {}

    /** Ends with 0 when the log is whole, 1 when something was found, 2 when it could not be read. */
    public static void main(String[] args) {
        System.exit(run(System.getenv()));
    }

    private static int run(Map<String, String> env) {
        Path data = Path.of(env.getOrDefault("KEHOU_DATA", "data")).toAbsolutePath();
        try (Ground ground = Ground.beside(data, env)) {
            Database database = ground.database();
            Login audit = database.audit();
            AuditVerification found = Verifier.over(
                            new DriverManagerDataSource(database.url(), audit.user(), audit.password()), seal(ground))
                    .verify();
            IO.println("审计日志: %d 块, %d 条已封存, %d 条待封存".formatted(found.blocks(), found.entries(), found.unsealed()));
            found.findings().forEach(finding -> IO.println("  " + finding));
            IO.println(found.whole() ? "完整,未见改动" : "发现 " + found.findings().size() + " 处异常");
            return found.whole() ? 0 : 1;
        } catch (GroundFailure refusal) {
            System.err.println("kehou: " + refusal.getMessage());
            return 2;
        }
    }

    static AuditSeal seal(Ground ground) {
        return new AuditSeal(
                ground.rootSecret().derive("audit heads"), ground.data().resolve("anchor"));
    }
}
