import type { Words } from '../words'
import { at } from './facts'

export const quality: Words = {
  not_attended: () => ({ says: '只能评价孩子上过的课。', next: '老师点名显示到课后，就可以评价。' }),
  too_late: (facts) => ({ says: `评价已于 ${at(facts, 'closedAt')} 截止。`, next: '可以评价最近两周上过的课。' }),
  rated: () => ({ says: '这节课已经评价过。', next: '可以评价其他课。' }),
}
