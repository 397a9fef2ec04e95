import type { Answered } from '@kehou/api/client'
import { slotsOn } from '@kehou/kit/slots'

export type Catalogue = Answered<'/api/children/{pupil}/catalogue', 'get'>
export type CatalogueItem = Catalogue['days'][number]['items'][number]

/** Reasons that are not about the child: the course would fit, so it stays among the rows. */
const STAYS = new Set([
  'enrolment.no_window',
  'enrolment.not_open_yet',
  'enrolment.closed',
  'enrolment.full',
  'enrolment.by_draw',
  'enrolment.ends',
])

/** Whether the class is announced to end, so that nobody chooses it any more. */
export function ends(item: CatalogueItem): boolean {
  return item.reason?.code === 'enrolment.ends'
}

/** Whether the family has a seat or a running hold here. */
export function taken(item: CatalogueItem): boolean {
  return item.mine?.state === 'HELD' || item.mine?.state === 'CONFIRMED'
}

/** When it begins on that weekday. */
export function begins(item: CatalogueItem, weekday: number): string {
  return slotsOn(item.slots, weekday)[0]?.from ?? ''
}

/** Those of a form and for a level; what is for everybody suits every level, and what the child has stays in sight. */
export function narrowed(items: readonly CatalogueItem[], form: string, level: string): CatalogueItem[] {
  return items.filter(
    (item) =>
      taken(item) ||
      ((form === '' || item.form === form) && (level === '' || item.level === level || item.level === 'ALL')),
  )
}

/** Below this a family has seen the courses of a day sooner than it has chosen a filter. */
const MANY = 4

/** Whether a filter is worth its room above these courses: there are many, and it tells them apart. */
export function divides(items: readonly CatalogueItem[], by: 'form' | 'level'): boolean {
  return items.length >= MANY && new Set(items.map((item) => item[by])).size > 1
}

/** Courses that the child could take, chosen ones first, then by the hour, what ends last; and those that do not fit it. */
export function sorted(
  items: readonly CatalogueItem[],
  weekday: number,
): { fitting: CatalogueItem[]; closed: CatalogueItem[] } {
  const fits = (item: CatalogueItem) => item.open || taken(item) || !item.reason || STAYS.has(item.reason.code)
  const order = (a: CatalogueItem, b: CatalogueItem) =>
    Number(taken(b)) - Number(taken(a)) ||
    Number(ends(a)) - Number(ends(b)) ||
    begins(a, weekday).localeCompare(begins(b, weekday)) ||
    a.courseName.localeCompare(b.courseName, 'zh')
  return {
    fitting: items.filter(fits).sort(order),
    closed: items.filter((item) => !fits(item)).sort(order),
  }
}

/** The chips of one day's column: what the child does, and how many courses it could choose. */
export interface DayColumn {
  weekday: number
  chosen: CatalogueItem[]
  fitting: number
}

/** Monday to Friday always, a weekend day only where something is on. */
export function week(catalogue: Catalogue): DayColumn[] {
  const of = (weekday: number) => catalogue.days.find((day) => day.weekday === weekday)?.items ?? []
  return [1, 2, 3, 4, 5, 6, 7]
    .filter((weekday) => weekday <= 5 || of(weekday).length > 0)
    .map((weekday) => ({
      weekday,
      chosen: of(weekday).filter(taken),
      fitting: sorted(of(weekday), weekday).fitting.filter((item) => !ends(item)).length,
    }))
}

export type WindowState = 'none' | 'before' | 'open' | 'over'

export function windowState(catalogue: Catalogue, now: Date): WindowState {
  if (!catalogue.window) return 'none'
  if (now < new Date(catalogue.window.opensAt)) return 'before'
  return now < new Date(catalogue.window.closesAt) ? 'open' : 'over'
}
