import type { Schema } from '@kehou/api/client'
import { span, weekdayName } from '@kehou/kit/dates'
import { cardTime, sortedRows, type CardMark, type WeekCard, type WeekRow } from '@kehou/kit/week'
import { className, gradeName, gradesText } from '@kehou/kit/words'

type Detail = Schema<'SolveRunDetail'>
type Lesson = Detail['problem']['lessons'][number]
type Slot = Schema<'TimetableSlot'>
type Place = Schema<'TimetablePlace'>
type Clash = Schema<'TimetableClash'>
type HomeClass = Schema<'HomeClass'>

/** What the rows of the board are. */
export type BoardRows = 'venue' | 'person' | 'grade' | 'class'
export const boardRowWords: Record<BoardRows, string> = {
  venue: '场地',
  person: '教师',
  grade: '年级',
  class: '行政班',
}

/** The rows in which a lesson at that place stands. */
function rowsOf(
  lesson: Lesson,
  slot: Slot,
  by: BoardRows,
  detail: Detail,
  classes: readonly HomeClass[],
): [string, string][] {
  const { rooms, people } = detail.problem
  switch (by) {
    case 'venue':
      return rooms.filter((room) => room.id === slot.venue).map((room) => [room.name, room.name])
    case 'person':
      return people.filter((one) => lesson.people.includes(one.id)).map((one) => [one.name, one.name])
    case 'grade':
      return lesson.grades.map((grade) => [String(grade), gradeName(grade)])
    case 'class':
      return classes
        .filter((one) =>
          lesson.homeClasses.length > 0 ? lesson.homeClasses.includes(one.id) : lesson.grades.includes(one.grade),
        )
        .map((one) => [`${one.grade}.${one.name}`, className(one.grade, one.name)])
  }
}

/** The board: every venue that can be used, or whoever has lessons, each with its cards by weekday, earliest first. */
export function boardRows(detail: Detail, by: BoardRows, classes: readonly HomeClass[]): WeekRow[] {
  const lessons = new Map(detail.problem.lessons.map((lesson) => [lesson.id, lesson]))
  const rows = new Map<string, WeekRow>()
  if (by === 'venue') {
    for (const room of detail.problem.rooms) {
      if (room.closed.length < 7) rows.set(room.name, { key: room.name, title: room.name, days: new Map() })
    }
  }
  const places = [...(detail.result?.placements ?? [])].sort((a, b) => a.slot.from.localeCompare(b.slot.from))
  for (const { lesson: id, slot } of places) {
    const lesson = lessons.get(id)
    if (!lesson) continue
    for (const [key, title] of rowsOf(lesson, slot, by, detail, classes)) {
      const row = rows.get(key) ?? { key, title, days: new Map<number, WeekCard[]>() }
      row.days.set(slot.weekday, [...(row.days.get(slot.weekday) ?? []), cardOf(lesson, slot, by, detail)])
      rows.set(key, row)
    }
  }
  return sortedRows([...rows.values()])
}

function cardOf(lesson: Lesson, slot: Slot, by: BoardRows, detail: Detail): WeekCard {
  const room = detail.problem.rooms.find((one) => one.id === slot.venue)?.name ?? ''
  const teacher = detail.problem.people.find((one) => one.id === lesson.people[0])?.name ?? ''
  const clashing = detail.result?.clashes.some((one) => hard(one) && one.lessons.includes(lesson.id)) ?? false
  const moved = detail.differences.some((one) => one.offering === lesson.offering && one.number === lesson.number)
  const marks: CardMark[] = []
  if (clashing) marks.push({ icon: 'alert', word: '有冲突', bad: true })
  if (lesson.pinned) marks.push({ icon: 'key', word: '固定' })
  if (moved) marks.push({ icon: 'swap', word: '有变动' })
  return {
    key: String(lesson.id),
    category: lesson.category,
    title: lesson.name,
    time: cardTime({ from: slot.from, to: slot.to, weeks: lesson.weeks, date: lesson.date }),
    lines: [
      [by === 'venue' ? '' : room, by === 'person' ? '' : teacher].filter(Boolean).join(' · '),
      ...(by === 'grade' || by === 'class' ? [] : [gradesText(lesson.grades)]),
    ],
    marks,
    wrong: clashing,
    opens: true,
  }
}

/** What a clerk can settle by looking at the board comes first. */
function pupilsLast(one: Clash, other: Clash): number {
  return Number(one.rule === 'PUPILS_BUSY') - Number(other.rule === 'PUPILS_BUSY')
}

/** '1+N' is a finding of the plan's; everything else forbids. */
export function hard(clash: Clash): boolean {
  return clash.rule !== 'ONE_PLUS_N'
}

/** A place on the board: what a person reads there, and whether the lesson may go there. */
export interface Target {
  slot: Slot
  time: string
  free: boolean
  /** one sentence for each broken rule, and what would be lost */
  words: string[]
}

/**
 * Where the picked lesson could go, by row and weekday. In rows other than venues the venue stays if it can, else the
 * smallest one goes that nothing speaks against.
 */
