import type { Schema } from '@kehou/api/client'
import { span, weekdayName } from '@kehou/kit/dates'

type Run = Schema<'SolveRun'>
type Detail = Schema<'SolveRunDetail'>
type Slot = Schema<'TimetableSlot'>

export const kindWords: Record<Run['kind'], string> = { PLAN: '排新课', REPAIR: '小范围调整' }

export function isOver(run: Run): boolean {
  return run.state !== 'QUEUED' && run.state !== 'RUNNING'
}

/** How far it is, in one line. */
export function progressText(run: Run): string {
  const at = run.progress
  if (!at) return run.state === 'QUEUED' ? '等待开始' : '正在准备'
  return `已排 ${at.placed} / ${at.lessons} 节`
}

/** When and where, with the venue by its name. */
export function slotText(slot: Slot | undefined, rooms: Detail['problem']['rooms']): string {
  if (!slot) return '—'
  const room = rooms.find((one) => one.id === slot.venue)
  return `${weekdayName(slot.weekday)} ${span(slot.from, slot.to)} ${room?.name ?? ''}`
}

export interface Cell {
  lesson: Detail['problem']['lessons'][number]
  slot: Slot
  clash: boolean
  moved: boolean
}

export interface VenueRow {
  venue: string
  days: Map<number, Cell[]>
}

/** The week of a result: the venues that are used, each with its lessons by weekday, earliest first. */
export function weekOf(detail: Detail): VenueRow[] {
  const lessons = new Map(detail.problem.lessons.map((lesson) => [lesson.id, lesson]))
  const clashing = new Set(
    detail.result?.clashes.filter((one) => one.rule !== 'ONE_PLUS_N').flatMap((one) => one.lessons),
  )
  const moved = new Set(detail.differences.map((one) => `${one.offering}/${one.number}`))
  const rows = new Map<number, VenueRow>()
  const places = [...(detail.result?.placements ?? [])].sort((a, b) => a.slot.from.localeCompare(b.slot.from))
  for (const { lesson: id, slot } of places) {
    const lesson = lessons.get(id)
    if (!lesson) continue
    const venue = detail.problem.rooms.find((one) => one.id === slot.venue)?.name ?? '—'
    const row = rows.get(slot.venue) ?? { venue, days: new Map<number, Cell[]>() }
    const cell = { lesson, slot, clash: clashing.has(id), moved: moved.has(`${lesson.offering}/${lesson.number}`) }
    row.days.set(slot.weekday, [...(row.days.get(slot.weekday) ?? []), cell])
    rows.set(slot.venue, row)
  }
  return [...rows.values()].sort((a, b) => a.venue.localeCompare(b.venue, 'zh-Hans-CN', { numeric: true }))
}
