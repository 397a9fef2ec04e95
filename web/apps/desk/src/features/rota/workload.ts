import type { Schema } from '@kehou/api/client'

export type Line = Schema<'WorkloadLine'>

export const saidWords: Record<Line['said'], string> = { YES: '愿意', NO: '不参加', NOTHING: '未作答' }

export const offKinds: Record<Schema<'TimeOff'>['kind'], string> = {
  LATE_ARRIVAL: '晚到',
  EARLY_LEAVE: '早走',
  OFF: '调休',
}

/** `1 小时 20 分`, `40 分`. */
export function hours(minutes: number): string {
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (whole === 0) return `${rest} 分`
  return rest === 0 ? `${whole} 小时` : `${whole} 小时 ${rest} 分`
}
