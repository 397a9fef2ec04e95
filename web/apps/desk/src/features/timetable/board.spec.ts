import type { Schema } from '@kehou/api/client'
import { describe, expect, it } from 'vitest'
import { boardRows, clashWords, targets } from './board'

type Detail = Schema<'SolveRunDetail'>

const lesson = (id: number, more: object = {}) => ({
  id,
  offering: 100 + id,
  number: 1,
  name: id === 1 ? '足球' : '合唱',
  category: 'SPORTS',
  strand: 'CLUB',
  kind: 'SCHOOL_DAY',
  minutes: 50,
  seats: 30,
  people: [id],
  grades: [3],
  homeClasses: [],
  needs: { kinds: [], equipment: [] },
  preferred: [],
  weeks: 'ODD',
  barred: [],
  ...more,
})
const slot = (weekday: number, venue: number) => ({ weekday, from: '16:30:00', to: '17:20:00', venue })
const detail = {
  run: { id: 1, version: 1 },
  differences: [],
  problem: {
    lessons: [lesson(1), lesson(2)],
    periods: [],
    rooms: [
      { id: 7, name: '操场', capacity: 40, closed: [] },
      { id: 8, name: '小间', capacity: 20, closed: [] },
    ],
    people: [
      { id: 1, name: '黄颖', away: [], barred: [], mostMinutes: 0 },
      { id: 2, name: '郭强', away: [], barred: [], mostMinutes: 0 },
    ],
    groups: [{ name: '3 名学生', offerings: [101, 102] }],
  },
  result: {
    placements: [
      { lesson: 1, slot: slot(1, 7) },
      { lesson: 2, slot: slot(2, 8) },
    ],
    unplaced: [],
    clashes: [],
  },
} as unknown as Detail

describe('the board', () => {
  it('has a row for each venue that can be used, and says odd weeks', () => {
    const rows = boardRows(detail, 'venue', [])
    expect(rows.map((row) => row.title)).toEqual(['操场', '小间'])
    expect(rows[0]!.days.get(1)![0]!.time).toBe('单周 16:30–17:20')
  })

  it('puts a class of no home class before every class of its grades', () => {
    const classes = [
      { id: 1, grade: 3, name: '1班', pupils: 30 },
      { id: 2, grade: 4, name: '1班', pupils: 30 },
    ] as Schema<'HomeClass'>[]
    expect(boardRows(detail, 'class', classes).map((row) => row.title)).toEqual(['三年级1班'])
  })

  it('tells each cell what speaks against it and keeps the venue where it can', () => {
    const busy = { rule: 'PUPILS_BUSY', lessons: [2, 1], about: 0, weekday: 2 } as Schema<'TimetableClash'>
    const small = { rule: 'VENUE_SMALL', lessons: [1], about: 8, weekday: 3 } as Schema<'TimetableClash'>
    const places = [
      { slot: slot(2, 7), clashes: [busy] },
      { slot: slot(3, 8), clashes: [small] },
      { slot: slot(3, 7), clashes: [] },
    ]
    const found = targets(detail, detail.problem.lessons[0]!, places, 'venue', [])
    expect(found.get('操场/2')![0]).toMatchObject({ free: false, words: ['3 名学生这时要上合唱'] })
    expect(found.get('小间/3')![0]!.words).toEqual(['小间只容 20 人，这个班 30 个名额'])
    const byPerson = targets(detail, detail.problem.lessons[0]!, places, 'person', [])
    expect(byPerson.get('黄颖/3')).toEqual([{ slot: slot(3, 7), time: '16:30–17:20 操场', free: true, words: [] }])
  })

  it('has a sentence for a venue that is taken', () => {
    const clash = { rule: 'VENUE_TAKEN', lessons: [2, 1], about: 7, weekday: 2 } as Schema<'TimetableClash'>
    expect(clashWords(clash, 1, detail)).toBe('操场这时已排合唱')
  })
})
