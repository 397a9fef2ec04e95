package kehou.ground;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a program of PostgreSQL is started so that it refuses neither root nor outlives us. PostgreSQL does not run as
 * root: a user namespace without a mapping makes it somebody else who still owns the same files; where namespaces are
 * forbidden (some containers) it runs as nobody and its files are handed over.
 */
enum Launch {
    AS_WE_ARE,
    IN_A_NAMESPACE,
    AS_NOBODY;

    private static final int NOBODY = 65534;

    /**
     * The kernel tells the child when its parent is gone, from the moment setpriv has asked for it; a parent that died
     * before that moment is seen by comparing its number.
     */
    private static final String UNLESS_ORPHANED = "[ \"$PPID\" = \"$1\" ] || exit 1; shift; exec \"$@\"";

    static Launch here() {
        if (!System.getProperty("user.name").equals("root")) {
            return AS_WE_ARE;
        }
        return succeeds("unshare", "-U", "true") ? IN_A_NAMESPACE : AS_NOBODY;
    }

    /**
     * The command line that runs the program and sends it the signal when the starting thread ends, whatever the cause.
     * A session of its own keeps the terminal's Ctrl-C from it: we stop it ourselves, last.
     */
    List<String> command(String signalAtOurEnd, List<String> program) {
        List<String> command = new ArrayList<>();
        if (this == IN_A_NAMESPACE) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add("setpriv");
        if (this == AS_NOBODY) {
            command.addAll(List.of("--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        command.addAll(List.of("--pdeathsig", signalAtOurEnd, "--", "setsid", "sh", "-c", UNLESS_ORPHANED, "sh"));
        command.add(Long.toString(ProcessHandle.current().pid()));
        command.addAll(program);
        return command;
    }

    /** Lets the program read and write what is there, also when it ran in another way before. */
    void handOver(Path tree) throws IOException {
        if (this == AS_WE_ARE || !Files.exists(tree)) {
            return;
        }
        int owner = this == AS_NOBODY ? NOBODY : 0;
        try (Stream<Path> walk = Files.walk(tree)) {
            for (Path path : (Iterable<Path>) walk::iterator) {
                if (!Files.isSymbolicLink(path)
                        && !Files.getAttribute(path, "unix:uid").equals(owner)) {
                    Files.setAttribute(path, "unix:uid", owner);
                }
            }
        }
    }

    /** Signals by number of the process; false when there is no such process any more. */
    static boolean signal(String name, long pid) {
        return succeeds("sh", "-c", "kill -" + name + " " + pid);
    }

    private static boolean succeeds(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