export function targets(
  detail: Detail,
  lesson: Lesson,
  places: readonly Place[],
  by: BoardRows,
  classes: readonly HomeClass[],
): Map<string, Target[]> {
  const now = detail.result?.placements.find((one) => one.lesson === lesson.id)?.slot
  const found = new Map<string, Target[]>()
  const size = (venue: number) => detail.problem.rooms.find((room) => room.id === venue)?.capacity ?? 0
  const offered =
    by === 'venue'
      ? places
      : atOneTime(places).map((same) => {
          const sound = same.filter((one) => !one.clashes.some(hard))
          const stay = same.find((one) => one.slot.venue === now?.venue)
          if (stay && (sound.length === 0 || sound.includes(stay))) return stay
          return sound.sort((a, b) => size(a.slot.venue) - size(b.slot.venue))[0] ?? same[0]!
        })
  for (const place of offered) {
    if (now && samePlace(now, place.slot)) continue
    const room = detail.problem.rooms.find((one) => one.id === place.slot.venue)?.name ?? ''
    const target: Target = {
      slot: place.slot,
      time: span(place.slot.from, place.slot.to) + (by === 'venue' ? '' : ` ${room}`),
      free: !place.clashes.some(hard),
      words: [...new Set([...place.clashes].sort(pupilsLast).map((clash) => clashWords(clash, lesson.id, detail)))],
    }
    for (const [key] of rowsOf(lesson, place.slot, by, detail, classes)) {
      const cell = `${key}/${place.slot.weekday}`
      found.set(cell, [...(found.get(cell) ?? []), target])
    }
  }
  for (const list of found.values()) list.sort((a, b) => a.time.localeCompare(b.time))
  return found
}

function atOneTime(places: readonly Place[]): Place[][] {
  const times = new Map<string, Place[]>()
  for (const one of places) {
    const time = `${one.slot.weekday}/${one.slot.from}`
    times.set(time, [...(times.get(time) ?? []), one])
  }
  return [...times.values()]
}

export function samePlace(one: Slot, other: Slot): boolean {
  return one.weekday === other.weekday && one.venue === other.venue && one.from.slice(0, 5) === other.from.slice(0, 5)
}

/** A broken rule, told of this lesson. */
export function clashWords(clash: Clash, lesson: number, detail: Detail): string {
  const { lessons, rooms, people, groups } = detail.problem
  const mine = lessons.find((one) => one.id === lesson)
  const otherLesson = lessons.find((one) => one.id !== lesson && clash.lessons.includes(one.id))
  const other = otherLesson?.name ?? '别的课'
  const room = rooms.find((one) => one.id === clash.about)
  const person = people.find((one) => one.id === clash.about)
  const teacher = `${person?.name ?? '授课'}老师`
  switch (clash.rule) {
    case 'VENUE_TAKEN':
      return `${room?.name ?? '场地'}这时已排${other}`
    case 'PERSON_BUSY':
      return `${teacher}这时在上${other}`
    case 'CLASS_BUSY':
      return `整班参加的班级这时在上${other}`
    case 'ONCE_A_DAY':
      return '当天已有这门课的一次课，一天只上一次'
    case 'PUPILS_BUSY': {
      const both = groups.filter(
        (group) =>
          group.offerings.includes(mine?.offering ?? 0) && group.offerings.includes(otherLesson?.offering ?? 0),
      )
      return `${both.map((group) => group.name).join('、') || '同一批学生'}这时要上${other}`
    }
    case 'VENUE_SMALL':
      return `${room?.name ?? '场地'}只容 ${room?.capacity ?? 0} 人，这个班 ${mine?.seats ?? 0} 个名额`
    case 'VENUE_UNSUITED':
      return `${room?.name ?? '场地'}的类型或用途不符合要求`
    case 'VENUE_CLOSED': {
      const why = room?.closed.find((day) => day.weekday === clash.weekday)?.reason
      return `${room?.name ?? '场地'}${weekdayName(clash.weekday)}不能用${why ? `（${why}）` : ''}`
    }
    case 'PERSON_AWAY': {
      const why = person?.away.find((away) => away.weekday === clash.weekday)?.reason
      return `${teacher}${weekdayName(clash.weekday)}不能来${why ? `（${why}）` : ''}`
    }
    case 'NOT_CLEARED':
      return `${teacher}${weekdayName(clash.weekday)}有日期不在安全核查有效期内`
    case 'GATE':
      return `${weekdayName(clash.weekday)}有日期不符合准入`
    case 'TRAVEL':
      return `${teacher}在别的校区上${other}，来不及赶到`
    case 'OUTSIDE_SERVICE':
      return '不在服务时段内'
    case 'TOO_MUCH_WORK':
      return `${teacher}一周最多 ${person?.mostMinutes ?? 0} 分钟，再排就超过了`
    case 'ON_SITE':
      return `${weekdayName(clash.weekday)}有 ${clash.about} 名驻校人员，不够再开一个特色课程班`
    case 'ONE_PLUS_N':
      return `${gradeName(clash.about)}${weekdayName(clash.weekday)}的兴趣和社团时间不到规定比例`
    case 'PINNED':
      return '这节课已经固定，先取消固定'
  }
}
