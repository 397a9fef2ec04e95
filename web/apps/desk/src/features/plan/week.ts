import type { Schema } from '@kehou/api/client'

type Offering = Schema<'Offering'>
type Slot = Offering['slots'][number]

/** A class at one of its times. */
export interface Meeting {
  offering: Offering
  slot: Slot
}

/** The venues that are used, each with what meets there by weekday (Monday is 1), earliest first. */
export function byVenue(offerings: readonly Offering[]): { venue: string; days: Map<number, Meeting[]> }[] {
  const venues = new Map<string, Map<number, Meeting[]>>()
  const meetings = meetingsOf(offerings).sort((a, b) => a.slot.from.localeCompare(b.slot.from))
  for (const one of meetings) {
    const { venueName, weekday } = one.slot
    const days = venues.get(venueName) ?? new Map<number, Meeting[]>()
    days.set(weekday, [...(days.get(weekday) ?? []), one])
    venues.set(venueName, days)
  }
  return [...venues]
    .map(([venue, days]) => ({ venue, days }))
    .sort((a, b) => a.venue.localeCompare(b.venue, 'zh-Hans-CN', { numeric: true }))
}

function meetingsOf(offerings: readonly Offering[]): Meeting[] {
  return offerings
    .filter((offering) => offering.state !== 'CANCELLED')
    .flatMap((offering) => offering.slots.map((slot) => ({ offering, slot })))
}

/** What has no time yet. */
export function waiting(offerings: readonly Offering[]): Offering[] {
  return offerings.filter((offering) => offering.state === 'DRAFT' && offering.slots.length === 0)
}

/** The weekdays that a week view needs: Monday to Friday, and the weekend only where something is on. */
export function daysShown(offerings: readonly Offering[]): number[] {
  const used = new Set(meetingsOf(offerings).map((one) => one.slot.weekday))
  return [1, 2, 3, 4, 5, 6, 7].filter((day) => day <= 5 || used.has(day))
}
