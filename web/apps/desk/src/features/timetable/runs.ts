import type { Schema } from '@kehou/api/client'
import { span, weekdayName } from '@kehou/kit/dates'

type Run = Schema<'SolveRun'>
type Detail = Schema<'SolveRunDetail'>
type Slot = Schema<'TimetableSlot'>

export const kindWords: Record<Run['kind'], string> = { PLAN: '排新课', REPAIR: '小范围调整', HAND: '手工调整' }

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
