import type { Schema } from '@kehou/api/client'
import type { StatusLook } from '@kehou/kit/status'

export type Line = Schema<'OpeningLine'>
export type Opening = Schema<'VenueOpening'>

/** Where a venue stands in the plan. */
export function standing(line: Line): StatusLook {
  if (line.openings.length > 0) {
    return line.suits
      ? { word: '开放', icon: 'check', tone: 'ok' }
      : { word: '开放，不宜久留', icon: 'alert', tone: 'wait' }
  }
  if (line.closedFor) return { word: '不开放', icon: 'dash', tone: 'soft' }
  return line.suits ? { word: '还没有定', icon: 'clock', tone: 'wait' } : { word: '不用', icon: 'dash', tone: 'soft' }
}

/** How many of the venues that suit are open, closed for a reason, and undecided. */
export function counted(plan: readonly Line[]): { suits: number; open: number; closed: number; undecided: number } {
  const suits = plan.filter((line) => line.suits)
  const open = suits.filter((line) => line.openings.length > 0).length
  const closed = suits.filter((line) => line.openings.length === 0 && line.closedFor).length
  return { suits: suits.length, open, closed, undecided: suits.length - open - closed }
}
