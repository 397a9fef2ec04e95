export const channels: Record<string, string> = {
  SANDBOX: '沙箱收银台',
  WECHAT: '微信',
  ALIPAY: '支付宝',
  CASH: '现金',
}

export const refundReasons: Record<string, string> = {
  WITHDRAWN: '家长退课',
  LATE: '名额释放后才付款',
  PAID_TWICE: '重复付款',
  BY_SCHOOL: '学校决定',
  CLASS_ENDED: '停开或并班',
  CLOSURE: '停课没有补上',
}

export const refundStates: Record<string, string> = { ASKED: '退款中', DONE: '已到账', FAILED: '退不回去，需人工处理' }

export const accounts: Record<string, { title: string; note: string }> = {
  FAMILY: { title: '家长已付未退', note: '应与渠道在途、监管账户之和相等' },
  CHANNEL: { title: '支付渠道在途', note: '已付款、尚未结算到监管账户' },
  SUPERVISED: { title: '监管账户', note: '已结算' },
}
