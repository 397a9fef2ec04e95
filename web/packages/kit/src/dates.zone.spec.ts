import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromWall, today, wall, when } from './dates'

const own = process.env.TZ

describe('times of a form on a device far away', () => {
  beforeAll(() => {
    process.env.TZ = 'America/Los_Angeles'
    expect(new Date('2026-09-03T00:00:00Z').getHours(), 'the device is set to another zone').toBe(17)
  })
  afterAll(() => {
    if (own === undefined) delete process.env.TZ
    else process.env.TZ = own
  })
  it('are those of the city', () => {
    expect(wall('2026-09-03T00:30:00Z')).toBe('2026-09-03 08:30')
    expect(fromWall('2026-09-03 08:30').toISOString()).toBe('2026-09-03T00:30:00.000Z')
    expect(when('2026-09-03T00:30:00Z', new Date('2026-09-02T23:00:00Z'))).toBe('今天 08:30')
    expect(today(new Date('2026-09-02T16:30:00Z'))).toBe('2026-09-03')
  })
  it('come back as they went, also in the hour that the device skips or has twice', () => {
    for (const text of ['2026-03-08 02:30', '2026-11-01 01:30', '2026-12-31 23:59', '2026-01-01 00:00'])
      expect(wall(fromWall(text))).toBe(text)
  })
})
