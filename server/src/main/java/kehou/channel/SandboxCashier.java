package kehou.channel;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Vault;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stand-in for every payment provider, shared by demo and tests: a cashier page, a memory of its own,
 * signed callbacks, closing and refunds. It answers for WeChat and Alipay until their gateways are set up.
 */
@Component
public class SandboxCashier implements PaymentGateway {
    public static final String TIMESTAMP = "Sandbox-Timestamp";
    public static final String NONCE = "Sandbox-Nonce";
    public static final String SIGNATURE = "Sandbox-Signature";
    private static final String MERCHANT = "kehou-sandbox";
    private static final Duration OLDEST_NOTICE = Duration.ofMinutes(5);

    private final SandboxTradeStore trades;
    private final SandboxSignature links;
    private final SandboxSignature notices;
    private final JsonMapper json;
    private final Clock clock;

    SandboxCashier(SandboxTradeStore trades, Vault vault, JsonMapper json, Clock clock) {
        this.trades = trades;
        this.links = new SandboxSignature(vault.derived("sandbox-link"));
        this.notices = new SandboxSignature(vault.derived("sandbox-notice"));
        this.json = json;
        this.clock = clock;
    }

    @Override
    public boolean serves(PaymentChannel channel) {
        return true;
    }

    @Override
    public String merchant() {
        return MERCHANT;
    }

    @Override
    public String cashier(PaymentBill bill) {
        return "/api/sandbox/cashier/" + links.token(json.writeValueAsString(bill));
    }

    /** The bill behind a cashier link; refuses a link that is not ours. */
    SandboxBill bill(String token) {
        PaymentBill bill = open(token);
        SandboxBill.State state = trades.find(bill.outTradeNo())
                .map(trade -> trade.paid() ? SandboxBill.State.PAID : SandboxBill.State.CLOSED)
                .orElse(clock.instant().isBefore(bill.expires()) ? SandboxBill.State.OPEN : SandboxBill.State.CLOSED);
        return new SandboxBill(bill.channel(), bill.title(), bill.fen(), state, bill.back());
    }

    /** The payer pays; what the platform is then to be told, if it is paid. */
    public Optional<PaidNotice> pay(String token) {
        PaymentBill bill = open(token);
        Instant now = clock.instant();
        if (now.isBefore(bill.expires())) {
            trades.decide(bill.outTradeNo(), true, bill.fen(), providerNumber(), now);
        }
        return trades.find(bill.outTradeNo())
                .filter(SandboxTradeStore.Trade::paid)
                .map(trade -> notice(bill.channel(), bill.outTradeNo(), trade));
    }

    /** As real providers sometimes do: takes the money although the trade was closed. */
    public PaidNotice payAfterAll(String token) {
        PaymentBill bill = open(token);
        trades.reopen(bill.outTradeNo(), bill.fen(), clock.instant());
        return pay(token).orElseThrow();
    }

    /** A notice with the signature that {@link #read} checks. */
    public HttpHeaders sign(String body, Instant at) {
        HttpHeaders headers = new HttpHeaders();
        String timestamp = String.valueOf(at.getEpochSecond());
        String nonce = UUID.randomUUID().toString();
        headers.set(TIMESTAMP, timestamp);
        headers.set(NONCE, nonce);
        headers.set(SIGNATURE, notices.of(signed(timestamp, nonce, body)));
        return headers;
    }

    @Override
    public PaidNotice read(PaymentChannel channel, HttpHeaders headers, byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        String timestamp = header(headers, TIMESTAMP);
        if (!notices.matches(signed(timestamp, header(headers, NONCE), text), header(headers, SIGNATURE))) {
            throw Refusal.SIGNATURE_WRONG.refused();
        }
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant());
        if (age.abs().compareTo(OLDEST_NOTICE) >= 0) {
            throw Refusal.NOTICE_TOO_OLD.refused();
        }
        try {
            return json.readValue(text, PaidNotice.class);
        } catch (JacksonException e) {
            throw Refusal.NOTICE_UNREADABLE.refused();
        }
    }

    @Override
    public TradeAnswer query(PaymentChannel channel, String outTradeNo) {
        return trades.find(outTradeNo)
                .map(trade -> answer(channel, outTradeNo, trade))
                .orElse(new TradeAnswer.Open());
    }

    @Override
    public TradeAnswer close(PaymentChannel channel, String outTradeNo) {
        trades.decide(outTradeNo, false, 0, providerNumber(), clock.instant());
        return query(channel, outTradeNo);
    }

    @Override
    public RefundAnswer refund(PaymentChannel channel, String outTradeNo, String outRefundNo, long fen) {
        Optional<SandboxTradeStore.Trade> trade = trades.find(outTradeNo).filter(SandboxTradeStore.Trade::paid);
        if (trade.isEmpty()
                || trades.refunded(outTradeNo, outRefundNo) + fen > trade.get().fen()) {
            return new RefundAnswer.Failed("more than was paid");
        }
        Instant now = clock.instant();
        trades.refund(outTradeNo, outRefundNo, fen, now);
        return new RefundAnswer.Done(now);
    }

    private PaymentBill open(String token) {
        String payload = links.payload(token).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        return json.readValue(payload, PaymentBill.class);
    }

    private static TradeAnswer answer(PaymentChannel channel, String outTradeNo, SandboxTradeStore.Trade trade) {
        return trade.paid() ? new TradeAnswer.Paid(notice(channel, outTradeNo, trade)) : new TradeAnswer.Closed();
    }

    private static PaidNotice notice(PaymentChannel channel, String outTradeNo, SandboxTradeStore.Trade trade) {
        return new PaidNotice(channel, MERCHANT, outTradeNo, trade.fen(), trade.providerNumber(), trade.at());
    }

    private static String signed(String timestamp, String nonce, String body) {
        return timestamp + "\n" + nonce + "\n" + body + "\n";
    }

    private static String header(HttpHeaders headers, String name) {
        String value = headers.getFirst(name);
        if (value == null) {
            throw Refusal.SIGNATURE_WRONG.refused();
        }
        return value;
    }

    private static String providerNumber() {
        return "SBX" + UUID.randomUUID().toString().replace("-", "");
    }
}
