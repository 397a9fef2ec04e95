import type { Words } from '../words'
import { count, fact } from './facts'

export const enrolment: Words = {
  full: (facts) => {
    const seats = fact(facts, 'seats')
    const before = count(facts, 'before')
    const queue = before === undefined ? '' : `您前面已有 ${before} 位家长报上。`
    return { says: `名额已满（${seats}/${seats}）。${queue}`, next: '可以看看同一时段还有名额的课程。' }
  },
  not_open: () => ({ says: '选课还没有开始。', next: '页面上有开始时间，到点后再点即可。' }),
  closed: () => ({ says: '选课已经结束。', next: '需要调整请联系班主任或学校课后服务负责人。' }),
  wrong_grade: () => ({ says: '这门课不面向孩子所在的年级。', next: '请看为本年级开设的课程。' }),
  clash: (facts) => ({
    says: `与已报的「${fact(facts, 'courseName', '另一门课')}」时间冲突。`,
    next: '可以先退掉那一门，或选别的时段。',
  }),
  already: () => ({ says: '孩子已经报了这门课。', next: '可在「我的课程」里查看。' }),
}
