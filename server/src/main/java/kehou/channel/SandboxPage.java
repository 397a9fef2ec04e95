package kehou.channel;

import java.math.BigDecimal;
import org.springframework.web.util.HtmlUtils;

/** The sandbox cashier's page: a form and no script; its few styles are attributes, as the content policy allows. */
final class SandboxPage {
    private static final String BODY = "margin:0;background:#fbf9f4;color:#1e2a32;font:16px/1.6 'Noto Sans SC',"
            + "'PingFang SC','Microsoft YaHei',sans-serif";
    private static final String CARD =
            "box-sizing:border-box;width:360px;max-width:calc(100% - 32px);margin:48px auto;padding:24px;"
                    + "background:#fff;border:1px solid #ded9ce;border-radius:10px;text-align:center";
    private static final String BUTTON = "width:100%;min-height:48px;border:0;border-radius:10px;background:#1f6b5a;"
            + "color:#fff;font:inherit;font-weight:600;cursor:pointer";

    private SandboxPage() {}

    static String of(SandboxBill bill) {
        String action = switch (bill.state()) {
            case OPEN -> "<form method=\"post\"><button style=\"" + BUTTON + "\">确认支付</button></form>";
            case PAID -> "<p role=\"status\">已支付成功</p>";
            case CLOSED -> "<p role=\"status\">订单已关闭，无法支付</p>";
        };
        return """
                <!doctype html>
                <html lang="zh-CN"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width,initial-scale=1"><title>沙箱收银台</title></head>
                <body style="%s"><main style="%s">
                <h1 style="margin:0;font-size:18px">%s</h1>
                <p style="margin:4px 0 24px;color:#55626b">演示收银台，不会真的扣款</p>
                <p style="margin:0">%s</p>
                <p style="margin:0 0 24px;font-size:34px;font-weight:700">¥%s</p>
                %s
                <p style="margin:16px 0 0"><a style="color:#1f6b5a" href="%s">返回</a></p>
                </main></body></html>
                """.formatted(
                        BODY,
                        CARD,
                        named(bill.channel()),
                        HtmlUtils.htmlEscape(bill.title()),
                        BigDecimal.valueOf(bill.amountFen(), 2).toPlainString(),
                        action,
                        HtmlUtils.htmlEscape(bill.back()));
    }

    private static String named(PaymentChannel channel) {
        return switch (channel) {
            case SANDBOX -> "沙箱收银台";
            case WECHAT -> "微信支付（沙箱）";
            case ALIPAY -> "支付宝（沙箱）";
        };
    }
}
