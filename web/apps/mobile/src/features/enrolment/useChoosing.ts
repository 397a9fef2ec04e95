import { api } from '@kehou/api/client'
import { ask } from '@kehou/api/problem'
import type { LiveEvent } from '@kehou/kit/live'
import { useAnew } from '@kehou/kit/anew'
import { useLive } from '@kehou/kit/useLive'
import { setServerTime } from '@kehou/api/clock'
import { useNow } from '@kehou/kit/useNow'
import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, watch, type Ref } from 'vue'
import type { Catalogue } from './catalogue'
import { windowState } from './catalogue'

/** Seats left as the live stream tells them. */
function seatsOf(event: LiveEvent): { offering: number; left: number } | undefined {
  const data = event.data as { offering?: unknown; left?: unknown } | undefined
  return typeof data?.offering === 'number' && typeof data.left === 'number'
    ? { offering: data.offering, left: data.left }
    : undefined
}

/** The catalogue of one child, seats counted down as they go, and asked again at the second the window opens. */
export function useChoosing(pupil: Ref<number>) {
  const client = useQueryClient()
  const key = ['catalogue', pupil]
  const query = useQuery({
    queryKey: key,
    queryFn: async () => {
      const catalogue = await ask(
        api.GET('/api/children/{pupil}/catalogue', { params: { path: { pupil: pupil.value } } }),
      )
      setServerTime(catalogue.serverTime)
      return catalogue
    },
    enabled: () => pupil.value > 0,
  })

  const anew = useAnew('catalogue')
  useLive(['seats', 'order'], (event) => {
    const seats = event.type === 'seats' ? seatsOf(event) : undefined
    if (!seats) return anew()
    client.setQueryData<Catalogue>(['catalogue', pupil.value], (old) => old && withSeats(old, seats))
  })

  const now = useNow()
  const state = computed(() => (query.data.value ? windowState(query.data.value, now.value) : undefined))
  watch(state, (is, was) => {
    if (was === 'before' && is === 'open') void query.refetch()
  })
  return { query, now, state }
}

function withSeats(old: Catalogue, seats: { offering: number; left: number }): Catalogue {
  const days = old.days.map((day) => ({
    ...day,
    items: day.items.map((item) => (item.offering === seats.offering ? { ...item, left: seats.left } : item)),
  }))
  return { ...old, days }
}
