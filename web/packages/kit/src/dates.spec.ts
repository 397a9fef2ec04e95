import { describe, expect, it } from 'vitest'
import { clock, daySpan, dayText, fullDay, local, plusDays, span, until, weekdayName, when } from './dates'

const on = '2026-09-03'

describe('dates', () => {
  it('says near days in a word and others with month, day and weekday', () => {
    expect(dayText('2026-09-03', on)).toBe('今天')
    expect(dayText('2026-09-04', on)).toBe('明天')
    expect(dayText('2026-09-02', on)).toBe('昨天')
    expect(dayText('2026-09-09', on)).toBe('9月9日 周三')
  })
  it('adds the year only where it is another one', () => {
    expect(fullDay('2027-01-05', on)).toBe('2027年1月5日 周二')
    expect(fullDay(on, on)).toBe('9月3日 周四')
  })
  it('crosses the end of a month and of a year', () => {
    expect(plusDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(plusDays('2028-03-01', -1)).toBe('2028-02-29')
  })
  it('shows a time of day without seconds', () => {
    expect(clock('16:30:00')).toBe('16:30')
    expect(span('16:30:00', '17:20:00')).toBe('16:30–17:20')
    expect(daySpan('2026-09-09', '16:30', '17:20', on)).toBe('9月9日 周三 16:30–17:20')
  })
  it('reads an instant in Beijing time whatever the device is set to', () => {
    expect(local('2026-09-02T17:00:00Z')).toEqual({ day: '2026-09-03', time: '01:00:00' })
    expect(when('2026-09-03T08:42:10Z', new Date('2026-09-03T12:00:00Z'))).toBe('今天 16:42')
  })
  it('names weekdays by word and by ISO number', () => {
    expect(weekdayName('WEDNESDAY')).toBe('周三')
    expect(weekdayName(7)).toBe('周日')
  })
  it('counts down and is silent once the instant has come', () => {
    const now = new Date('2026-09-03T12:00:00Z')
    expect(until('2026-09-03T12:05:09Z', now)).toBe('05:09')
    expect(until('2026-09-03T14:00:01Z', now)).toBe('2:00:01')
    expect(until('2026-09-05T15:00:00Z', now)).toBe('2 天 3 小时')
    expect(until('2026-09-03T12:00:00Z', now)).toBe('')
  })
})
