import { api, type Answered } from '@kehou/api/client'
import { ask } from '@kehou/api/problem'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { categoryFrom } from './useCatalogue'

export type PublishedCourse = Answered<'/api/public/library', 'get'>['items'][number]
export type OwnerKind = PublishedCourse['ownerKind']

/** Where a course comes from, as the filter offers it. */
export const owners: Partial<Record<OwnerKind, string>> = {
  SCHOOL: '学校',
  PROVIDER: '机构',
  CITY: '市级',
  DISTRICT: '县区',
}

const PAGE = 24

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
function number(value: unknown): number | undefined {
  return typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : undefined
}

/** The libraries of the city and the districts; what is looked for stands in the address. */
export function useLibrary() {
  const route = useRoute()
  const router = useRouter()
  const wanted = computed(() => ({
    q: text(route.query.q),
    category: categoryFrom(route.query.category),
    grade: number(route.query.grade),
    library: number(route.query.library),
    owner: Object.hasOwn(owners, text(route.query.owner)) ? (text(route.query.owner) as OwnerKind) : undefined,
  }))

  const libraries = useQuery({ queryKey: ['libraries'], queryFn: () => ask(api.GET('/api/public/libraries')) })
  const query = useInfiniteQuery({
    queryKey: ['library', wanted],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam, signal }) =>
      ask(
        api.GET('/api/public/library', {
          params: { query: { ...wanted.value, after: pageParam, limit: PAGE } },
          signal,
        }),
      ),
    getNextPageParam: (page) => (page.next ? Number(page.next) : undefined),
    placeholderData: keepPreviousData,
  })

  function look(change: Partial<(typeof wanted)['value']>) {
    const next = { ...wanted.value, ...change }
    const kept = Object.entries(next).filter(([, value]) => value !== undefined && value !== '')
    void router.replace({ query: Object.fromEntries(kept.map(([name, value]) => [name, String(value)])) })
  }

  return {
    wanted,
    libraries,
    query,
    look,
    courses: computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? []),
  }
}
