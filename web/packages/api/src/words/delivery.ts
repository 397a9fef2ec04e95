import type { Words } from '../words'
import { clock, fact } from './facts'

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
  outside_lesson: (f) => ({
    says: `提前下课的时间要在这节课之内（${clock(f, 'from')}–${clock(f, 'to')}）。`,
    next: '整节不上的，请由学校取消这次课。',
  }),
  ended_early: () => ({ says: '已经登记过提前下课。', next: '请刷新查看。' }),
  outing_times: () => ({ says: '日期已经过去，或者返校早于出发。', next: '请核对日期和时间。' }),
  outing_people: () => ({ says: '课程班不是本校的，或者领队又写在随队教师里。', next: '请重新选。' }),
  outing_nobody: () => ({ says: '这个课程班还没有学生。', next: '请选有学生报名的课程班。' }),
  outing_gone: () => ({ says: '这次活动已经出发或已经取消，不能再改。', next: '请刷新查看；有急事请直接联系学校。' }),
  outing_day: (f) => ({
    says: `家长签字同意的是 ${fact(f, 'day')}，今天不能出发。`,
    next: '改日期要重新安排，再请家长签字。',
  }),
  outing_unsigned: (f) => ({
    says:
      fact(f, 'pupils') === '0'
        ? '还没有点到一名学生。'
        : `点到的学生里有 ${fact(f, 'pupils')} 名没有家长签字，不能带出校。`,
    next: '没有签字的孩子留在基础托管；请核对名单再出发。',
  }),
  outing_escorts: (f) => ({
    says: `${fact(f, 'pupils')} 名学生需要 ${fact(f, 'needed')} 名带队人员，现在是 ${fact(f, 'people')} 名。`,
    next: '请学校增加随队教师，或分批出发（本平台取每 10 名学生 1 名）。',
  }),
  outing_not_out: () => ({ says: '这次活动不在校外。', next: '请刷新查看。' }),
}
