import type { Words } from '../words'
import { fact } from './facts'

export const timetable: Words = {
  not_your_session: () => ({ says: '这次课由别的老师上。', next: '请看自己的课次。' }),
  cancelled: () => ({ says: '这次课已取消。', next: '请看其他课次。' }),
  held: () => ({ says: '这次课已经上过，不能取消。', next: '请核对日期。' }),
  instructor_busy: (facts) => ({
    says: `这位老师同一时间在上「${fact(facts, 'courseName', '另一门课')}」。`,
    next: '请换一位代课老师。',
  }),
  range_too_long: () => ({ says: '一次最多看 31 天。', next: '请缩短日期范围。' }),
}
