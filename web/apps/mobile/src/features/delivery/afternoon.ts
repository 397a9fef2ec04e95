import type { Answered } from '@kehou/api/client'
import { clock, local } from '@kehou/kit/dates'

export type LessonSession = Answered<'/api/sessions', 'get'>[number]

/** A station of a child's afternoon, and whether the child is past it, there, or on the way to it. */
export interface Station {
  key: string
  title: string
  time: string
  place?: string
  category?: string
  state: 'past' | 'here' | 'ahead'
}

/**
 * The afternoon as a path: home class, each session of the day, the school gate. The child is at the last station
 * whose time has come; a cancelled session and one the child was excused from are not on the path.
 */
export function afternoon(
  homeClass: string,
  sessions: readonly LessonSession[],
  now: Date,
  excused: ReadonlySet<number>,
): Station[] {
  const due = sessions
    .filter((of) => of.state !== 'CANCELLED' && !excused.has(of.id))
    .sort((a, b) => a.from.localeCompare(b.from))
  if (due.length === 0) return []
  const time = clock(local(now).time)
  const stops = [
    { key: 'class', title: homeClass, time: '' },
    ...due.map((of) => ({
      key: String(of.id),
      title: of.courseName,
      time: clock(of.from),
      place: of.venueName,
      category: of.category,
    })),
    { key: 'gate', title: '校门', time: clock(due.at(-1)!.to) },
  ]
  const here = stops.findLastIndex((stop) => stop.time <= time)
  return stops.map((stop, n) => ({ ...stop, state: n < here ? 'past' : n === here ? 'here' : 'ahead' }))
}
