import { describe, expect, it } from 'vitest'
import { arrange, choices, type Column } from './table'

interface Row {
  name: string
  kind: string
  seats: number | null
}
const rows: Row[] = [
  { name: '围棋', kind: '益智', seats: 9 },
  { name: '足球', kind: '体育', seats: 35 },
  { name: '篮球', kind: '体育', seats: 4 },
]
const columns: Column<Row>[] = [
  { key: 'name', title: '名称', value: (row) => row.name, filter: 'text' },
  { key: 'kind', title: '类别', value: (row) => row.kind, filter: 'choice' },
  { key: 'seats', title: '名额', value: (row) => row.seats },
]
const names = (of: Row[]) => of.map((row) => row.name)

describe('a table', () => {
  it('keeps the order it was given until it is asked', () => {
    expect(names(arrange(rows, columns, {}, undefined))).toEqual(['围棋', '足球', '篮球'])
  })
  it('sorts numbers as numbers and names by pinyin, both ways', () => {
    expect(names(arrange(rows, columns, {}, { key: 'seats', down: false }))).toEqual(['篮球', '围棋', '足球'])
    expect(names(arrange(rows, columns, {}, { key: 'name', down: true }))).toEqual(['足球', '围棋', '篮球'])
  })
  it('passes a row only where every filter does', () => {
    expect(names(arrange(rows, columns, { kind: ['体育'], name: ['足'] }, undefined))).toEqual(['足球'])
    expect(arrange(rows, columns, { kind: [] }, undefined)).toHaveLength(3)
  })
  it('never changes the rows it was given', () => {
    arrange(rows, columns, {}, { key: 'seats', down: true })
    expect(names(rows)).toEqual(['围棋', '足球', '篮球'])
  })
  it('offers each value once', () => {
    expect(choices(rows, columns[1]!)).toEqual(['体育', '益智'])
  })
})
