import type { Schema } from '@kehou/api/client'

export type PlanPart = Schema<'PlanSection'>['part']

export const planParts: Record<PlanPart, string> = {
  KINDS: '办班种类',
  COURSES: '课程内容',
  STAFF: '师资安排',
  TIMES: '时间安排',
  VENUES: '活动场地',
  FEES: '收费标准',
  SAFETY: '安全保障',
}
