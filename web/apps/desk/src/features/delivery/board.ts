import type { Schema } from '@kehou/api/client'
import { clock } from '@kehou/kit/dates'

type School = Schema<'SchoolToday'>
type Session = Schema<'LessonSession'>
type Gap = Schema<'Gap'>

/** What a gap is called; the first ones are the more urgent. */
export const gapWords: Record<Gap['kind'], string> = {
  NOT_CHECKED_IN: '无人签到',
  ROLL_NOT_CALLED: '未点名',
  CHECK_IN_PENDING: '签到待核准',
  CANCELLED: '已取消',
}
const urgency = Object.keys(gapWords)

export interface OpenGap {
  school: School
  gap: Gap
  session: Session | undefined
}

/** All gaps of all schools, the most urgent first, then the earliest. */
export function gapsOf(schools: readonly School[]): OpenGap[] {
  return schools
    .flatMap((school) =>
      school.gaps.map((gap) => ({ school, gap, session: school.sessions.find((one) => one.id === gap.session) })),
    )
    .sort(
      (a, b) =>
        urgency.indexOf(a.gap.kind) - urgency.indexOf(b.gap.kind) ||
        (a.session?.from ?? '').localeCompare(b.session?.from ?? ''),
    )
}

export interface Lane {
  session: Session
  /** From the left edge, and how wide, in percent of the afternoon shown. */
  left: number
  width: number
}

function minutes(time: string): number {
  const [hours = 0, mins = 0] = time.split(':').map(Number)
  return hours * 60 + mins
}

export interface Afternoon {
  from: number
  to: number
  /** Whole hours within it, as `16:00`, with their place in percent. */
  hours: { label: string; left: number }[]
}

/** The stretch of the day that the sessions of all schools fill, in whole half hours. */
export function afternoonOf(schools: readonly School[]): Afternoon {
  const sessions = schools.flatMap((school) => school.sessions)
  const from = Math.floor(Math.min(...sessions.map((one) => minutes(one.from)), 16 * 60) / 30) * 30
  const to = Math.ceil(Math.max(...sessions.map((one) => minutes(one.to)), 18 * 60) / 30) * 30
  const hours = []
  for (let at = Math.ceil(from / 60) * 60; at <= to; at += 60)
    hours.push({ label: clock(`${String(at / 60).padStart(2, '0')}:00`), left: ((at - from) / (to - from)) * 100 })
  return { from, to, hours }
}

/** A school's sessions in rows where none overlaps another, each placed within the afternoon. */
export function lanesOf(school: School, afternoon: Afternoon): Lane[][] {
  const rows: Lane[][] = []
  const whole = afternoon.to - afternoon.from
  for (const session of [...school.sessions].sort((a, b) => a.from.localeCompare(b.from))) {
    const start = minutes(session.from)
    const lane = {
      session,
      left: ((start - afternoon.from) / whole) * 100,
      width: ((minutes(session.to) - start) / whole) * 100,
    }
    const free = rows.find((row) => minutes(row.at(-1)!.session.to) <= start)
    if (free) free.push(lane)
    else rows.push([lane])
  }
  return rows
}

/** Where `time` (HH:MM:SS) stands in the afternoon, in percent; nothing outside of it. */
export function needle(time: string, afternoon: Afternoon): number | undefined {
  const at = ((minutes(time) - afternoon.from) / (afternoon.to - afternoon.from)) * 100
  return at >= 0 && at <= 100 ? at : undefined
}
