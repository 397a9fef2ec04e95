import type { Schema } from '@kehou/api/client'
import { describe, expect, it } from 'vitest'
import { obstacleWords } from './obstacles'

type Obstacle = Schema<'TimetableObstacle'>

function obstacle(rule: Obstacle['rule'], more: Partial<Obstacle>): Obstacle {
  return { rule, about: 0, name: '', weekday: 0, other: '', rooms: [], needed: 0, given: 0, note: '', ...more }
}

describe('obstacleWords', () => {
  it('tells of the one room, who has it and who cannot come', () => {
    expect(
      obstacleWords([
        obstacle('VENUE_UNSUITED', { rooms: ['机房'] }),
        obstacle('VENUE_TAKEN', { name: '机房', weekday: 3, from: '16:30:00', other: '编程' }),
        obstacle('VENUE_TAKEN', { name: '机房', weekday: 4, from: '16:30:00', other: '动画' }),
        obstacle('PERSON_AWAY', { name: '李', weekday: 5, note: '教研' }),
      ]),
    ).toEqual([
      '符合要求的场地只有 1 间（机房）',
      '机房周三 16:30已排编程、周四 16:30已排动画',
      '李老师周五不能来（教研）',
    ])
  })

  it('reads the date of what is not cleared', () => {
    expect(
      obstacleWords([
        obstacle('NOT_CLEARED', { name: '王', weekday: 1, note: 'library.clearance_expired 2026-12-07' }),
      ]),
    ).toEqual(['王老师周一有日期不在安全核查有效期内（12 月 7 日起）'])
  })
})
