import type { Schema } from '@kehou/api/client'

export type Weight = Exclude<keyof Schema<'TimetableWeights'>, 'moves' | 'buildings' | 'near'>

/** What a school can care for: the weight, its name, and what it does. */
export const wishes: readonly [Weight, string, string][] = [
  ['fair', '教师负担均匀', '一位教师不在同一天连上两节，先用有空的日子。'],
  ['preferred', '照顾希望的日子', '课程班提过希望的星期时，尽量排在那几天。'],
  ['sameVenue', '同一门课在同一场地', '一周多节的课尽量不换教室。'],
  ['spread', '一周里分散开', '一周多节的课不排在相邻的两天。'],
]

/** How much, in words. */
export const cares: readonly [number, string][] = [
  [0, '不考虑'],
  [2, '一般'],
  [5, '看重'],
  [20, '优先'],
]

/** The step that is closest to a weight. */
export function nearestCare(weight: number): number {
  return cares.map(([value]) => value).reduce((a, b) => (Math.abs(b - weight) < Math.abs(a - weight) ? b : a))
}
