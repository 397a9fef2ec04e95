import { api } from '@kehou/api/client'
import { ask } from '@kehou/api/problem'
import { useQuery } from '@tanstack/vue-query'

/** The polls that this lesson may take now; a screen without a lesson has none. */
export function usePolls() {
  return useQuery({
    queryKey: ['classroom-polls'],
    queryFn: () => ask(api.GET('/api/classroom/polls')),
    refetchInterval: 60_000,
    retry: false,
  })
}
