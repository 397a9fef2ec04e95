import { api } from '@kehou/api/client'
import { ask } from '@kehou/api/problem'
import { useMe } from '@kehou/kit/useMe'
import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'

/** Where the caller's own organisation lies: its division code, or the nearest one above it. */
export function useDivision() {
  const { active } = useMe()
  const place = computed(() => active.value?.place ?? 0)
  const query = useQuery({
    queryKey: ['organisation', place],
    queryFn: () => ask(api.GET('/api/organisations/{number}', { params: { path: { number: place.value } } })),
  })
  const division = computed(() => query.data.value?.path.findLast((one) => one.division)?.division)
  return { query, division }
}
