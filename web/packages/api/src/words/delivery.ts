import type { Words } from '../words'
import { fact } from './facts'

function hour(instant: string): string {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return ''
  return new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at)
}

export const delivery: Words = {
  not_open_yet: (facts) => ({ says: `还没到点名时间，${hour(fact(facts, 'opensAt'))} 开始。`, next: '到时间再点名。' }),
  closed: () => ({ says: '点名已经截止，先前点过的已保存。', next: '需要更正请联系学校。' }),
  cancelled: () => ({ says: '这次课已取消。', next: '请看今天的其他课次。' }),
  clock_ahead: () => ({ says: '手机时间比实际快，无法记录。', next: '请在手机设置里打开「自动设置时间」。' }),
  not_expected: () => ({ says: '有学生不在这次课的名单上。', next: '请刷新名单后再点。' }),
  outside_fence: () => ({ says: '您不在学校范围内。', next: '确在校内的，写明原因，由学校核准。' }),
  outside_window: (facts) => ({
    says: `签到时间是 ${hour(fact(facts, 'opensAt'))}–${hour(fact(facts, 'closesAt'))}。`,
    next: '现在签到请写明原因，由学校核准。',
  }),
  decided: () => ({ says: '这条签到已经处理过。', next: '请刷新查看。' }),
  own_check_in: () => ({ says: '不能核准自己的签到。', next: '请由另一位管理员核准。' }),
  session_begun: () => ({ says: '课已经开始，不能再请假。', next: '请直接联系老师。' }),
  not_present: () => ({ says: '孩子这次课不在场，不能写点评。', next: '请核对点名。' }),
  venue_too_small: (facts) => ({
    says: `「${fact(facts, 'venue')}」容纳 ${fact(facts, 'capacity')} 人，这节课应到 ${fact(facts, 'expected')} 人。`,
    next: '请换一处更大的场地。',
  }),
  empty_remark: () => ({ says: '点评还是空的。', next: '选一个标签，或写一句话。' }),
}
