import type { Words } from '../words'

export const supervision: Words = {
  days_backwards: () => ({ says: '结束日期早于开始日期。', next: '请核对日期。' }),
  complaint_waits: () => ({ says: '您已经反映过这件事，教育局还没有答复。', next: '答复以后可以再写。' }),
  complaint_closed: () => ({ says: '已经答复，或者已有 6 份材料，不能再加。', next: '需要补充的，可以再写一份。' }),
  complaint_answered: () => ({ says: '这份投诉已经答复。', next: '请刷新后查看。' }),
  complaint_forwarded: () => ({ says: '已经转到市教育局，由市教育局答复。', next: '请刷新后查看。' }),
  complaint_at_city: () => ({ says: '市教育局是最后一级，不能再转。', next: '请直接答复。' }),
  complaint_receipt_unknown: () => ({
    says: '没有找到这个回执号。',
    next: '请对照抄下的号码，一位一位再看一遍；回执号是 24 位数字。',
  }),
}
