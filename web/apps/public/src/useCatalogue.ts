import { api, type Answered } from '@kehou/api/client'
import { ask } from '@kehou/api/problem'
import { categories, type CategoryCode } from '@kehou/kit/category'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

export type PublicOffering = Answered<'/api/public/catalogue', 'get'>['items'][number]

const PAGE = 24

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** A category from the address, where it is one. */
export function categoryFrom(value: unknown): CategoryCode | undefined {
  return typeof value === 'string' && Object.hasOwn(categories, value) ? (value as CategoryCode) : undefined
}

/** The published offerings; what is looked for stands in the address, so that it can be sent to a neighbour. */
export function useCatalogue() {
  const route = useRoute()
  const router = useRouter()
  const wanted = computed(() => ({ q: text(route.query.q), category: categoryFrom(route.query.category) }))

  const query = useInfiniteQuery({
    queryKey: ['catalogue', wanted],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam, signal }) =>
      ask(
        api.GET('/api/public/catalogue', {
          params: { query: { ...wanted.value, after: pageParam, limit: PAGE } },
          signal,
        }),
      ),
    getNextPageParam: (page) => (page.next ? Number(page.next) : undefined),
    placeholderData: keepPreviousData,
  })

  function look(change: { q?: string; category?: CategoryCode }) {
    const next = { ...wanted.value, ...change }
    void router.replace({ query: { ...(next.q && { q: next.q }), ...(next.category && { category: next.category }) } })
  }

  return { wanted, query, look, offerings: computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? []) }
}
