import type { Facts } from '../problem'

/** A fact as text, or the words given where the server did not send it. */
export function fact(facts: Facts, name: string, otherwise = '—'): string {
  const value = facts[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : otherwise
}

/** A fact as a number, where it is one. */
export function count(facts: Facts, name: string): number | undefined {
  const value = facts[name]
  return typeof value === 'number' ? value : undefined
}

const moment = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** An instant among the facts, in Beijing time: `11月23日 16:00`. */
export function at(facts: Facts, name: string): string {
  const value = facts[name]
  if (typeof value !== 'string' || Number.isNaN(Date.parse(value))) return '—'
  const part: Record<string, string> = {}
  for (const { type, value: text } of moment.formatToParts(new Date(value))) part[type] = text
  return `${part.month}月${part.day}日 ${part.hour}:${part.minute}`
}

/** `10月14日` of `2026-10-14`. */
export function monthDay(date: string): string {
  return `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`
}

const WEEKDAYS = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日']
const WEEKS: Record<string, string> = { ODD: '单周', EVEN: '双周' }

/** A day among the facts: `9月3日 周四`. */
export function day(facts: Facts, name: string): string {
  const date = fact(facts, name, '')
  if (!date) return '那天'
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7
  return `${monthDay(date)} ${WEEKDAYS[weekday]}`
}

/** The weekday among the facts: `周三`. */
export function weekday(facts: Facts): string {
  return WEEKDAYS[count(facts, 'weekday') ?? 0] ?? ''
}

/** When something is in the way, if the facts say so: `单周周三 16:30–17:20 `, `10月14日周三 16:30–17:20 `. */
export function slotOf(facts: Facts): string {
  const { from, to, weeks, date } = facts
  if (typeof from !== 'string' || typeof to !== 'string') return '这个时段'
  const cycle = typeof weeks === 'string' ? (WEEKS[weeks] ?? '') : ''
  const week = typeof date === 'string' && date ? monthDay(date) : cycle
  return `${week}${weekday(facts)} ${from.slice(0, 5)}–${to.slice(0, 5)} `
}

/** A time of day among the facts: `16:30`. */
export function clock(facts: Facts, name: string): string {
  return fact(facts, name).slice(0, 5)
}

/** How long to wait before the next try: `20 秒`, `3 分钟`, `片刻` where the server does not say. */
export function wait(facts: Facts): string {
  const seconds = count(facts, 'retryAfter') ?? 0
  if (seconds <= 0) return '片刻'
  return seconds < 90 ? `${Math.ceil(seconds)} 秒` : `${Math.ceil(seconds / 60)} 分钟`
}
