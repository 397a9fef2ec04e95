import { describe, expect, it } from 'vitest'
import { mondayOf, week, whyOpen, type Gap, type Rota } from './rota'

const gap = (able: number, unwilling: number, busy: number) => ({ able, unwilling, busy }) as Gap

describe('the rota of a week', () => {
  it('begins on Monday', () => {
    expect(mondayOf('2026-11-23')).toBe('2026-11-23')
    expect(mondayOf('2026-11-29')).toBe('2026-11-23')
  })

  it('has five days, and a weekend day only where a room is open', () => {
    const rota = { from: '2026-11-23', rooms: [], duties: [], gaps: [] } as unknown as Rota
    expect(week(rota)).toHaveLength(5)
    const saturday = { ...rota, rooms: [{ id: 1, weekday: 6, subjects: ['MATHS'] }] } as unknown as Rota
    expect(week(saturday).at(-1)?.rooms).toHaveLength(1)
  })

  it('says why nobody has a turn', () => {
    expect(whyOpen(gap(0, 0, 0), '数学')).toBe('还没有老师参加数学的轮值。')
    expect(whyOpen(gap(3, 1, 2), '数学')).toBe('3 名数学老师里，2 名当时有课或有别的班，1 名表示不便。')
    expect(whyOpen(gap(3, 1, 1), '数学')).toBe('3 名数学老师里有 1 名能来。')
  })
})
