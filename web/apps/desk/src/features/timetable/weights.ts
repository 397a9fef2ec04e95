import type { Schema } from '@kehou/api/client'

export type Weight = Exclude<keyof Schema<'TimetableWeights'>, 'moves'>

type Wish = Schema<'WeighedWish'>['wish']

/** What a school can care for: the weight, its name, and what it does. */
export const wishes: readonly [Weight, string, string][] = [
  ['fair', '教师负担均匀', '一位教师不在同一天连上两节，先用有空的日子。'],
  ['preferred', '照顾希望的日子', '课程班提过希望的星期时，尽量排在那几天。'],
  ['sameVenue', '同一门课在同一场地', '一周多节的课尽量不换教室。'],
  ['spread', '一周里分散开', '一周多节的课不排在相邻的两天。'],
  ['buildings', '低年级少换楼', '同一天接着上的两节，尽量不用从一幢楼走到另一幢楼。'],
  ['near', '低年级离得近', '尽量排在本年级所在的楼，楼层越低越好。'],
]

/** How much, in words. */
export const cares: readonly [number, string][] = [
  [0, '不考虑'],
  [2, '一般'],
  [5, '看重'],
  [20, '优先'],
]

/** What one wish cost a timetable, in words; nothing where it cost nothing worth a word. */
export function costText({ wish, weight, times }: Schema<'WeighedWish'>): string {
  if (times === 0) return '都做到了'
  const how = weight === 0 ? '没有考虑' : `分量 ${weight}，计 ${weight * times} 分`
  return `${unmet[wish](times)}，${how}`
}

export const wishNames: Record<Wish, string> = {
  FAIR: '教师负担均匀',
  PREFERRED: '照顾希望的日子',
  SAME_VENUE: '同一门课在同一场地',
  SPREAD: '一周里分散开',
  BUILDINGS: '低年级少换楼',
  NEAR: '低年级离得近',
  MOVES: '原来排好的不动',
}

const unmet: Record<Wish, (times: number) => string> = {
  FAIR: (times) => `教师同一天连上 ${times} 次`,
  PREFERRED: (times) => `${times} 节不在希望的日子`,
  SAME_VENUE: (times) => `换教室 ${times} 次`,
  SPREAD: (times) => `${times} 次排在相邻两天`,
  BUILDINGS: (times) => `换楼 ${times} 次`,
  NEAR: (times) => `一共多走 ${times} 层楼（去别的楼算一层）`,
  MOVES: (times) => `动了 ${times} 节`,
}

/** The step that is closest to a weight. */
export function nearestCare(weight: number): number {
  return cares.map(([value]) => value).reduce((a, b) => (Math.abs(b - weight) < Math.abs(a - weight) ? b : a))
}
