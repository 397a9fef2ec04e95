import type { Words } from '../words'
import { count, fact } from './facts'

export const enrolment: Words = {
  not_on_roll: () => ({ says: '孩子已不在这所学校的名册上。', next: '如有疑问，请联系学校核对名册。' }),
  no_window: () => ({ says: '这门课还没有安排选课时间。', next: '学校安排后会通知您。' }),
  not_offered: () => ({ says: '这门课没有公示，暂不能报名。', next: '请看其他课程。' }),
  grade: () => ({ says: '这门课不面向孩子所在的年级。', next: '请看为本年级开设的课程。' }),
  home_class: () => ({ says: '这门课不面向孩子所在的班级。', next: '请看为本班或本年级开设的课程。' }),
  children_busy: (facts) => ({
    says: `「${fact(facts, 'courseName', '这门课')}」换到新时段后，有 ${fact(facts, 'pupils')} 名已报名的孩子与别的课冲突。`,
    next: '请换一个时段，或先与这些家庭商量调整。',
  }),
  not_open_yet: () => ({ says: '选课还没有开始。', next: '页面上有开始时间，到点后再点即可。' }),
  closed: () => ({ says: '选课已经结束。', next: '需要调整请联系班主任或学校课后服务负责人。' }),
  time_clash: (facts) => ({
    says: `与已报的「${fact(facts, 'courseName', '另一门课')}」时间冲突。`,
    next: '可以先退掉那一门，或选别的时段。',
  }),
  full: (facts) => {
    const seats = fact(facts, 'seats')
    const before = count(facts, 'before')
    const queue = before === undefined ? '' : `您前面已有 ${before} 位家长报上。`
    return { says: `名额已满（${seats}/${seats}）。${queue}`, next: '可以排候补，或看看同一时段还有名额的课程。' }
  },
  seats_left: (facts) => ({ says: `还有 ${fact(facts, 'left')} 个名额。`, next: '直接报名就可以，不用候补。' }),
  has_the_place: () => ({ says: '孩子已经有这门课的名额。', next: '不用再候补。' }),
  nothing_offered: (facts) => ({
    says: facts.state === 'WAITING' ? '还没有轮到您。' : '这个名额已经不再为您保留。',
    next: facts.state === 'WAITING' ? '轮到时会发消息给您。' : '仍想要这门课，可以重新排候补。',
  }),
  lane_full: (facts) => ({
    says: `此刻报名的人太多，您前面还有 ${fact(facts, 'ahead')} 位。`,
    next: `请过 ${fact(facts, 'retryAfter')} 秒再按一次。`,
  }),
  times_reversed: () => ({ says: '结束时间早于开始时间。', next: '请核对选课时间。' }),
  in_another_window: () => ({ says: '有课程班已在另一个选课窗口里。', next: '请从那个窗口移出，或不要选它。' }),
  chosen_already: () => ({ says: '已有家长在这个窗口报名，不能再这样改。', next: '可以延长结束时间。' }),
  not_live: () => ({ says: '这个名额已经退掉或释放。', next: '请刷新查看最新状态。' }),
  refund_changed: () => ({ says: '可退金额有变化。', next: '请看新的金额，再决定是否退课。' }),
}
