import type { Words } from '../words'
import { fact } from './facts'

export const plan: Words = {
  venue_taken: (facts) => ({
    says: `这个时段场地已被「${fact(facts, 'courseName', '另一门课')}」占用。`,
    next: '请换一个场地或时段。',
  }),
  instructor_taken: (facts) => ({
    says: `这个时段授课教师已在上「${fact(facts, 'courseName', '另一门课')}」。`,
    next: '请换一位教师或时段。',
  }),
  venue_too_small: (facts) => ({
    says: `名额 ${fact(facts, 'seats')} 超过场地容纳 ${fact(facts, 'capacity')}。`,
    next: '请减少名额，或换大一些的场地。',
  }),
  venue_closed: () => ({ says: '这个场地本学期不开放给课后服务。', next: '请换一个场地，或先在场地里改为开放。' }),
  over_class_size: (facts) => ({
    says: `名额 ${fact(facts, 'seats')} 超过课程的班额上限 ${fact(facts, 'classSize')}。`,
    next: '请减少名额，或再开一个班。',
  }),
  times_reversed: () => ({ says: '结束时间早于开始时间。', next: '请核对时段。' }),
  approval_missing: () => ({ says: '收费的课程班要有批准文号和日期。', next: '请填写收费批准文件后再公示。' }),
  locked: () => ({ says: '已公示或已停开的课程班不能再改。', next: '确需调整，请停开后另建。' }),
  no_term: () => ({ says: '还没有可开课的学期。', next: '请联系教育局设置学期。' }),
}
