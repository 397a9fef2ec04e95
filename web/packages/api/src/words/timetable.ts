import type { Words } from '../words'
import { at, clock, day, fact } from './facts'

export const timetable: Words = {
  not_your_session: () => ({ says: '这次课由别的老师上。', next: '请看自己的课次。' }),
  cancelled: () => ({ says: '这次课已取消。', next: '请看其他课次。' }),
  held: () => ({ says: '这次课已经上过，不能取消。', next: '请核对日期。' }),
  instructor_busy: (facts) => ({
    says: `这位老师同一时间在上「${fact(facts, 'courseName', '另一门课')}」。`,
    next: '请换一位代课老师。',
  }),
  no_periods: () => ({
    says: '还不知道课后服务在哪些时段开展。',
    next: '请填写每天的时段，或先给一门课排好时间。',
  }),
  no_lessons: () => ({ says: '这个学期还没有要排的课程班。', next: '请先从课程库开出课程班。' }),
  runs_open: (facts) => ({
    says: `已有 ${fact(facts, 'open')} 次排课在进行。`,
    next: '请等它们结束，或取消其中一次。',
  }),
  run_over: () => ({ says: '这次排课已经结束，不能再取消。', next: '请看它的结果。' }),
  run_not_done: () => ({ says: '这次排课还没有完成。', next: '请等它完成后再操作。' }),
  run_applied: () => ({ says: '这次排课的结果已经启用。', next: '如要调整，请重新排课。' }),
  offerings_changed: (facts) => ({
    says: `排课以后有 ${Array.isArray(facts.offerings) ? facts.offerings.length : '若干'} 个课程班改动过，这份结果不再适用。`,
    next: '请以这次结果为基础再排一次。',
  }),
  timetable_clashes: (facts) => ({
    says: `这份课表里有 ${fact(facts, 'clashes')} 处冲突，没有启用任何改动。`,
    next: '请先在课表上移开标红的课，再启用。',
  }),
  venue_taken: (facts) => ({
    says: `「${fact(facts, 'venue')}」这个时间已有别的课。`,
    next: '请换一处空着的场地。',
  }),
  range_too_long: () => ({ says: '一次最多看 31 天。', next: '请缩短日期范围。' }),
  no_term: () => ({ says: '还没有可以排片的学期。', next: '请联系教育局设置学期。' }),
  times_reversed: () => ({ says: '时间没有写全，或结束早于开始。', next: '请核对开始和结束时间，或两样都先空着。' }),
  nothing_to_publish: () => ({
    says: '本学期还没有可以公布的安排。',
    next: '请先公示课程班，或补上看护、自习等安排。',
  }),
  cells_incomplete: (facts) => ({
    says: `还有 ${fact(facts, 'cells')} 格没有写全，不能公布。「${fact(facts, 'content') || '未命名'}」：${fact(facts, 'mend')}`,
    next: `依据 ${fact(facts, 'clause')}（${fact(facts, 'at')}）。请补齐标红的格子再公布。`,
  }),
  published_meanwhile: (facts) => ({
    says: `第 ${fact(facts, 'version')} 版已由同事公布。`,
    next: '请刷新，看过最新一版再决定是否公布。',
  }),
  nothing_changed: (facts) => ({
    says: `现在的安排和第 ${fact(facts, 'version')} 版完全一样。`,
    next: '有变化时再公布下一版。',
  }),
  older_version: (facts) => ({
    says: `最新的是第 ${fact(facts, 'version')} 版，旧版不再报备。`,
    next: '请报备最新一版。',
  }),
  filed_already: (facts) => ({
    says: `第 ${fact(facts, 'version')} 版已经报备。`,
    next: '请等主管部门回执；退回后可以再报。',
  }),
  filing_answered: () => ({ says: '这份备案已经答复过。', next: '请刷新后查看答复。' }),
  reason_missing: () => ({ says: '退回要写明缺什么。', next: '请写上意见再退回。' }),
  one_subject: () => ({ says: '一间答疑室只答一个学科。', next: '请只留一个学科，别的学科另开一间。' }),
  class_of_another_grade: () => ({
    says: '选的班级不在这间辅导室面向的年级里。',
    next: '请核对年级和班级。',
  }),
  activity_missing: (facts) => ({
    says: `一、二年级没有书面作业，这间辅导室还没有写他们做什么。${fact(facts, 'mend', '')}`,
    next: `依据 ${fact(facts, 'clause')}（${fact(facts, 'at')}）。选好活动再保存。`,
  }),
  room_taken: (facts) => ({
    says: `「${fact(facts, 'venue')}」这个时间已有一间辅导室或答疑室。`,
    next: '请换一处场地或错开时间。',
  }),
  room_closed: (facts) => ({
    says: `${fact(facts, 'day', '那天')} 这间辅导室不开，或不需要这个学科。`,
    next: '请选它开放的服务日。',
  }),
  days_past: (facts) => ({ says: `${fact(facts, 'day', '那天')} 已经过去。`, next: '请选今天或以后的日子。' }),
  not_on_rota: () => ({
    says: '这位老师没有参加这个学科的轮值。',
    next: '请先在「轮值教师」里给老师加上学科，或换一位。',
  }),
  own_lesson: (facts) => ({
    says: `这位老师 ${clock(facts, 'from')}–${clock(facts, 'to')} 要上「${fact(facts, 'courseName')}」。`,
    next: '请换一位这时没有课的老师。',
  }),
  on_duty_already: () => ({ says: '这位老师这个时间已在别处轮值。', next: '请换一位老师，或先调整那一班。' }),
  duty_taken: () => ({ says: '这一班已经有人。', next: '请刷新后查看；要换人请点「换人」。' }),
  duty_over: (facts) => ({
    says: facts.state === 'HELD' ? '这一班已经到岗。' : '这一班已经取消。',
    next: '请刷新后查看。',
  }),
  duty_ahead: (facts) => ({ says: `这一班 ${clock(facts, 'from')} 才开始。`, next: '到时间后再点到岗。' }),
  helper_without_account: () => ({
    says: '这位老师还没有可登录的账号，看不到要帮的学生。',
    next: '请先在「教职工」里补上手机号，或换一位老师。',
  }),
  helped_already: () => ({
    says: '您已为这名学生的这个学科安排了帮扶。',
    next: '要换老师，请先结束原来的帮扶。',
  }),
  asked_this_term: (facts) => ({
    says: `${fact(facts, 'term', '本学期')}已经征集过意愿。`,
    next: '请看下面的作答；截止前老师可以改。',
  }),
  wishes_reminded_lately: (facts) => ({
    says: `${fact(facts, 'hours', '24')} 小时之内提醒过一次。`,
    next: `请在${at(facts, 'next')}之后再提醒，或当面问一问。`,
  }),
  nobody_silent: () => ({ says: '大家都已经作答。', next: '不用再提醒。' }),
  no_later: (facts) => ({
    says: `征集本来就到 ${fact(facts, 'closesOn')} 截止。`,
    next: '请选更晚的一天。',
  }),
  poll_closed: () => ({ says: '现在没有进行中的意愿征集。', next: '有变化请直接告诉学校。' }),
  away_then: (facts) => ({
    says: `这位老师 ${fact(facts, 'day', '那天')} 这个时间已批准调休。`,
    next: '请换一位老师。',
  }),
  lieu_short: (facts) => ({
    says:
      typeof facts.balance === 'number'
        ? `调休账户里有 ${fact(facts, 'balance')} 分钟，申请的是 ${fact(facts, 'minutes')} 分钟。`
        : `调休账户里已不够 ${fact(facts, 'minutes')} 分钟。`,
    next: '请缩短时间，或等下一次轮值到岗后再申请。',
  }),
  lieu_spent: (facts) => ({
    says: `这一班的 ${fact(facts, 'minutes')} 分钟已经用于调休，冲回后账户会低于零。`,
    next: '请老师先撤回还没到日子的调休，再更正。',
  }),
  time_off_twice: (facts) => ({
    says: `${fact(facts, 'day', '那天')} 这个时间已经申请过。`,
    next: '请先撤回原来的申请。',
  }),
  time_off_answered: () => ({ says: '这份申请已经答复或撤回。', next: '请刷新后查看。' }),
  needed_then: (facts) => ({
    says: `这位老师 ${fact(facts, 'day', '那天')} 这个时间有课或有轮值。`,
    next: '请先给那一班换人，再批准调休。',
  }),
  venue_suits_badly: (facts) => ({
    says: `「${fact(facts, 'venue')}」不适合学生长时间停留。${fact(facts, 'mend', '')}`,
    next: `依据 ${fact(facts, 'clause')}（${fact(facts, 'at')}）。确实没有别处时，写明原因再保存，教育局看得到。`,
  }),
  venue_open: (facts) => ({
    says: `「${fact(facts, 'venue')}」本学期还有开放时段。`,
    next: '请先去掉它的开放时段，再写明为什么不开放。',
  }),
  closure_reversed: () => ({ says: '最后一天早于第一天。', next: '请核对日期。' }),
  closure_past: (f) => ({ says: `${day(f, 'firstDay')} 已经过去。`, next: '停课从今天或以后的日子开始。' }),
  closure_long: (f) => ({
    says: `一次最多停 ${fact(f, 'days')} 天（规则包 KH-21）。`,
    next: '请先宣布这一段，还要继续的到时再宣布。',
  }),
  closure_no_service: (f) => ({
    says: `${day(f, 'firstDay')} 至 ${day(f, 'lastDay')} 没有课后服务。`,
    next: '本来就不上课的日子不用宣布停课。',
  }),
  closure_part: () => ({ says: '只有学校可以只停一个年级或一个班，二者选一。', next: '请选全部，或由学校自己宣布。' }),
  closure_twice: (f) => ({
    says: `${day(f, 'firstDay')} 至 ${day(f, 'lastDay')} 之间，同样的范围已经宣布过停课。`,
    next: '请看已有的那一条；要延长，请从它的最后一天之后再宣布。',
  }),
  closure_begun: (f) => ({
    says: `停课从 ${day(f, 'firstDay')} 起已经生效，不能再撤销。`,
    next: '缺的课可以安排补课日。',
  }),
  closure_withdrawn: () => ({ says: '这次停课已经撤销。', next: '请刷新查看。' }),
  make_up_day: (f) => ({
    says: `${fact(f, 'on')} 不能补课：要在今天以后、停课日以后，并在本学期内。`,
    next: '请换一天。',
  }),
  make_up_closed: (f) => ({
    says: `${fact(f, 'on')} 也停课：${fact(f, 'reason')}。`,
    next: '请换一天。',
  }),
  make_up_nothing: (f) => ({
    says: `${fact(f, 'day')} 的课在 ${fact(f, 'on')} 都补不了：已经补过，或老师、场地那时有别的课。`,
    next: '请换一天，或看哪些课已经补过。',
  }),
}
