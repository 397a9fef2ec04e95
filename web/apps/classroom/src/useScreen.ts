import { api } from '@kehou/api/client'
import { ask, Refused } from '@kehou/api/problem'
import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, onMounted, onUnmounted } from 'vue'
import { LESSON } from './useLesson'

const LOOK_MS = 1_500
const EARLY_MS = 5_000
const LONGEST_MS = 55_000

/** The code on the screen: replaced before its minute ends, and left as soon as a teacher has confirmed it. */
export function useScreen() {
  const client = useQueryClient()
  const screen = useQuery({
    queryKey: ['screen'],
    queryFn: () => ask(api.POST('/api/classroom/screens')),
    staleTime: Infinity,
    gcTime: 0,
    refetchInterval: ({ state }) => {
      if (!state.data) return 5_000
      const left = new Date(state.data.expiresAt).getTime() - Date.now() - EARLY_MS
      /* a device with a wrong clock still renews its code within the minute */
      return left > 1_000 && left < LONGEST_MS ? left : LONGEST_MS
    },
  })

  async function look() {
    const id = screen.data.value?.screen
    if (!id) return
    try {
      const { state } = await ask(api.GET('/api/classroom/screens/{screen}', { params: { path: { screen: id } } }))
      if (state === 'CONFIRMED') await client.invalidateQueries({ queryKey: LESSON })
      else if (state === 'EXPIRED') await screen.refetch()
    } catch (e) {
      if (e instanceof Refused && e.status < 500) await screen.refetch()
    }
  }

  let timer: ReturnType<typeof setTimeout>
  let on = true
  async function keepLooking() {
    await look()
    if (on) timer = setTimeout(() => void keepLooking(), LOOK_MS)
  }
  onMounted(() => void keepLooking())
  onUnmounted(() => {
    on = false
    clearTimeout(timer)
  })

  return { screen, digits: computed(() => screen.data.value?.digits.replace(/(\d{3})(?=\d)/, '$1 ')) }
}
