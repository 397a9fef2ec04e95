import type { Schema } from '@kehou/api/client'
import type { StatusLook } from '@kehou/kit/status'

export type Draw = Schema<'Draw'>

export const drawKinds: Record<Draw['kind'], string> = { MAIN: '志愿摇号', REPAIR: '补录摇号' }

/** Where a draw stands, by the clock of the city. */
export function lookOf(draw: Pick<Draw, 'state' | 'opensAt' | 'closesAt'>, now: Date): StatusLook {
  if (draw.state === 'CANCELLED') return { word: '已撤销', icon: 'cross', tone: 'info' }
  if (draw.state === 'DRAWN') return { word: '已摇号', icon: 'check', tone: 'ok' }
  if (draw.state === 'CLOSED') return { word: '已截止，待摇号', icon: 'clock', tone: 'wait' }
  return now < new Date(draw.opensAt)
    ? { word: '已公布，未开始', icon: 'clock', tone: 'wait' }
    : { word: '正在填志愿', icon: 'pencil', tone: 'ok' }
}
