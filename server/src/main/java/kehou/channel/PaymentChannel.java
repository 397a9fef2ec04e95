package kehou.channel;

/** The ways a family can pay. */
public enum PaymentChannel {
    SANDBOX,
    WECHAT,
    ALIPAY
}
