import { api } from '@kehou/api/client'
import { ask } from '@kehou/api/problem'
import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'

/** What the school entered for the child by its family's paper, the latest first. */
export function useHelperEntries(pupil: () => number) {
  return useQuery({
    queryKey: ['child-helper-entries', pupil],
    queryFn: () => ask(api.GET('/api/children/{pupil}/helper-entries', { params: { path: { pupil: pupil() } } })),
    enabled: computed(() => pupil() > 0),
  })
}
