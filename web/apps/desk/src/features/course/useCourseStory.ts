import { api } from '@kehou/api/client'
import { ask } from '@kehou/api/problem'
import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'

/** What became of a course so far: its ways to the authority, newest first, and what the school's committee said. */
export function useCourseStory(id: Ref<number | undefined>, outside: boolean) {
  const submissions = useQuery({
    queryKey: ['submissions'],
    queryFn: () => ask(api.GET('/api/submissions')),
    enabled: () => id.value !== undefined,
  })
  const reviews = useQuery({
    queryKey: ['school-reviews'],
    queryFn: () => ask(api.GET('/api/school-reviews')),
    enabled: () => id.value !== undefined && !outside,
  })
  return {
    submission: computed(() =>
      submissions.data.value
        ?.filter((of) => of.subject === 'COURSE' && of.subjectId === id.value)
        .sort((a, b) => b.id - a.id)
        .at(0),
    ),
    review: computed(() =>
      reviews.data.value
        ?.filter((of) => of.course === id.value)
        .sort((a, b) => b.id - a.id)
        .at(0),
    ),
  }
}
