import type { Words } from '../words'
import type { Facts } from '../problem'
import { at, clock, count, fact, monthDay, slotOf, weekday } from './facts'

const feeItems: Record<string, string> = {
  BASE_SERVICE: '课后服务费',
  ENRICHMENT: '特色课程费',
  FLEXIBLE_ARRIVAL: '弹性上学',
  NOON_REST: '在校午休',
}
const yuan = (facts: Facts, name: string) => ((count(facts, name) ?? 0) / 100).toFixed(2)

/** `早 20 分钟` of `-20 分钟`, else `只晚 10 分钟`. */
function earlyOrLate(measured: string): string {
  return /^[-−]/.test(measured) ? `早 ${measured.slice(1).trim()}` : `只晚 ${measured}`
}

export const plan: Words = {
  venue_taken: (facts) => ({
    says: `${slotOf(facts)}${fact(facts, 'venueName', '场地')}已被「${fact(facts, 'courseName', '另一门课')}」占用。`,
    next: '请换一个场地或时段。',
  }),
  instructor_taken: (facts) => ({
    says: `${slotOf(facts)}授课教师已在「${fact(facts, 'courseName', '另一门课')}」。`,
    next: '请换一位教师或时段。',
  }),
  assistant_taken: (facts) => ({
    says: `${slotOf(facts)}助教已在「${fact(facts, 'courseName', '另一门课')}」。`,
    next: '请换一位助教或时段。',
  }),
  class_taken: (facts) => ({
    says: `${slotOf(facts)}这个行政班已整班参加「${fact(facts, 'courseName', '另一门课')}」。`,
    next: '请换一个时段，或改为走班、混班。',
  }),
  twice_a_day: (facts) => ({
    says: `一个课程班一天只上一次，${weekday(facts)}有两个时段重在一天。`,
    next: '请改到另一天，或分成单周和双周。',
  }),
  date_outside_term: (facts) => ({
    says: `${monthDay(fact(facts, 'date'))}不在这个学期里（${monthDay(fact(facts, 'firstDay'))}至${monthDay(fact(facts, 'lastDay'))}）。`,
    next: '请选学期之内的日期。',
  }),
  date_without_service: (facts) => ({
    says: `校历上${monthDay(fact(facts, 'date'))}没有课后服务。`,
    next: '请换一天，或先在「校历」里把这天改为有服务。',
  }),
  assists_itself: () => ({ says: '授课教师不能同时是这个班的助教。', next: '请另选一位助教。' }),
  for_nobody: () => ({ says: '没有写明面向哪些年级或班级。', next: '请选年级，或选行政班。' }),
  no_slot: (facts) => ({
    says: `「${fact(facts, 'courseName', '这个课程班')}」还没有时段和场地，不能公示。`,
    next: '请先为它安排至少一个时段。',
  }),
  evening_for_junior: (facts) =>
    facts['kind'] === 'EVENING_STUDY'
      ? { says: '晚自习只面向初中学生。', next: '请只选七至九年级，或改开延时托管。' }
      : { says: '所选年级不适合这项服务。', next: '请核对年级。' },
  weekday_wrong: (facts) =>
    facts['kind'] === 'WEEKEND'
      ? { says: '周末托管只在周六、周日。', next: '请改选周六或周日。' }
      : { says: '这项服务只在周一至周五。', next: '周末请另加「周末托管」。' },
  periods_overlap: (facts) => ({
    says: `已有同一类服务在这段时间（${clock(facts, 'from')}–${clock(facts, 'to')}）。`,
    next: '请错开日期、星期、时间或年级，或先修改已有的那一段。',
  }),
  holiday_in_term: (facts) => ({
    says: `这段日子都在「${fact(facts, 'term', '学期')}」里，不是假期。`,
    next: '请改为寒暑假的日期；学期里的周末请用「周末托管」。',
  }),
  early_end: (facts) => ({
    says: `结束时间比当地下班${earlyOrLate(fact(facts, 'measured'))}，要求${fact(facts, 'threshold')}。`,
    next: '请推后结束时间；确有原因的，写明后可以保存。当天还有更晚时段的，请先加那一段。',
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
  fee_item_forbidden: (facts) => ({
    says: `${feeItems[fact(facts, 'item')] ?? '这一项'}不得向家长收费。${fact(facts, 'meaning', '')}`,
    next: `${facts.clause ? `依据 ${fact(facts, 'paper')} ${fact(facts, 'at')}。` : ''}请把费用改为 0，或取消这一项收费。`,
  }),
  fee_standard_unknown: (facts) => ({
    says: `没有适用于本校的收费标准「${fact(facts, 'number')}」。`,
    next: '请从已批准的收费标准里选；标准有变，请联系教育局先录入批文。',
  }),
  fee_not_public: (facts) => ({
    says: `「${fact(facts, 'courseName', '这门课')}」的收费没有公示，不能按天收费。`,
    next: `${facts.clause ? `依据 ${fact(facts, 'clause')} ${fact(facts, 'at')}，没有公示的一律不收费。` : ''}请先公示收费标准，或选不收费的课程班。`,
  }),
  fee_over_standard: (facts) => ({
    says: `收费 ¥${yuan(facts, 'feeFen')}，超过批准的标准 ¥${yuan(facts, 'mostFen')}（${fact(facts, 'number')}）。`,
    next: `${facts.clause ? `依据 ${fact(facts, 'clause')} ${fact(facts, 'at')}，不得超标准收费。` : ''}请把费用降到标准以内再公示。`,
  }),
  fee_notice_incomplete: (facts) => ({
    says: fact(facts, 'mend'),
    next: `依据 ${fact(facts, 'clause')} ${fact(facts, 'at')}。补齐后再公示。`,
  }),
  standard_known: (facts) => ({
    says: `已有文号「${fact(facts, 'documentNumber')}」的同名标准。`,
    next: '请换一个名称，或查看已有的标准。',
  }),
  standard_ended: () => ({ says: '这项标准的截止日期已经定了。', next: '需要新的标准，请另录一项。' }),
  days_backwards: () => ({ says: '截止日期早于开始日期。', next: '请核对日期。' }),
  locked: () => ({ says: '已公示或已停开的课程班不能再改。', next: '确需调整，请停开后另建。' }),
  no_term: () => ({ says: '还没有可开课的学期。', next: '请联系教育局设置学期。' }),
  too_many_questions: (facts) => ({
    says: `一张征询单最多 ${fact(facts, 'most')} 个问题。`,
    next: '家长应能在一分钟内答完，请删去不必要的问题。',
  }),
  options_wrong: (facts) => ({
    says: `第 ${fact(facts, 'question')} 题的选项要有 2 至 ${fact(facts, 'most')} 个。`,
    next: '请增减选项后再保存。',
  }),
  options_twice: () => ({ says: '有两个选项写得一样。', next: '请改成不同的说法，或删去一个。' }),
  forced_question: (facts) => ({
    says: `第 ${fact(facts, 'question')} 题不能设为必答。`,
    next: '文字题和问所有家庭的题都不强求作答，请取消必答。',
  }),
  no_draft: () => ({ says: '没有正在编写的草稿。', next: '请先编写并保存。' }),
  closing_past: () => ({ says: '截止时间已经过去。', next: '请改一个以后的截止时间。' }),
  only_later: (facts) => ({
    says: `截止时间只能往后延，现在是 ${at(facts, 'closesAt')}。`,
    next: '请选一个更晚的时间。',
  }),
  part_missing: (facts) => ({
    says: `征询单还缺「${fact(facts, 'name')}」。`,
    next: '这是工作指南要求的内容，写上后再发布。',
  }),
  wording_refused: (facts) => ({
    says: `「${fact(facts, 'said')}」有强制、禁止或劝退的意思，不能发布。`,
    next: '请改成中性的说法，检查结果里给出了建议。',
  }),
  wording_unanswered: (facts) => ({
    says: `「${fact(facts, 'said')}」带有引导，还没有处理。`,
    next: '请改成中性的说法，或写明保留的理由。',
  }),
  survey_not_open: (facts) => ({
    says: facts.opensAt
      ? `征询在 ${at(facts, 'opensAt')} 至 ${at(facts, 'closesAt')} 之间作答，现在不在这段时间里。`
      : '征询还没有发布。',
    next: '以服务器时间为准；还有需要请联系学校。',
  }),
  survey_revised: () => ({ says: '学校刚刚更新了征询单。', next: '请重新打开，按新的内容作答。' }),
  reason_not_asked: () => ({ says: '选择参加的不需要填原因和去向。', next: '请清空后再提交。' }),
  reply_wrong: () => ({ says: '有一项作答不在选项之内。', next: '请重新选择后再提交。' }),
  reply_missing: (facts) => ({ says: `第 ${fact(facts, 'question')} 题还没有选。`, next: '请选好后再签名提交。' }),
  signed_outside: (facts) => ({
    says: `签名日期不在征询期间（${fact(facts, 'from')} 至 ${fact(facts, 'to')}）。`,
    next: '请核对纸质单上的日期。',
  }),
  reminded_lately: (facts) => ({
    says: `刚刚提醒过，${at(facts, 'next')} 以后才能再提醒。`,
    next: '不频繁打扰家长；急需的可以请班主任联系。',
  }),
  reminded_enough: (facts) => ({
    says: `已经提醒 ${fact(facts, 'most')} 次，不再提醒。`,
    next: '没有作答的，可以请班主任发放纸质单。',
  }),
  nobody_to_remind: () => ({ says: '所有家庭都已作答。', next: '不需要再提醒。' }),
  poll_not_open: () => ({ says: '投票还没有开始或已经结束。', next: '以服务器时间为准。' }),
  poll_locked: () => ({ says: '已发布的投票不能再改。', next: '确需调整，请另建一次投票。' }),
  voted: () => ({ says: '已经投过票了。', next: '每个孩子一票；投票不记名，投出后不能改。' }),
  vote_wrong: (facts) => ({ says: `每张票最多选 ${fact(facts, 'most')} 项。`, next: '请核对选择或票数后再提交。' }),
  other_way: () => ({ says: '这次投票不在这里进行。', next: '请按学校说的方式参加：家长手机或课堂大屏。' }),
  reason_missing: () => ({ says: '不能承接或不同意，要写明原因。', next: '原因会原样送达对方。' }),
  days_past: (f) => ({ says: `截止日期 ${fact(f, 'lastDay')} 已经过去。`, next: '请改成今天以后的日期。' }),
  order_answered: () => ({ says: '这份点单已经有结果，不能再改。', next: '请刷新查看；需要变动请重新点单。' }),
  order_not_confirmed: () => ({ says: '对方还没有确认时间，不能开课程班。', next: '请等对方答复。' }),
  order_drafted: () => ({ says: '这份点单已经生成过课程班草稿。', next: '请在「课程班」里继续。' }),
  no_other_school: () => ({ says: '只能向其他学校提出共享。', next: '请另选一所学校。' }),
  share_answered: () => ({ says: '这份共享申请已经答复过了。', next: '请刷新查看。' }),
  share_over: () => ({ says: '这份共享已经结束。', next: '需要时请重新提出。' }),
  no_campus: () => ({ says: '本校还没有登记校区，借来的场地没有地方登记。', next: '请先在「校区与场地」里登记校区。' }),
  training_taken: (f) => ({
    says: `${fact(f, 'day')} 的「${fact(f, 'topic')}」已经登记过。`,
    next: '请在列表里查看。',
  }),
  training_unfit: () => ({ says: '培训要登记在学校名下，日期不能晚于今天。', next: '请核对学校和日期。' }),
  training_confirmed: () => ({ says: '这次培训已经确认过了。', next: '请刷新查看。' }),
  plan_open: () => ({
    says: '这学期已经有一份方案在编写或等待审核。',
    next: '请打开那一份继续；等待审核的，等教育局答复。',
  }),
  plan_locked: () => ({ says: '报出去的方案不能再改。', next: '需要改动，请在答复以后编写新的一版。' }),
  plan_findings: (f) => ({
    says: `还有 ${fact(f, 'count')} 项规定没有达到，不能报审：${fact(f, 'titles')}。`,
    next: '右边写明了每一项差多少、依据哪一条、怎样就能达标。',
  }),
  plan_answered: () => ({ says: '这份方案已经答复过了。', next: '请刷新查看。' }),
  no_district: () => ({ says: '只有县区向市里报实施方案。', next: '市教育局在「县区实施方案」里看各县区报来的方案。' }),
  model_missing: () => ({ says: '还没有选运营模式。', next: '请选参照市里的模式，或写明本县区自己的做法，再报备案。' }),
  district_parts_missing: (f) => ({
    says: `${fact(f, 'mend')}（${fact(f, 'clause')}）`,
    next: '补写以后保存，再报备案。',
  }),
  model_by_plan: () => ({
    says: '县区的运营模式随实施方案一起报市里备案。',
    next: '请在实施方案里改，收到回执后生效。',
  }),
  operator_missing: () => ({ says: '参照市里的模式要写明由哪一家运营方运营。', next: '请选一家运营方。' }),
  model_unsaid: () => ({ says: '自主确定的模式还没有写怎样运营。', next: '请写明由谁运营、经费怎样收支。' }),
  no_operator: () => ({ says: '选的不是运营方。', next: '请在列表里重新选。' }),
  school_not_run: () => ({ says: '选的学校里有不归本级管理的。', next: '请只选本级管理的学校，或者不选，表示全部。' }),
  round_open: () => ({ says: '这学期已经有一次调整在准备。', next: '请打开那一次继续，公布以后再准备下一次。' }),
  round_public: () => ({ says: '公布以后的调整不能再改。', next: '到那天以前可以收回，再另外准备一次调整。' }),
  round_not_public: () => ({ says: '这次调整还没有公布，不用收回。', next: '请直接修改。' }),
  round_withdrawn: () => ({ says: '这次调整已经收回了。', next: '需要调整，请另外准备一次。' }),
  round_day_came: (f) => ({
    says: `已经到了生效的日子（${fact(f, 'on')}），这次调整正在办，不能再收回。`,
    next: '需要再变，请另外准备一次调整，或者在「课程班」里办。',
  }),
  round_too_soon: (f) => ({
    says: `学期中的调整至少提前 ${fact(f, 'days')} 天告知家长。`,
    next: `最早从 ${fact(f, 'first')} 起；请改日期再公布。`,
  }),
  round_unpublished: (f) => ({
    says: `「${fact(f, 'courseName')}」还没有公示，或者已经停开。`,
    next: '增开的课程班先公示收费再公布调整；已经停开的请从这次调整里去掉。',
  }),
  round_outside_term: (f) => ({ says: `生效的日期不在${fact(f, 'term')}里，或者已经过去。`, next: '请改日期。' }),
  quorum_above_seats: (f) => ({
    says: `成班人数不能多于名额（${fact(f, 'seats')} 个），停开的班不用再定。`,
    next: '请改小一些。',
  }),
  not_running: () => ({ says: '这个班没有公示，或者已经停开。', next: '请刷新看现在的情况。' }),
  round_poll_open: () => ({ says: '依据的投票还没有结束，或者不是本校的。', next: '请等投票结束，或者不选投票。' }),
}
