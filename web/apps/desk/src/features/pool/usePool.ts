import { api, type Schema } from '@kehou/api/client'
import { ask } from '@kehou/api/problem'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'

export type Person = Schema<'PoolPerson'>

/** What one looks for; an empty part does not narrow. */
export interface Wanted {
  district?: number
  kind?: string
  category?: string
  weekday?: number
  q: string
}

export function usePool(wanted: Ref<Wanted>) {
  const query = useInfiniteQuery({
    queryKey: ['pool', wanted],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam }) =>
      ask(
        api.GET('/api/pool', {
          params: {
            query: {
              district: wanted.value.district || undefined,
              kind: (wanted.value.kind || undefined) as Person['entry']['kind'] | undefined,
              category: (wanted.value.category || undefined) as Person['entry']['categories'][number] | undefined,
              weekday: wanted.value.weekday || undefined,
              q: wanted.value.q.trim() || undefined,
              after: pageParam,
              limit: 30,
            },
          },
        }),
      ),
    getNextPageParam: (page) => (page.next ? Number(page.next) : undefined),
    placeholderData: keepPreviousData,
  })
  const people = computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? [])
  return { query, people }
}
