import { api, type Answered } from '@kehou/api/client'
import { ask } from '@kehou/api/problem'
import { categories, type CategoryCode } from '@kehou/kit/category'
import { courseLevels } from '@kehou/kit/dossier'
import { organisationForms } from '@kehou/kit/slots'
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

type Form = PublicOffering['form']
type Level = PublicOffering['level']

/** What is looked for. */
export interface Wanted {
  q: string
  category?: CategoryCode
  form?: Form
  level?: Level
}

function oneOf<T extends string>(value: unknown, words: Record<T, string>): T | undefined {
  return typeof value === 'string' && Object.hasOwn(words, value) ? (value as T) : undefined
}

/** The published offerings; what is looked for stands in the address, so that it can be sent to a neighbour. */
export function useCatalogue() {
  const route = useRoute()
  const router = useRouter()
  const wanted = computed((): Wanted => {
    const { q, category, form, level } = route.query
    return {
      q: text(q),
      category: categoryFrom(category),
      form: oneOf(form, organisationForms),
      level: oneOf(level, courseLevels) as Level | undefined,
    }
  })

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

  function look(change: Partial<Wanted>) {
    const next = Object.entries({ ...wanted.value, ...change }).filter(([, value]) => value)
    void router.replace({ query: Object.fromEntries(next) })
  }

  return { wanted, query, look, offerings: computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? []) }
}
