import { describe, expect, it } from 'vitest'
import { cellTime, scheduleDays, scheduleRows, type ScheduleCell } from './schedule'

const cell = (change: Partial<ScheduleCell>): ScheduleCell => ({
  key: 'o1.0',
  content: '剪纸',
  strand: 'INTEREST',
  weekday: 3,
  from: '16:30:00',
  to: '17:30:00',
  weeks: 'EVERY',
  venueName: '美术室',
  teacher: '周素琴',
  form: 'WALKING',
  size: 35,
  grades: [3],
  homeClasses: [],
  ...change,
})

describe('the week of a schedule', () => {
  it('has a row for each venue and puts the earlier cell first', () => {
    const rows = scheduleRows(
      [cell({ key: 'a', from: '17:40:00', to: '18:30:00' }), cell({ key: 'b' }), cell({ key: 'c', venueName: '操场' })],
      'venue',
    )
    expect(rows.map((row) => row.title)).toEqual(['操场', '美术室'])
    expect(rows[1]!.days.get(3)!.map((one) => one.key)).toEqual(['b', 'a'])
  })
  it('shows a cell of several grades in each of them', () => {
    expect(scheduleRows([cell({ grades: [3, 4] })], 'grade').map((row) => row.title)).toEqual(['三年级', '四年级'])
  })
  it('says what is open, and shows the weekend only where something is on', () => {
    expect(cellTime(cell({ from: undefined, to: undefined }))).toBe('时间未定')
    expect(cellTime(cell({ weeks: 'ODD' }))).toBe('单周 16:30–17:30')
    expect(scheduleDays([cell({})])).toEqual([1, 2, 3, 4, 5])
    expect(scheduleDays([cell({ weekday: 6 })])).toContain(6)
  })
})
