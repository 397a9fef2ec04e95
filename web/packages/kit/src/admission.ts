import { paperDay, today } from './dates'

/* Words of an admission: where it stands, what happened to it, what the experts said. */

export const subjects: Record<string, string> = { COURSE: '课程', INSTRUCTOR: '师资', PROVIDER: '机构' }

export const routes: Record<string, string> = { SCHOOL: '学校申报', SOCIAL: '社会资源' }

/** What happened, as the submitter reads it. */
export const steps: Record<string, string> = {
  SUBMITTED: '提交申报',
  FORMAL_PASSED: '形式审查通过',
  PANEL_DRAWN: '抽取评审专家',
  EXPERT_REPLACED: '一位专家回避，按抽签顺序递补',
  PANEL_VOID: '没有可递补的专家，将重新抽取',
  DISCUSSION_OPENED: '评分相差较大，专家讨论后再评一次',
  SCORES_IN: '专家评分完成',
  RETURNED: '退回修改',
  REFUSED: '不予准入',
  ADMITTED: '准予准入',
  APPEALED: '提出申诉，换一组专家再审',
  WITHDRAWN: '申报单位撤回',
  REMINDED: '到期提醒',
}

/** What an expert advises and an authority answers. */
export const decisions: Record<string, string> = { ADMIT: '准予准入', RETURN: '退回修改', REFUSE: '不予准入' }

/** Why an expert could not be drawn. */
export const exclusions: Record<string, string> = {
  RESTING: '暂停参加抽取',
  NOT_SIGNED_UP: '还没有启用账号',
  OTHER_FIELD: '专业方向不符',
  SAME_EMPLOYER: '与申报单位同一单位',
  OWN_SUBMISSION: '本人申报',
  DECLARED: '声明过与申报单位有关系',
  EARLIER_PANEL: '参加过上一次评审',
}

export const panelStates: Record<string, string> = {
  SCORING: '独立评分中',
  DISCUSSION: '讨论后再评',
  DONE: '评分完成',
  VOID: '已作废',
}

/** The state that marks an admission: the step at hand while it is open, else the answer. */
export function standOf(of: { state: string; stage: string }): string {
  return of.state === 'SUBMITTED' ? of.stage : of.state
}

/** The note of a step as people read it; a drawn panel's is its size, a reminder's the day it was due. */
export function stepNote(of: { step: string; note: string }): string {
  if (of.step === 'PANEL_DRAWN' && of.note) return `共 ${of.note} 位专家，姓名不公开`
  if (of.step === 'REMINDED' && of.note) return `这一步应在 ${paperDay(of.note)} 前办完`
  return of.note
}

/** `2 天后到期`, `今天到期`, `已逾期 3 天` of a day by which a step is due. */
export function dueText(due: string, on: string = today()): string {
  const days = Math.round((Date.parse(due) - Date.parse(on)) / 86_400_000)
  if (days < 0) return `已逾期 ${-days} 天`
  return days === 0 ? '今天到期' : `还有 ${days} 天`
}

const waitsFor: Record<string, string> = {
  FORMAL: '等教育局核对材料是否齐全',
  DRAW: '等教育局随机抽取评审专家',
  SCORING: '专家正在各自独立评分',
  DISCUSSION: '专家评分相差较大，正在讨论',
  DECISION: '专家已评完，等教育局作出决定',
}

/** What an open admission waits for, as its submitter reads it. */
export function nextStep(stage: string): string {
  return waitsFor[stage] ?? ''
}
