import type { Schema } from '@kehou/api/client'
import { plusDays, weekdayOf } from '@kehou/kit/dates'

export type Room = Schema<'StudyRoom'>
export type Duty = Schema<'Duty'>
export type Gap = Schema<'RotaGap'>
export type Rota = Schema<'Rota'>

export const roomKinds: Record<Room['kind'], string> = { HOMEWORK: '作业辅导室', QUESTIONS: '答疑室' }

export const roomActivities: Record<NonNullable<Room['activity']>, string> = {
  OUTDOOR: '户外活动',
  LABOUR: '劳动',
  READING: '阅读',
  LEISURE: '休闲',
}

/** A subject of a room on a day: who has the turn, or why nobody has. */
export interface Turn {
  subject: Room['subjects'][number]
  duty?: Duty
  gap?: Gap
}
export interface RoomDay {
  room: Room
  day: string
  turns: Turn[]
}

const ORDER = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  return plusDays(day, -ORDER.indexOf(weekdayOf(day)))
}

/** The rooms of each day of a week with their turns: Monday to Friday, and a weekend day that has a room. */
export function week(rota: Rota): { day: string; rooms: RoomDay[] }[] {
  return ORDER.map((_, n) => {
    const day = plusDays(rota.from, n)
    const rooms = rota.rooms
      .filter((room) => room.weekday === n + 1)
      .map((room) => ({ room, day, turns: room.subjects.map((subject) => turn(rota, room, day, subject)) }))
    return { day, rooms }
  }).filter(({ rooms }, n) => n < 5 || rooms.length > 0)
}

function turn(rota: Rota, room: Room, day: string, subject: Turn['subject']): Turn {
  return {
    subject,
    duty: rota.duties.find(
      (one) => one.room === room.id && one.day === day && one.subject === subject && one.state !== 'CANCELLED',
    ),
    gap: rota.gaps.find((one) => one.room === room.id && one.day === day && one.subject === subject),
  }
}

/** Why a turn has nobody, in one sentence. */
export function whyOpen(gap: Gap, subject: string): string {
  if (gap.able === 0) return `还没有老师参加${subject}的轮值。`
  const why = [
    gap.busy > 0 ? `${gap.busy} 名当时有课或有别的班` : '',
    gap.unwilling > 0 ? `${gap.unwilling} 名表示不便` : '',
  ].filter(Boolean)
  const free = gap.able - gap.busy - gap.unwilling
  if (free > 0) return `${gap.able} 名${subject}老师里有 ${free} 名能来。`
  return `${gap.able} 名${subject}老师里，${why.join('，')}。`
}
