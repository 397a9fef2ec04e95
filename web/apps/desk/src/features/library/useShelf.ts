import { api, type Schema } from '@kehou/api/client'
import { ask } from '@kehou/api/problem'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/vue-query'
import { computed, ref } from 'vue'

export type PickableCourse = Schema<'PickableCourse'>

const PAGE = 30

/** What may be picked from the libraries above, by what the person looks for. */
export function useShelf() {
  const q = ref('')
  const category = ref<PickableCourse['course']['category']>()
  const grade = ref<number>()
  const library = ref<number>()
  const owner = ref<PickableCourse['course']['ownerKind']>()
  const wanted = computed(() => ({
    q: q.value.trim() || undefined,
    category: category.value,
    grade: grade.value,
    library: library.value,
    owner: owner.value,
  }))
  const query = useInfiniteQuery({
    queryKey: ['shelf', wanted],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam, signal }) =>
      ask(api.GET('/api/shelf', { params: { query: { ...wanted.value, after: pageParam, limit: PAGE } }, signal })),
    getNextPageParam: (page) => (page.next ? Number(page.next) : undefined),
    placeholderData: keepPreviousData,
  })
  const courses = computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? [])
  return { q, category, grade, library, owner, query, courses }
}
