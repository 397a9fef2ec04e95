import type { Cell } from '@kehou/kit/xlsx'

/** A column of a `DataTable`. `value` is what is sorted, filtered, exported and, without a slot, shown. */
export interface Column<Row> {
  key: string
  title: string
  value: (row: Row) => Cell
  /** Goes into the header, so that cells are bare numbers. */
  unit?: string
  /** Numbers stand right, without being told. */
  right?: boolean
  width?: string
  sortable?: boolean
  /** `choice` offers the values that occur, `text` searches. */
  filter?: 'choice' | 'text'
  /** What is shown where it differs from the value, e.g. grouped digits. */
  show?: (row: Row) => string
  /** Left out of the workbook, e.g. a column of buttons. */
  exported?: false
}

export type Sort = { key: string; down: boolean } | undefined
export type Filters = Record<string, string[]>

const collator = new Intl.Collator('zh-Hans-CN', { numeric: true })

export function textOf(cell: Cell): string {
  return cell === null || cell === undefined ? '' : String(cell)
}

function compare(a: Cell, b: Cell): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return collator.compare(textOf(a), textOf(b))
}

/** The rows that pass all filters, in the order asked for; the order given is kept among equals. */
export function arrange<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  filters: Filters,
  sort: Sort,
): Row[] {
  const active = columns.filter((column) => (filters[column.key] ?? []).length > 0)
  const kept = rows.filter((row) =>
    active.every((column) => {
      const wanted = filters[column.key]!
      const text = textOf(column.value(row))
      return column.filter === 'choice' ? wanted.includes(text) : text.toLowerCase().includes(wanted[0]!.toLowerCase())
    }),
  )
  const by = columns.find((column) => column.key === sort?.key)
  if (!by || !sort) return kept
  const sign = sort.down ? -1 : 1
  return kept.sort((a, b) => sign * compare(by.value(a), by.value(b)))
}

/** The values that occur in a column, as a filter offers them. */
export function choices<Row>(rows: readonly Row[], column: Column<Row>): string[] {
  return [...new Set(rows.map((row) => textOf(column.value(row))))].sort(collator.compare)
}
