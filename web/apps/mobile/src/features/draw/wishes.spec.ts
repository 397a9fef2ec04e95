import { describe, expect, it } from 'vitest'
import type { ChildDraw, DrawChoice, WishAnswer } from './useDraws'
import { moved, phaseOf, sorted, told } from './wishes'

const choice = (offering: number, weekday: number, rest: Partial<DrawChoice> = {}) =>
  ({ offering, slots: [{ weekday }], ...rest }) as DrawChoice

describe('a wish list', () => {
  it('moves a wish up and down and stays within itself', () => {
    expect(moved([1, 2, 3], 2, 1)).toEqual([1, 3, 2])
    expect(moved([1, 2, 3], 0, 2)).toEqual([2, 3, 1])
    expect(moved([1, 2, 3], 0, -1)).toEqual([1, 2, 3])
  })
  it('offers what fits the child on its free days, and says what does not', () => {
    const all = [
      choice(1, 1),
      choice(2, 2),
      choice(3, 1, { reason: { code: 'enrolment.grade', facts: {} } }),
      choice(4, 1),
    ]
    const { open, otherDays, closed } = sorted(all, [4], [1])
    expect([open, otherDays, closed].map((list) => list.map((of) => of.offering))).toEqual([[1], [2], [3]])
  })
  it('goes from announced to drawn by the clock of the server', () => {
    const draw = { state: 'ANNOUNCED', opensAt: '2026-09-01T00:00:00Z', closesAt: '2026-09-02T00:00:00Z' }
    const at = (time: string, state = 'ANNOUNCED') => phaseOf({ ...draw, state } as ChildDraw['draw'], new Date(time))
    expect(at('2026-08-31T23:59:59Z')).toBe('before')
    expect(at('2026-09-01T00:00:00Z')).toBe('open')
    expect(at('2026-09-02T00:00:00Z')).toBe('waiting')
    expect(at('2026-09-02T00:00:00Z', 'DRAWN')).toBe('drawn')
  })
  it('says why not, in numbers', () => {
    const answer = { end: 'FULL', seats: 2, asked: 6, before: 5 } as WishAnswer
    expect(told(answer)).toBe('2 个名额都给了排在前面的孩子或前面的轮次。6 个孩子填了这门课，您前面有 5 个')
  })
})
