import type { Words } from '../words'

export const payment: Words = {
  order_not_open: () => ({ says: '这张订单已经不能付款。', next: '请刷新看最新状态。' }),
  order_lapsed: () => ({ says: '付款时间已过，名额已释放。', next: '还想报名，请回到选课页看余位。' }),
  order_paid: () => ({ says: '这张订单已经付过款。', next: '如需退费，请走退款。' }),
  order_still_open: () => ({ says: '支付渠道那边还没有关单。', next: '请稍候片刻再试。' }),
  channel_unavailable: () => ({ says: '这个支付渠道还没有开通。', next: '请换一种支付方式。' }),
  amount_differs: () => ({ says: '支付渠道告知的金额与订单不符。', next: '请联系学校财务核对。' }),
  merchant_differs: () => ({ says: '收款账户与本平台不符。', next: '请联系学校财务核对。' }),
  over_refund: () => ({ says: '退款金额超过了已付且未退的金额。', next: '请核对可退金额。' }),
  refund_not_asked: () => ({ says: '没有这笔退款申请。', next: '请刷新核对。' }),
}
