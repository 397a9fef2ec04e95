import type { Schema } from '@kehou/api/client'
import { when } from '@kehou/kit/dates'

export interface Step {
  title: string
  says: string
  done: boolean
  at?: string
  to?: string
  action?: string
}

/** The way of a school onto the platform: each step with its date, or with what to do next. */
export function stepsOf(onboarding: Schema<'SchoolOnboarding'>, venues: number, inCharge: boolean): Step[] {
  const at = (instant: string | null | undefined) => (instant ? when(instant) : undefined)
  return [
    {
      title: '接受邀请',
      says: '管理员已登录，学校账号可用。',
      done: onboarding.invitedAt != null || onboarding.state !== 'NOT_INVITED',
      at: at(onboarding.invitedAt),
    },
    {
      title: '导入学生名册',
      says: '用学籍系统导出的表格即可，不必改格式。',
      done: onboarding.rosterImportedAt != null,
      at: at(onboarding.rosterImportedAt),
      to: '/roster-imports',
      action: '导入名册',
    },
    {
      title: '登记校区与场地',
      says: '排课和到校签到要用到。',
      done: venues > 0,
      to: '/venues',
      action: '登记场地',
    },
    {
      title: '确定责任人',
      says: '校长是第一责任人，另设联络人。',
      done: inCharge,
      to: '/in-charge',
      action: '填写责任人',
    },
    {
      title: '开通',
      says: '开通后，家长可以看到本校的课程公示。',
      done: onboarding.state === 'LIVE',
      at: at(onboarding.liveAt),
    },
  ]
}

/** How far, in whole percent. */
export function percent(steps: readonly Step[]): number {
  return Math.round((steps.filter((step) => step.done).length / steps.length) * 100)
}
