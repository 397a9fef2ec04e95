import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { holdDraw, keyOf, lines, merkleRoot, replayDraw, sealOf, type ReplayRecord } from './drawReplay'

const FOLDER = '../../../../server/src/test/resources/draw'
const read = (name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, FOLDER, name), 'utf8')) as ReplayRecord[]
const cases = read('stable-markets.json')
/** Draws that the server held: several seats, clashes, single dates, siblings, what is owed, a withheld secret. */
const held = read('held-draws.json')

describe('a draw in the browser', () => {
  it('comes out as every published case and textbook example says', () => {
    for (const record of cases) expect(replayDraw(record).filter((step) => step.state !== 'agrees')).toEqual([])
  })
  it('comes out as the server held it, on random draws', () => {
    expect(held.length).toBeGreaterThan(50)
    for (const record of held) {
      expect(holdDraw(record)).toEqual(record.entries.map((entry) => entry.given))
      expect(replayDraw(record).filter((step) => step.state === 'differs')).toEqual([])
    }
  })
  it('lets spans of one hour in different weeks stand side by side, and tells a record of another format', () => {
    expect(held.some((record) => record.offerings.some((of) => of.spans.some((span) => span.week !== undefined)))).toBe(
      true,
    )
    const first = { from: 60, to: 120, week: 3 }
    const classes = (...spans: object[]) =>
      spans.map((span, i) => ({ offering: i, courseName: '', seats: 1, spans: [span] })) as ReplayRecord['offerings']
    const record = { ...held[0]!, entries: [{ receipt: 'r', key: '0', want: 3, wishes: [0, 1, 2] }] }
    const given = (...spans: object[]) => holdDraw({ ...record, offerings: classes(first, ...spans) })
    expect(given({ ...first }, { ...first, week: 5 })).toEqual([[0, 2]])
    expect(given({ from: 60, to: 120 }, { ...first, from: 120, to: 180 })).toEqual([[0, 2]])
    expect(replayDraw({ ...held[0]!, format: 'kehou-draw-3' }).map((step) => step.state)).toEqual(['differs'])
  })
  it('catches one changed wish, one changed result and one receipt too many', () => {
    const record = held.find((each) => each.entries.some((entry) => (entry.wishes?.length ?? 0) > 1))!
    const at = record.entries.findIndex((entry) => (entry.wishes?.length ?? 0) > 1)
    const with_ = (change: object) => ({
      ...record,
      entries: record.entries.map((entry, i) => (i === at ? { ...entry, ...change } : entry)),
    })
    const differing = (of: ReplayRecord) =>
      replayDraw(of)
        .filter((step) => step.state === 'differs')
        .map((s) => s.key)
    expect(differing(with_({ wishes: [...record.entries[at]!.wishes!].reverse() }))).toContain('receipts')
    const given = record.entries[at]!.given!
    expect(differing(with_({ given: given.length ? [] : [record.offerings[0]!.offering] }))).toEqual(['result'])
    expect(differing({ ...record, entries: record.entries.slice(1) })).toContain('root')
  })
  it('tells what cannot be seen without the wish lists', () => {
    const record = cases[0]!
    const open = { ...record, entries: record.entries.map(({ receipt, key, given }) => ({ receipt, key, given })) }
    expect(replayDraw(open as ReplayRecord).map((step) => `${step.key} ${step.state}`)).toEqual([
      'secret agrees',
      'seed agrees',
      'receipts unseen',
      'root agrees',
      'result unseen',
    ])
  })
  it('lets a family make its own seal and key', () => {
    const own = { salt: 'a', lot: 'b', tickets: 3, credit: 1 }
    expect(sealOf(own)).toBe(lines('kehou-draw-seal', 'a', 'b', '3', '1'))
    expect(keyOf('s', own)).toMatch(/^e[0-9a-f]{15}$/)
    expect(merkleRoot([])).toHaveLength(64)
  })
})
