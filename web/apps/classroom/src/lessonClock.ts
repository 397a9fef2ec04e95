import { local } from '@kehou/kit/dates'

export interface LessonHours {
  from: string
  to: string
}

export interface LessonTime {
  phase: 'before' | 'during' | 'over'
  /** Whole minutes until it begins, or until it ends. */
  minutes: number
  /** How much of it has passed, 0 to 1. */
  share: number
}

function secondsOf(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number)
  return (hours * 60 + minutes) * 60 + seconds
}

/** Where a lesson of today stands; the last minute counts as one minute until it is over. */
export function lessonTime(lesson: LessonHours, now: Date): LessonTime {
  const at = secondsOf(local(now).time)
  const from = secondsOf(lesson.from)
  const to = secondsOf(lesson.to)
  if (at < from) return { phase: 'before', minutes: Math.ceil((from - at) / 60), share: 0 }
  if (at >= to) return { phase: 'over', minutes: 0, share: 1 }
  return { phase: 'during', minutes: Math.ceil((to - at) / 60), share: (at - from) / (to - from) }
}

const SHOWN = 5

/** The lessons around today's, as many as can be read from the back row. */
export function nearLessons(outline: readonly string[], today: number): { number: number; title: string }[] {
  const first = Math.max(0, Math.min(today - 2, outline.length - SHOWN))
  return outline.map((title, n) => ({ number: n + 1, title })).slice(first, first + SHOWN)
}
