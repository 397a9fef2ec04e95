import { plusDays } from '@kehou/kit/dates'

/** The weeks of a month (`2026-09`), Monday first, filled up with the days around it. */
export function weeksOf(month: string): string[][] {
  const first = `${month}-01`
  const weekday = new Date(`${first}T00:00:00Z`).getUTCDay()
  let day = plusDays(first, -((weekday + 6) % 7))
  const weeks: string[][] = []
  do {
    const week = Array.from({ length: 7 }, (_, i) => plusDays(day, i))
    weeks.push(week)
    day = plusDays(day, 7)
  } while (day.slice(0, 7) === month)
  return weeks
}

/** The month `n` months later. */
export function plusMonths(month: string, n: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const date = new Date(Date.UTC(year, number - 1 + n, 1))
  return date.toISOString().slice(0, 7)
}
