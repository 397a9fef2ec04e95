import { api } from '@kehou/api/client'
import { ask } from '@kehou/api/problem'
import { useQuery } from '@tanstack/vue-query'
import { computed, type ComputedRef } from 'vue'

/** The grades that the school has classes of; all of compulsory schooling while it has named none. */
export function useOwnGrades(): ComputedRef<readonly number[]> {
  const classes = useQuery({ queryKey: ['home-classes'], queryFn: () => ask(api.GET('/api/home-classes')) })
  return computed(() => {
    const own = [...new Set((classes.data.value ?? []).map((one) => one.grade))].sort((a, b) => a - b)
    return own.length > 0 ? own : [1, 2, 3, 4, 5, 6, 7, 8, 9]
  })
}
