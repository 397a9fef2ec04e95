package kehou.ground;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code ./kehou backup} and {@code ./kehou restore [--at TIME] [--from NAME]}, without starting the application. */
final class BackupCommand {
    private final Path data;
    private final Archive archive;
    private final Map<String, String> env;

    private BackupCommand(Path data, Map<String, String> env) {
        this.data = data;
        this.env = env;
        this.archive = Archive.open(data, env);
    }

    public static void main(String[] args) throws IOException {
        Map<String, String> env = System.getenv();
        Path data = Path.of(env.getOrDefault("KEHOU_DATA", "data")).toAbsolutePath();
        try {
            if (!env.getOrDefault("KEHOU_DB_URL", "").isBlank()) {
                throw new GroundFailure("KEHOU_DB_URL 指向外部数据库,备份与恢复由该数据库的管理员负责");
            }
            Disk.privateFolder(data);
            BackupCommand command = new BackupCommand(data, env);
            IO.println(args[0].equals("backup") ? command.backup() : command.restore(args));
        } catch (GroundFailure refusal) {
            System.err.println("kehou: " + refusal.getMessage());
            System.exit(1);
        }
    }

    /** Beside a running application on its server; else a server is started for it. */
    private String backup() throws IOException {
        Postgres.Setup setup = Ground.setup(data, RootSecret.open(data, env), archive);
        Optional<Integer> running = Remains.port(setup.cluster());
        try (Ground ground = running.isPresent() ? null : Ground.open(data, env)) {
            int port = ground == null
                    ? running.orElseThrow()
                    : ground.postgres().orElseThrow().port();
            Backups backups = new Backups(data, archive, setup, port, InstantSource.system());
            Backup.Proof proof = backups.runNightly();
            return "备份 %s 完成并通过恢复验证: %d 张表, %d 行, %d 个索引 (%s)"
                    .formatted(
                            backups.all().getFirst().name(),
                            proof.tables(),
                            proof.rows(),
                            proof.indexes(),
                            archive.base());
        }
    }

    private String restore(String[] args) throws IOException {
        Instant at = Optional.ofNullable(option(args, "--at"))
                .map(BackupCommand::instant)
                .orElse(null);
        Restore.recoverKeys(data, archive);
        if (!Files.exists(data.resolve("keys").resolve("root.key")) && !env.containsKey("KEHOU_SECRET_FILE")) {
            throw new GroundFailure("没有根密钥:" + archive.keys() + " 中也没有,须用 KEHOU_SECRET_FILE 给出");
        }
        Postgres.Setup setup = Ground.setup(data, RootSecret.open(data, env), archive);
        Backup backup = new Restore(data, archive, setup).run(at, option(args, "--from"));
        return "已从备份 %s 恢复到 %s;原数据(如有)移至 %s"
                .formatted(
                        backup.name(),
                        at == null ? "最新状态" : at.toString(),
                        setup.home().resolve("cluster.before-*"));
    }

    private static @Nullable String option(String[] args, String name) {
        for (int i = 1; i < args.length - 1; i++) {
            if (args[i].equals(name)) {
                return args[i + 1];
            }
        }
        return null;
    }

    /** An instant with its offset, or the time of day in China. */
    static Instant instant(String text) {
        try {
            return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)$")
                    ? java.time.OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text)
                            .atZone(ZoneId.of("Asia/Shanghai"))
                            .toInstant();
        } catch (DateTimeParseException e) {
            throw new GroundFailure("--at 须形如 2026-11-22T08:30:00(北京时间)或 2026-11-22T00:30:00Z", e);
        }
    }
}
