import type { Schema } from '@kehou/api/client'
import { weekdayName } from '@kehou/kit/dates'

type Obstacle = Schema<'TimetableObstacle'>

/** Why a place is out of the question, one sentence for each of the fewest reasons; joined they tell the whole. */
export function obstacleWords(obstacles: readonly Obstacle[]): string[] {
  const sentences: string[] = []
  const taken = new Map<string, string[]>()
  for (const one of obstacles) {
    if (one.rule === 'VENUE_TAKEN') {
      taken.set(one.name, [...(taken.get(one.name) ?? []), `${when(one)}已排${one.other}`])
    }
  }
  for (const one of obstacles) {
    if (one.rule !== 'VENUE_TAKEN') sentences.push(words(one))
    const there = one.rule === 'VENUE_TAKEN' ? taken.get(one.name) : undefined
    if (there && taken.delete(one.name)) sentences.push(`${one.name}${there.join('、')}`)
  }
  return sentences
}

function words(one: Obstacle): string {
  switch (one.rule) {
    case 'VENUE_UNSUITED':
      return one.rooms.length === 0 ? '没有符合要求的场地' : `符合要求的场地只有${named(one.rooms)}`
    case 'VENUE_SMALL':
      return one.rooms.length === 0
        ? `没有容得下 ${one.needed} 人的场地`
        : `容得下 ${one.needed} 人的场地只有${named(one.rooms)}`
    case 'VENUE_CLOSED':
      return `${one.name}${weekdayName(one.weekday)}不能用${because(one.note)}`
    case 'PERSON_BUSY':
      return `${one.name}老师${when(one)}在上${one.other}`
    case 'CLASS_BUSY':
      return `整班参加的班级${when(one)}在上${one.other}`
    case 'PUPILS_BUSY':
      return `同一批学生${when(one)}要上${one.other}`
    case 'ONCE_A_DAY':
      return `${weekdayName(one.weekday)}已有这门课的一次课，一天只上一次`
    case 'PERSON_AWAY':
      return `${one.name}老师${weekdayName(one.weekday)}不能来${because(one.note)}`
    case 'NOT_CLEARED':
      return `${one.name}老师${weekdayName(one.weekday)}有日期不在安全核查有效期内（${day(one.note)}起）`
    case 'GATE':
      return `${weekdayName(one.weekday)}有日期不符合准入（${day(one.note)}起）`
    case 'TRAVEL':
      return `${one.name}老师${when(one)}在别的校区上${one.other}，来不及赶到`
    case 'OUTSIDE_SERVICE':
      return `没有容得下 ${one.needed} 分钟的服务时段`
    case 'TOO_MUCH_WORK':
      return `${one.name}老师一周最多 ${one.given} 分钟，加上这节是 ${one.needed} 分钟`
    case 'ON_SITE':
      return `${weekdayName(one.weekday)}有 ${one.given} 名驻校人员，不够再开一个特色课程班`
    case 'ONE_PLUS_N':
      return '每天的兴趣和社团时间不够'
    case 'PINNED':
      return '固定的课不能移动'
    case 'VENUE_TAKEN':
      return `${one.name}${when(one)}已排${one.other}`
  }
}

function when(one: Obstacle): string {
  return `${weekdayName(one.weekday)} ${(one.from ?? '').slice(0, 5)}`
}

function named(rooms: readonly string[]): string {
  return rooms.length === 1 ? ` 1 间（${rooms[0]}）` : ` ${rooms.length} 间（${rooms.join('、')}）`
}

function because(note: string): string {
  return note === '' ? '' : `（${note}）`
}

/** The date at the end of a code and a date. */
function day(note: string): string {
  const [, month = '', date = ''] = (note.split(' ').at(-1) ?? '').split('-')
  return `${Number(month)} 月 ${Number(date)} 日`
}
