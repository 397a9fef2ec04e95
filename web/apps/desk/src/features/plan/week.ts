import type { Schema } from '@kehou/api/client'

type Offering = Schema<'Offering'>

/** The venues that are used, each with its offerings by weekday (Monday is 1), earliest first. */
export function byVenue(offerings: readonly Offering[]): { venue: string; days: Map<number, Offering[]> }[] {
  const venues = new Map<string, Map<number, Offering[]>>()
  for (const one of [...offerings].sort((a, b) => a.from.localeCompare(b.from))) {
    if (one.state === 'CANCELLED') continue
    const days = venues.get(one.venueName) ?? new Map<number, Offering[]>()
    days.set(one.weekday, [...(days.get(one.weekday) ?? []), one])
    venues.set(one.venueName, days)
  }
  return [...venues]
    .map(([venue, days]) => ({ venue, days }))
    .sort((a, b) => a.venue.localeCompare(b.venue, 'zh-Hans-CN', { numeric: true }))
}

/** The weekdays that a week view needs: Monday to Friday, and the weekend only where something is on. */
export function daysShown(offerings: readonly Offering[]): number[] {
  return [1, 2, 3, 4, 5, 6, 7].filter((day) => day <= 5 || offerings.some((one) => one.weekday === day))
}
