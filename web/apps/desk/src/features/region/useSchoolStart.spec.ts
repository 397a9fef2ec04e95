import { describe, expect, it } from 'vitest'
import { percent, stepsOf } from './useSchoolStart'

const fresh = { school: 12, state: 'INVITED' as const, registeredAt: '2026-08-01T00:00:00Z', reminders: [] }

describe('the onboarding bar of a school', () => {
  it('counts the steps that are really done', () => {
    expect(percent(stepsOf(fresh, 0, false))).toBe(20)
    expect(percent(stepsOf(fresh, 3, true))).toBe(60)
  })
  it('is full once the school is live with everything in place', () => {
    const live = {
      ...fresh,
      state: 'LIVE' as const,
      rosterImportedAt: '2026-08-20T08:00:00Z',
      liveAt: '2026-08-28T08:00:00Z',
    }
    expect(percent(stepsOf(live, 1, true))).toBe(100)
  })
  it('leads to the page of each step that a page can do', () => {
    expect(
      stepsOf(fresh, 0, false)
        .filter((step) => !step.done && step.to)
        .map((step) => step.to),
    ).toEqual(['/roster-imports', '/venues', '/in-charge'])
  })
})
