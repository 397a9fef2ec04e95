package kehou;

import kehou.kernel.Open;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says that the platform is up: to the one who started it and to whoever watches it. */
@RestController
class Readiness {
    private final WebServerApplicationContext context;
    private final JdbcClient jdbc;
    private volatile boolean ready;

    Readiness(WebServerApplicationContext context, JdbcClient jdbc) {
        this.context = context;
        this.jdbc = jdbc;
    }

    /** State of the platform as seen from outside; carries nothing else. */
    record Health(String status) {}

    @GetMapping("/api/health")
    @Open
    org.springframework.http.ResponseEntity<Health> health() {
        if (!ready) {
            return org.springframework.http.ResponseEntity.status(503).body(new Health("starting"));
        }
        jdbc.sql("select 1").query(Integer.class).single();
        return org.springframework.http.ResponseEntity.ok(new Health("ready"));
    }

    void announce() {
        ready = true;
        var server = context.getWebServer();
        if (server != null) {
            IO.println("ready http://127.0.0.1:" + server.getPort());
        }
    }
}
