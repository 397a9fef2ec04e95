import type { Answered } from '@kehou/api/client'

export type Roll = Answered<'/api/sessions/{id}/roll', 'get'>
export type RollMark = Roll['marks'][number]
export type Mark = RollMark['mark']

/** One tap of the teacher: what, and when; the server lets the later one win. */
export interface Tap {
  mark: Mark
  markedAt: string
}

export type Taps = Readonly<Record<number, Tap>>

const CYCLE: readonly Mark[] = ['PRESENT', 'ABSENT', 'LATE', 'LEAVE']

/** What the next tap on a tile makes of it. */
export function after(mark: Mark): Mark {
  return CYCLE[(CYCLE.indexOf(mark) + 1) % CYCLE.length]!
}

/** The roll as the teacher sees it: the server's marks under the taps that it has not heard of. */
export function shown(marks: readonly RollMark[], taps: Taps): RollMark[] {
  return [...marks].sort((a, b) => a.seat - b.seat).map((of) => ({ ...of, mark: taps[of.pupil]?.mark ?? of.mark }))
}

export interface RollCounts {
  expected: number
  present: number
  absent: number
  late: number
  leave: number
}

/** Who came late is present as well; who is on leave is neither present nor absent. */
export function counts(marks: readonly Pick<RollMark, 'mark'>[]): RollCounts {
  const of = (mark: Mark) => marks.filter((row) => row.mark === mark).length
  const late = of('LATE')
  return { expected: marks.length, present: of('PRESENT') + late, absent: of('ABSENT'), late, leave: of('LEAVE') }
}

export interface SentMark {
  pupil: number
  mark: Mark
  markedAt: string
}

/** What to send: the touched names only; the server knows the rest, and a roll without any is everybody present. */
export function toSend(taps: Taps): SentMark[] {
  return Object.entries(taps).map(([pupil, tap]) => ({ pupil: Number(pupil), ...tap }))
}

/** The taps that were made or changed after these marks were sent. */
export function tapsSince(taps: Taps, sent: readonly SentMark[]): Taps {
  const gone = new Set(sent.map((of) => `${of.pupil} ${of.markedAt}`))
  return Object.fromEntries(Object.entries(taps).filter(([pupil, tap]) => !gone.has(`${pupil} ${tap.markedAt}`)))
}

/** A child's name as it may stay on a phone: without the surname (of two characters in a long name). */
export function shortName(name: string): string {
  const characters = [...name]
  if (characters.length <= 2) return name
  return characters.slice(characters.length > 3 ? 2 : 1).join('')
}

/** The roll without anything that the phone may not keep: short names and numbers only. */
export function keepable(roll: Roll): Roll {
  const marks = roll.marks.map(({ pupil, seat, name, number, mark, remarked, staysUntil, dropIn }) => ({
    pupil,
    seat,
    name: shortName(name),
    number,
    mark,
    remarked,
    staysUntil,
    dropIn,
  }))
  return { ...roll, marks }
}
