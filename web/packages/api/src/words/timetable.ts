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
  no_term: () => ({ says: '还没有可以排片的学期。', next: '请联系教育局设置学期。' }),
  times_reversed: () => ({ says: '时间没有写全，或结束早于开始。', next: '请核对开始和结束时间，或两样都先空着。' }),
  nothing_to_publish: () => ({ says: '本学期还没有可以公布的安排。', next: '请先公示课程班，或补上看护、自习等安排。' }),
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
}
