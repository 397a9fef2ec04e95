import { describe, expect, it } from 'vitest'
import { placesText, slotsOn, timesText, weekdaysText, whenText } from './slots'

const slot = (weekday: number, from: string, weeks: 'EVERY' | 'ODD' | 'EVEN' = 'EVERY', venueName = '美术室') => ({
  weekday,
  from: `${from}:00`,
  to: '17:20:00',
  weeks,
  venueName,
})

describe('the times of a class', () => {
  it('put days of the same time together and name odd and even weeks', () => {
    expect(timesText([slot(1, '16:30'), slot(3, '16:30'), slot(5, '16:40', 'ODD')])).toBe(
      '周一、周三 16:30–17:20，单周周五 16:40–17:20',
    )
    expect(whenText(slot(2, '16:30', 'EVEN'))).toBe('双周周二 16:30–17:20')
  })
  it('name a single date', () => {
    const once = { ...slot(3, '16:30', 'ODD'), date: '2026-10-14' }
    expect(timesText([slot(1, '16:30'), once])).toBe('周一、10月14日周三 16:30–17:20')
    expect(whenText(once)).toBe('10月14日周三 16:30–17:20')
  })
  it('say that they are yet to be planned', () => {
    expect(timesText([])).toBe('时间待排')
    expect(placesText([])).toBe('场地待排')
  })
  it('name each place once and find those of a day', () => {
    expect(placesText([slot(1, '16:30'), slot(3, '16:30'), slot(5, '16:30', 'ODD', '操场')])).toBe('美术室、操场')
    expect(slotsOn([slot(1, '16:30'), slot(3, '16:30')], 3)).toHaveLength(1)
  })
})

describe('weekdays', () => {
  it('are said as a stretch where they follow each other', () => {
    expect(weekdaysText([5, 1, 2, 3, 4])).toBe('周一至周五')
    expect(weekdaysText([2, 4])).toBe('周二、周四')
    expect(weekdaysText([6])).toBe('周六')
  })
})
