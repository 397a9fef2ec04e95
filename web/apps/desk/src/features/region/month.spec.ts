import { describe, expect, it } from 'vitest'
import { plusMonths, weeksOf } from './month'

describe('the month of a calendar', () => {
  it('starts its weeks on Monday and fills them up', () => {
    const weeks = weeksOf('2026-09')
    expect(weeks[0]![0]).toBe('2026-08-31')
    expect(weeks).toHaveLength(5)
    expect(weeks.at(-1)!.at(-1)).toBe('2026-10-04')
  })
  it('needs four weeks or six where the days fall so', () => {
    expect(weeksOf('2027-02')).toHaveLength(4)
    expect(weeksOf('2026-08')).toHaveLength(6)
  })
  it('turns the year', () => {
    expect(plusMonths('2026-12', 1)).toBe('2027-01')
    expect(plusMonths('2026-01', -1)).toBe('2025-12')
  })
})
