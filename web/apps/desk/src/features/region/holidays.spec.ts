import { describe, expect, it } from 'vitest'
import { holidaysOf } from './holidays'

describe('the notice of public holidays', () => {
  it('is read in the ways that people write a date', () => {
    expect(holidaysOf('2027-01-01 元旦 休\n2027年2月6日 春节 班\n2027/2/7　春节　休').days).toEqual([
      { date: '2027-01-01', name: '元旦', off: true },
      { date: '2027-02-06', name: '春节', off: false },
      { date: '2027-02-07', name: '春节', off: true },
    ])
  })
  it('names the lines that it cannot read, and passes over empty ones', () => {
    expect(holidaysOf('2027-01-01 元旦 休\n\n元旦放假一天').unread).toEqual([3])
  })
})
