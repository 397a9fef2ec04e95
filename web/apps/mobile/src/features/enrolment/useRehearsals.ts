import { setServerTime } from '@kehou/api/clock'
import { api } from '@kehou/api/client'
import { ask } from '@kehou/api/problem'
import { useQuery } from '@tanstack/vue-query'
import type { Ref } from 'vue'

/** The rehearsals that stand for one child, as long as they matter. */
export function useRehearsals(pupil: Ref<number>, wanted: () => boolean = () => true) {
  return useQuery({
    queryKey: ['rehearsals', pupil],
    queryFn: async () => {
      const all = await ask(api.GET('/api/children/{pupil}/rehearsals', { params: { path: { pupil: pupil.value } } }))
      if (all[0]) setServerTime(all[0].catalogue.serverTime)
      return all
    },
    enabled: () => pupil.value > 0 && wanted(),
  })
}
