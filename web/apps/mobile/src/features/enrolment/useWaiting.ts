import { api, type Answered } from '@kehou/api/client'
import { ask } from '@kehou/api/problem'
import { useAnew } from '@kehou/kit/anew'
import { useLive } from '@kehou/kit/useLive'
import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'

export type WaitingPlace = Answered<'/api/children/{pupil}/waitings', 'get'>[number]

export const waits = (place: WaitingPlace) => ['WAITING', 'OFFERED'].includes(place.waiting.state)

/** Where one child stands in waitlists; those with an offer first. */
export function useWaiting(pupil: Ref<number>) {
  const client = useQueryClient()
  const query = useQuery({
    queryKey: ['waitings', pupil],
    queryFn: () => ask(api.GET('/api/children/{pupil}/waitings', { params: { path: { pupil: pupil.value } } })),
    enabled: () => pupil.value > 0,
  })
  useLive(['seats', 'message'], useAnew('waitings'))
  const live = computed(() =>
    (query.data.value ?? [])
      .filter(waits)
      .sort((a, b) => a.waiting.state.localeCompare(b.waiting.state) || a.ahead - b.ahead),
  )
  async function changed() {
    await Promise.all(
      [['waitings'], ['catalogue'], ['orders']].map((queryKey) => client.invalidateQueries({ queryKey })),
    )
  }
  return { query, live, changed }
}
