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
 * whose time has come. A session that is cancelled or ends early leads to base care until its time is over, never home;
 * one the child was excused from is not on the path. `until` is when a child in late care is fetched.
 */
export function afternoon(
  homeClass: string,
  sessions: readonly LessonSession[],
  now: Date,
  excused: ReadonlySet<number>,
  until?: string,
): Station[] {
  const due = sessions
    .filter((of) => !excused.has(of.id) && (of.state !== 'CANCELLED' || of.instead))
    .sort((a, b) => a.from.localeCompare(b.from))
  const stays = until === undefined ? [] : [{ key: 'late', title: '延时托管', time: clock(due.at(-1)?.to ?? '') }]
  const middle = [...due.flatMap(stationsOf), ...stays]
  if (middle.length === 0) return []
  const time = clock(local(now).time)
  const stops = [
    { key: 'class', title: homeClass, time: '' },
    ...middle,
    { key: 'gate', title: '校门', time: clock(until ?? due.at(-1)!.to) },
  ]
  const here = stops.findLastIndex((stop) => stop.time <= time)
  return stops.map((stop, n) => ({ ...stop, state: n < here ? 'past' : n === here ? 'here' : 'ahead' }))
}

function stationsOf(of: LessonSession): Omit<Station, 'state'>[] {
  const lesson = {
    key: String(of.id),
    title: of.courseName,
    time: clock(of.from),
    place: of.venueName,
    category: of.category,
  }
  const care = of.instead && {
    key: `care-${of.id}`,
    title: '基础托管',
    time: clock(of.instead.from),
    place: of.instead.where,
    category: 'HOMEWORK',
  }
  return [of.state === 'CANCELLED' ? undefined : lesson, care].filter((one) => one !== undefined)
}
