import type { Schema } from '@kehou/api/client'
import { fullDay } from '@kehou/kit/dates'

type Closure = Schema<'Closure'>

export const closureKinds: Record<Closure['kind'], string> = { STORM: '恶劣天气', EPIDEMIC: '疫情', OTHER: '其他' }

/** Which children stay away. */
export function scopeText(of: Closure): string {
  if (of.grade) return `${'一二三四五六七八九'[of.grade - 1]}年级`
  return of.homeClassName ?? '全部'
}

export function daysText(of: Pick<Closure, 'firstDay' | 'lastDay'>): string {
  return of.firstDay === of.lastDay ? fullDay(of.firstDay) : `${fullDay(of.firstDay)} 至 ${fullDay(of.lastDay)}`
}

export function stateOf(of: Closure, on: string): 'STANDS' | 'OVER' | 'WITHDRAWN' {
  if (of.withdrawn) return 'WITHDRAWN'
  return of.lastDay < on ? 'OVER' : 'STANDS'
}
