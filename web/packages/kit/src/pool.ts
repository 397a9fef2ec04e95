import type { Schema } from '@kehou/api/client'
import { clock, paperDay, weekdayName } from './dates'

/* Words of the pool that the school's desk and the person's phone share. */

type Readiness = Schema<'PoolReadiness'>

/** One thing before a class: there, or what is still to do. */
export interface Step {
  done: boolean
  says: string
}

const dossierWords: Record<string, string> = {
  DRAFT: '师资档案还没有提交评审',
  SUBMITTED: '师资档案正在评审',
  RETURNED: '师资档案被退回，等待修改',
  REFUSED: '师资档案未准入',
  SUSPENDED: '师资档案已被暂停',
  WITHDRAWN: '师资准入已撤销',
}

const clearanceWords: Record<string, string> = {
  REQUESTED: '安全核查正在办理',
  REFUSED: '安全核查没有通过',
  EXPIRED: '安全核查已过期',
  SUSPENDED: '安全核查已被暂停',
}

/** What is there and what is missing before the first class, in the order in which it is done. */
export function steps(of: Readiness): Step[] {
  const admitted = of.dossier === 'ADMITTED'
  return [
    admitted
      ? {
          done: of.duty === 'TEACHES',
          says: of.duty === 'TEACHES' ? '师资已准入' : '已准入，但只能做助教、不能独立授课',
        }
      : { done: false, says: dossierWords[of.dossier] ?? '师资还没有准入' },
    of.clearance === 'CLEARED'
      ? { done: true, says: '安全核查已通过' }
      : {
          done: false,
          says: of.identified
            ? (clearanceWords[of.clearance ?? ''] ?? '安全核查正在办理')
            : '还没有登记身份，未做安全核查',
        },
  ]
}

/** `可以上课`, or the first thing that is missing. */
export function readinessText(of: Readiness): string {
  if (of.ready) return of.until ? `可以上课，有效至 ${paperDay(of.until)}` : '可以上课'
  return steps(of)
    .filter((step) => !step.done)
    .map((step) => step.says)
    .join('；')
}

/** `周三 15:30–17:30、周五 16:00–18:00`. */
export function timesText(times: Schema<'PoolTime'>[]): string {
  return times.map((of) => `${weekdayName(of.weekday)} ${clock(of.from)}–${clock(of.to)}`).join('、')
}

/** `周三、周五 16:00–17:00，10月8日至12月30日` of an invitation. */
export function askedText(of: Schema<'PoolInvitation'>): string {
  return `${of.weekdays.map(weekdayName).join('、')} ${clock(of.from)}–${clock(of.to)}，${paperDay(of.firstDay)}至${paperDay(of.lastDay)}`
}

/** Kinds of people who come through the pool. */
export const poolKinds: Record<string, string> = {
  RETIRED: '退休教师',
  PROFESSIONAL: '专业人士',
  PARENT: '家长志愿者',
  VOLUNTEER: '志愿者',
  STUDENT: '大学生',
  HERITAGE: '非遗传承人',
}
