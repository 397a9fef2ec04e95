import type { IconName } from '@kehou/kit/icons'

interface Said {
  readonly outcome: string
  readonly force?: string
}

/** A verdict as people see it: falling short of what is only advised is a reminder, not a failure. */
export function verdictLook({ outcome, force }: Said): { word: string; icon: IconName; tone: string } {
  if (outcome === 'MET') return { word: '符合', icon: 'check', tone: 'ok' }
  if (outcome === 'UNDECIDED') return { word: '待定', icon: 'clock', tone: 'wait' }
  if (outcome === 'NOT_APPLICABLE') return { word: '不适用', icon: 'dash', tone: 'soft' }
  if (force === 'ENCOURAGED') return { word: '可以做得更好', icon: 'lamp', tone: 'wait' }
  if (force === 'IN_PRINCIPLE') return { word: '与一般要求不同', icon: 'alert', tone: 'wait' }
  return { word: '不符合', icon: 'cross', tone: 'bad' }
}
