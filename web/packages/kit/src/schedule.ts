import type { Schema } from '@kehou/api/client'
import { organisationForms } from './slots'
import { cardTime, sortedRows, weekDays, type WeekRow } from './week'
import { gradeName } from './words'

export type ScheduleCell = Schema<'ScheduleCell'>
/** What the rows of the week are. */
export type ScheduleRows = 'venue' | 'teacher' | 'grade'

export const scheduleForms: Record<string, string> = organisationForms
export const scheduleElements: Record<string, string> = {
  CONTENT: '内容',
  TIME: '时间',
  VENUE: '场地',
  TEACHER: '教师或负责人员',
  FORM: '形式',
  CLASS_SIZE: '班额',
}
export const scheduleRowWords: Record<ScheduleRows, string> = { venue: '场地', teacher: '教师', grade: '年级' }

/** `16:30–17:30`, `单周 16:30–17:30`, or that the time is open. */
export function cellTime(cell: Pick<ScheduleCell, 'from' | 'to' | 'weeks' | 'date'>): string {
  if (!cell.from || !cell.to) return '时间未定'
  return cardTime({ from: cell.from, to: cell.to, weeks: cell.weeks, date: cell.date })
}

/** The category that a cell shows: its own, or that of care and study. */
export function cellCategory(cell: Pick<ScheduleCell, 'category' | 'strand'>): string {
  return cell.category ?? (cell.strand === 'SELF_DIRECTED' ? 'READING' : 'HOMEWORK')
}

/** Monday to Friday, and the weekend only where something is on. */
export function scheduleDays(cells: readonly ScheduleCell[]): number[] {
  return weekDays(cells.map((cell) => cell.weekday))
}

/** The week in rows, each with its cells by weekday, earliest first; a cell of several grades is in each of them. */
export function scheduleRows(cells: readonly ScheduleCell[], by: ScheduleRows): WeekRow<ScheduleCell>[] {
  const rows = new Map<string, { title: string; days: Map<number, ScheduleCell[]> }>()
  for (const cell of [...cells].sort((a, b) => (a.from ?? '99').localeCompare(b.from ?? '99'))) {
    for (const [key, title] of titlesOf(cell, by)) {
      const row = rows.get(key) ?? { title, days: new Map<number, ScheduleCell[]>() }
      row.days.set(cell.weekday, [...(row.days.get(cell.weekday) ?? []), cell])
      rows.set(key, row)
    }
  }
  return sortedRows([...rows].map(([key, row]) => ({ key, ...row })))
}

function titlesOf(cell: ScheduleCell, by: ScheduleRows): [string, string][] {
  if (by === 'grade') return cell.grades.map((grade) => [String(grade), gradeName(grade)])
  const name = by === 'venue' ? cell.venueName : cell.teacher
  return [[name, name || (by === 'venue' ? '场地未定' : '教师未定')]]
}
