import type { Schema } from '@kehou/api/client'
import { describe, expect, it } from 'vitest'
import { afternoonOf, gapsOf, lanesOf, needle } from './board'

function session(id: number, from: string, to: string): Schema<'LessonSession'> {
  return {
    id,
    school: 12,
    offering: id,
    courseName: `课${id}`,
    category: 'SCIENCE',
    instructorName: '李娜',
    substituted: false,
    venueName: '实验室',
    date: '2026-11-23',
    from,
    to,
    number: 1,
    lessonTitle: '第一课',
    state: 'PLANNED',
    expected: 30,
  }
}
const school = {
  school: 12,
  name: '翠苑小学',
  upcoming: 1,
  running: 1,
  ended: 0,
  cancelled: 0,
  substituted: 0,
  staying: 0,
  sessions: [
    session(1, '16:30:00', '17:20:00'),
    session(2, '16:30:00', '17:20:00'),
    session(3, '17:30:00', '18:10:00'),
  ],
  gaps: [
    { session: 3, kind: 'CHECK_IN_PENDING' as const },
    { session: 2, kind: 'NOT_CHECKED_IN' as const },
  ],
}

describe('the board of today', () => {
  it('puts what nobody looks after first', () => {
    expect(gapsOf([school]).map((one) => one.gap.kind)).toEqual(['NOT_CHECKED_IN', 'CHECK_IN_PENDING'])
  })
  it('knows the session of a gap, and shows a gap whose session is not there', () => {
    expect(gapsOf([school])[0]!.session?.id).toBe(2)
    expect(gapsOf([{ ...school, gaps: [{ session: 99, kind: 'CANCELLED' }] }])[0]!.session).toBeUndefined()
  })
  it('never lays one session over another', () => {
    const rows = lanesOf(school, afternoonOf([school]))
    expect(rows.map((row) => row.map((lane) => lane.session.id))).toEqual([[1, 3], [2]])
  })
  it('shows the afternoon from the first lesson to the last in half hours', () => {
    const afternoon = afternoonOf([school])
    expect([afternoon.from, afternoon.to]).toEqual([960, 1110])
    expect(afternoon.hours.map((hour) => hour.label)).toEqual(['16:00', '17:00', '18:00'])
    expect(needle('17:15:00', afternoon)).toBe(50)
    expect(needle('08:00:00', afternoon)).toBeUndefined()
  })
  it('stands on a day without sessions', () => {
    expect(afternoonOf([]).hours).not.toHaveLength(0)
  })
})
