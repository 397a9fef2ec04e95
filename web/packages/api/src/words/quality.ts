import type { Words } from '../words'
import { at, fact } from './facts'

export const quality: Words = {
  not_attended: () => ({ says: '只能评价孩子上过的课。', next: '老师点名显示到课后，就可以评价。' }),
  too_late: (facts) => ({ says: `评价已于 ${at(facts, 'closedAt')} 截止。`, next: '可以评价最近两周上过的课。' }),
  evaluation_closed: (facts) => ({
    says: `期末评价从 ${fact(facts, 'opensOn')} 开始，到 ${fact(facts, 'closesOn')} 为止。`,
    next: '到时候再填写。',
  }),
  evaluation_unfit: () => ({
    says: '评价方案里的每一项都要有结果。',
    next: '请逐项选好或写好再保存。',
  }),
  rated: () => ({ says: '这节课已经评价过。', next: '可以评价其他课。' }),
}
