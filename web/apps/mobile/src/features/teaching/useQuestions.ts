import { api, type Schema } from '@kehou/api/client'
import { ask } from '@kehou/api/problem'
import { useAnew } from '@kehou/kit/anew'
import { useLive } from '@kehou/kit/useLive'
import { useMe } from '@kehou/kit/useMe'
import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { useChild } from '../../shell/useChild'

export type Question = Schema<'Question'>
export type SchoolSubject = Question['subject']

/** The questions one sees: a family its child's, a teacher the school's, answered or not. */
export function useQuestions(answered: Ref<boolean | undefined>) {
  const { role } = useMe()
  const { child } = useChild()
  const isTeacher = computed(() => role.value === 'TEACHER')
  const pupil = computed(() => child.value?.pupil ?? 0)
  const query = useInfiniteQuery({
    queryKey: ['questions', isTeacher, pupil, answered],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam }) =>
      isTeacher.value
        ? ask(api.GET('/api/questions', { params: { query: { answered: answered.value, after: pageParam } } }))
        : ask(
            api.GET('/api/children/{pupil}/questions', {
              params: { path: { pupil: pupil.value }, query: { after: pageParam } },
            }),
          ),
    getNextPageParam: (page) => (page.next ? Number(page.next) : undefined),
    enabled: () => isTeacher.value || pupil.value > 0,
  })
  useLive(['question'], useAnew('questions'))
  return { query, isTeacher, questions: computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? []) }
}
