import { describe, expect, it } from 'vitest'
import { after, counts, keepable, shortName, shown, tapsSince, toSend, type Roll } from './rollState'

const roll: Roll = {
  session: 1,
  version: 1,
  expected: 3,
  present: 2,
  absent: 0,
  leave: 1,
  submitted: false,
  marks: [
    { pupil: 12, seat: 2, name: '李思', number: 2, mark: 'PRESENT', remarked: false, dropIn: false },
    {
      pupil: 11,
      seat: 1,
      name: '张小明',
      number: 1,
      homeClass: '三（2）班',
      mark: 'PRESENT',
      remarked: true,
      dropIn: false,
    },
    { pupil: 13, seat: 3, name: '欧阳晓月', number: 3, mark: 'LEAVE', remarked: false, dropIn: false },
  ],
}
const late = { mark: 'LATE', markedAt: '2026-11-23T08:40:00Z' } as const

describe('a roll', () => {
  it('goes from present over absent and late to leave and back', () => {
    expect([after('PRESENT'), after('ABSENT'), after('LATE'), after('LEAVE')]).toEqual([
      'ABSENT',
      'LATE',
      'LEAVE',
      'PRESENT',
    ])
  })
  it('stands in seat order with taps over what the server said', () => {
    expect(shown(roll.marks, { 12: late }).map((of) => [of.name, of.mark])).toEqual([
      ['张小明', 'PRESENT'],
      ['李思', 'LATE'],
      ['欧阳晓月', 'LEAVE'],
    ])
  })
  it('counts who came late as present and who is on leave as neither', () => {
    expect(counts(shown(roll.marks, { 12: late }))).toEqual({
      expected: 3,
      present: 2,
      absent: 0,
      late: 1,
      leave: 1,
    })
  })
  it('keeps the taps made while earlier ones were on their way', () => {
    const later = { mark: 'ABSENT', markedAt: '2026-11-23T08:40:07Z' } as const
    expect(tapsSince({ 12: later, 13: late }, toSend({ 12: late, 13: late }))).toEqual({ 12: later })
  })
  it('sends only the names that were touched', () => {
    expect(toSend({ 12: late })).toEqual([{ pupil: 12, ...late }])
    expect(toSend({})).toEqual([])
  })
  it('leaves only short names and numbers on the phone', () => {
    expect(keepable(roll).marks[1]).toEqual({
      pupil: 11,
      seat: 1,
      name: '小明',
      number: 1,
      mark: 'PRESENT',
      remarked: true,
      dropIn: false,
    })
    expect(['李思', '欧阳晓月'].map(shortName)).toEqual(['李思', '晓月'])
  })
})
