import { api } from '@kehou/api/client'
import { ask, Refused } from '@kehou/api/problem'
import { today } from '@kehou/kit/dates'
import { useAnew } from '@kehou/kit/anew'
import { useLive } from '@kehou/kit/useLive'
import { useNow } from '@kehou/kit/useNow'
import { useQuery } from '@tanstack/vue-query'
import { computed, onMounted, onUnmounted } from 'vue'
import { keepToday, keptToday } from '../../shell/sealed'
import type { LessonSession } from './afternoon'
import { onSent } from './rollOutbox'

async function load(day: string): Promise<readonly LessonSession[]> {
  try {
    const sessions = await ask(api.GET('/api/sessions', { params: { query: { from: day, to: day } } }))
    await keepToday('sessions', sessions)
    return sessions
  } catch (e) {
    if (e instanceof Refused && !e.unsettled) throw e
    const kept = await keptToday<LessonSession[]>('sessions')
    if (kept) return kept
    throw e
  }
}

/** The teacher's own sessions of today; from the phone where there is no network. */
export function useLessons() {
  const now = useNow(30_000)
  const day = computed(() => today(now.value))
  const query = useQuery({
    queryKey: ['sessions', day],
    queryFn: () => load(day.value),
    retry: false,
    networkMode: 'always',
  })
  /* Not left to the live stream: right after an outage it may come back later than the marks went. */
  const heard = useAnew('sessions')
  let stop = () => {}
  onMounted(() => (stop = onSent(heard)))
  onUnmounted(() => stop())
  useLive(['roll', 'leave', 'check-in', 'session'], heard)
  return { query, day }
}
