import { now as cityTime } from '@kehou/api/clock'

/* Everything the city does happens in Beijing time, whatever the clock of the device is set to. */
const ZONE = 'Asia/Shanghai'
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']
const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** The local day and time of an instant: `{ day: '2026-09-03', time: '16:30:00' }`. */
export function local(instant: string | Date): { day: string; time: string } {
  const at: Record<string, string> = {}
  for (const { type, value } of parts.formatToParts(new Date(instant))) at[type] = value
  return { day: `${at.year}-${at.month}-${at.day}`, time: `${at.hour}:${at.minute}:${at.second}` }
}

/** What a clock on the wall of the city says at an instant, for a form: `2026-09-03 16:30`. */
export function wall(instant: string | Date): string {
  const { day, time } = local(instant)
  return `${day} ${clock(time)}`
}

/** The instant at which a clock on the wall of the city says so, whatever the device is set to; China has no summer time. */
export function fromWall(text: string): Date {
  return new Date(`${text.replace(' ', 'T')}:00+08:00`)
}

/** Today in the city, as `2026-09-03`. */
export function today(now: Date = cityTime()): string {
  return local(now).day
}

function fromDay(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

/** The day `n` days later. */
export function plusDays(day: string, n: number): string {
  const date = fromDay(day)
  date.setUTCDate(date.getUTCDate() + n)
  return date.toISOString().slice(0, 10)
}

/** `周三` of a day. */
export function weekdayOf(day: string): string {
  return WEEKDAYS[fromDay(day).getUTCDay()]!
}

const ISO_WEEKDAYS: Record<string, string> = {
  MONDAY: '周一',
  TUESDAY: '周二',
  WEDNESDAY: '周三',
  THURSDAY: '周四',
  FRIDAY: '周五',
  SATURDAY: '周六',
  SUNDAY: '周日',
}

/** `周三` of a weekday as the API spells it: a name (`WEDNESDAY`) or an ISO number (3). */
export function weekdayName(weekday: string | number): string {
  if (typeof weekday === 'number') return WEEKDAYS[weekday % 7] ?? String(weekday)
  return ISO_WEEKDAYS[weekday] ?? weekday
}

/** `今天`, `明天`, `昨天`, `9月3日 周三`, and with the year where it is another one. */
export function dayText(day: string, on: string = today()): string {
  if (day === on) return '今天'
  if (day === plusDays(on, 1)) return '明天'
  if (day === plusDays(on, -1)) return '昨天'
  return fullDay(day, on)
}

/** `9月3日 周三` without near words, for tables and print. */
export function fullDay(day: string, on: string = today()): string {
  const [year, month, date] = day.split('-').map(Number)
  const head = day.slice(0, 4) === on.slice(0, 4) ? '' : `${year}年`
  return `${head}${month}月${date}日 ${weekdayOf(day)}`
}

/** `2021年9月1日`, for the dates of papers. */
export function paperDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** `16:30` of a time of day (`16:30:00`). */
export function clock(time: string): string {
  return time.slice(0, 5)
}

/** `16:30–17:20`. */
export function span(from: string, to: string): string {
  return `${clock(from)}–${clock(to)}`
}

/** `9月3日 周三 16:30–17:20`. */
export function daySpan(day: string, from: string, to: string, on: string = today()): string {
  return `${dayText(day, on)} ${span(from, to)}`
}

/** An instant as people here read it: `今天 16:42`, `9月3日 周三 08:05`. */
export function when(instant: string, now: Date = cityTime()): string {
  const { day, time } = local(instant)
  return `${dayText(day, today(now))} ${clock(time)}`
}

/** How long until an instant: `2 天 3 小时`, `05:09`; empty once it has come. */
export function until(instant: string, now: Date = cityTime()): string {
  const left = Math.ceil((new Date(instant).getTime() - now.getTime()) / 1000)
  if (left <= 0) return ''
  const hours = Math.floor(left / 3600)
  const two = (n: number) => String(n).padStart(2, '0')
  if (hours >= 24) return `${Math.floor(hours / 24)} 天 ${hours % 24} 小时`
  const rest = `${two(Math.floor((left % 3600) / 60))}:${two(left % 60)}`
  return hours > 0 ? `${hours}:${rest}` : rest
}
