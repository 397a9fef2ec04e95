import { Refused } from '@kehou/api/problem'
import { QueryClient } from '@tanstack/vue-query'

/** The one cache of an app. What was refused is not asked again by itself; what was not reached is. */
export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        refetchOnWindowFocus: true,
        /* without a network a page says so; it does not wait in silence */
        networkMode: 'always',
        refetchOnReconnect: true,
        retry: (failures, error) => failures < 2 && !(error instanceof Refused && error.status < 500),
      },
    },
  })
}
