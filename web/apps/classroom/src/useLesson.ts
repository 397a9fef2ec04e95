import { api, type Answered } from '@kehou/api/client'
import { ask, Refused } from '@kehou/api/problem'
import { today } from '@kehou/kit/dates'
import { useQuery } from '@tanstack/vue-query'

export type ClassroomLesson = Answered<'/api/classroom/lesson', 'get'>

export const LESSON = ['lesson'] as const
const KEPT = 'kehou-lesson'
const COUNTS_MS = 10_000

/* No child's name is in a lesson, so the screen may keep it: a reload during a network drop shows it again. */
function keep(lesson: ClassroomLesson): void {
  sessionStorage.setItem(KEPT, JSON.stringify({ day: today(), lesson }))
}

function kept(): ClassroomLesson | undefined {
  const text = sessionStorage.getItem(KEPT)
  if (!text) return undefined
  const { day, lesson } = JSON.parse(text) as { day: string; lesson: ClassroomLesson }
  return day === today() ? lesson : undefined
}

async function load(): Promise<ClassroomLesson | null> {
  try {
    const lesson = await ask(api.GET('/api/classroom/lesson'))
    keep(lesson)
    return lesson
  } catch (e) {
    if (e instanceof Refused && (e.status === 401 || e.status === 403 || e.status === 404)) {
      sessionStorage.removeItem(KEPT)
      return null
    }
    const last = kept()
    if (last) return last
    throw e
  }
}

/** The lesson that this screen was opened for; `null` while it is for nobody. What was shown stays through a drop. */
export function useLesson() {
  return useQuery({
    queryKey: LESSON,
    queryFn: load,
    refetchInterval: ({ state }) => (state.data === undefined ? false : state.data ? COUNTS_MS : false),
    networkMode: 'always',
    retry: false,
  })
}

/** The lesson is over: the screen is for the next teacher. */
export function forgetLesson(): void {
  sessionStorage.removeItem(KEPT)
}
