import type { Schema } from '@kehou/api/client'
import { cardTime, sortedRows, type WeekRow } from '@kehou/kit/week'

type Offering = Schema<'Offering'>

/** The venues that are used, each with what meets there by weekday, earliest first. */
export function byVenue(offerings: readonly Offering[]): WeekRow[] {
  const rows = new Map<string, WeekRow>()
  const meetings = offerings
    .filter((offering) => offering.state !== 'CANCELLED')
    .flatMap((offering) => offering.slots.map((slot) => ({ offering, slot })))
    .sort((a, b) => a.slot.from.localeCompare(b.slot.from))
  for (const { offering, slot } of meetings) {
    const row = rows.get(slot.venueName) ?? { key: slot.venueName, title: slot.venueName, days: new Map() }
    const draft = offering.state === 'DRAFT'
    row.days.set(slot.weekday, [
      ...(row.days.get(slot.weekday) ?? []),
      {
        key: `${offering.id}/${slot.weekday}/${slot.date ?? slot.weeks}`,
        category: offering.category,
        title: offering.courseName,
        time: cardTime(slot),
        lines: [draft ? `${offering.instructorName} · 草稿` : offering.instructorName],
        draft,
        opens: true,
      },
    ])
    rows.set(slot.venueName, row)
  }
  return sortedRows([...rows.values()])
}

/** What has no time yet. */
export function waiting(offerings: readonly Offering[]): Offering[] {
  return offerings.filter((offering) => offering.state === 'DRAFT' && offering.slots.length === 0)
}
