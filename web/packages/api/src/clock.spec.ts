import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { now, setServerTime } from './clock'

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-22T08:00:00Z') }))
afterEach(() => void vi.useRealTimers())

it('goes by the server, keeps what it said on the device, and overlooks a moment', () => {
  setServerTime('2026-11-23T09:55:00Z')
  vi.advanceTimersByTime(60_000)
  expect(now()).toEqual(new Date('2026-11-23T09:56:00Z'))
  setServerTime('2026-11-23T09:56:00.400Z')
  expect(now()).toEqual(new Date('2026-11-23T09:56:00Z'))
  expect(Number(localStorage.getItem('kehou-clock'))).toBe(25 * 3600_000 + 55 * 60_000)
  setServerTime('no time at all')
  expect(now()).toEqual(new Date('2026-11-23T09:56:00Z'))
})
