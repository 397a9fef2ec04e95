package kehou.channel;

import java.math.BigDecimal;
import org.springframework.web.util.HtmlUtils;

/** The sandbox cashier's page: plain HTML with a form, no script, styled by the browser's own means. */
final class SandboxPage {
    private SandboxPage() {}

    static String of(SandboxBill bill) {
        String action = switch (bill.state()) {
            case OPEN -> "<form method=\"post\"><button autofocus>确认支付</button></form>";
            case PAID -> "<p role=\"status\">已支付成功</p>";
            case CLOSED -> "<p role=\"status\">订单已关闭，无法支付</p>";
        };
        return """
                <!doctype html>
                <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>沙箱收银台</title></head>
                <body><main>
                <h1>沙箱收银台</h1>
                <p>演示用，不会真的扣款</p>
                <h2>%s</h2>
                <p><strong>¥ %s</strong></p>
                %s
                <p><a href="%s">返回</a></p>
                </main></body></html>
                """.formatted(
                        HtmlUtils.htmlEscape(bill.title()),
                        BigDecimal.valueOf(bill.amountFen(), 2).toPlainString(),
                        action,
                        HtmlUtils.htmlEscape(bill.back()));
    }
}
