package kehou.channel;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the platform of a payment as a provider would: a signed HTTP call from outside. A call that fails
 * is not repeated, because the platform asks by itself for what it was not told.
 */
@Component
class SandboxNotifier {
    private static final Logger LOG = LoggerFactory.getLogger(SandboxNotifier.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SandboxCashier cashier;
    private final JsonMapper json;
    private final Environment environment;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    SandboxNotifier(SandboxCashier cashier, JsonMapper json, Environment environment, Clock clock) {
        this.cashier = cashier;
        this.json = json;
        this.environment = environment;
        this.clock = clock;
    }

    void tell(PaidNotice notice) {
        String body = json.writeValueAsString(notice);
        URI callback = URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port")
                + "/api/payments/callback/" + notice.channel().name().toLowerCase(Locale.ROOT));
        HttpRequest.Builder request = HttpRequest.newBuilder(callback)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        cashier.sign(body, clock.instant()).forEach((name, values) -> request.header(name, values.getFirst()));
        try {
            int status = http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status >= 300) {
                LOG.warn("the platform answered {} to the notice of {}", status, notice.outTradeNo());
            }
        } catch (IOException e) {
            LOG.warn("the platform was not reached with the notice of {}", notice.outTradeNo(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
