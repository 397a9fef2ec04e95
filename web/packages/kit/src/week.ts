import { categoryOf } from './category'
import { span } from './dates'
import { cycleText, weeksWords } from './slots'
import type { IconName } from './icons'

/** A note at the foot of a card: always icon and word. */
export interface CardMark {
  icon: IconName
  word: string
  bad?: boolean
}

/** One meeting of a class in a week. */
export interface WeekCard {
  key: string
  category: string
  title: string
  time: string
  lines: readonly string[]
  marks?: readonly CardMark[]
  /** not public yet */
  draft?: boolean
  /** may not stay as it is */
  wrong?: boolean
  /** a person can open or pick it up */
  opens?: boolean
}

/** A line of a week: a venue, a teacher, a grade or a class, with its cards by weekday (Monday is 1). */
export interface WeekRow<T = WeekCard> {
  key: string
  title: string
  days: Map<number, T[]>
}

interface Times {
  from: string
  to: string
  weeks: keyof typeof weeksWords
  date?: string
}

/** `16:30–17:20`, with `单周`, `双周` or the date before it where it is not every week. */
export function cardTime(at: Times): string {
  return `${cycleText(at, '')} ${span(at.from, at.to)}`.trim()
}

/** Monday to Friday, and the weekend only where something is on. */
export function weekDays(used: Iterable<number>): number[] {
  const on = new Set(used)
  return [1, 2, 3, 4, 5, 6, 7].filter((day) => day <= 5 || on.has(day))
}

/** Rows by their keys, numbers in them by their size. */
export function sortedRows<T>(rows: readonly WeekRow<T>[]): WeekRow<T>[] {
  return [...rows].sort((a, b) => a.key.localeCompare(b.key, 'zh-Hans-CN', { numeric: true }))
}

/** The categories that a week shows, each once, in the order of the eight. */
export function categoriesIn(codes: Iterable<string>): string[] {
  return [...new Set(codes)].sort((a, b) => categoryOf(a).token.localeCompare(categoryOf(b).token))
}
