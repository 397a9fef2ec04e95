import { api } from '@kehou/api/client'
import { ask } from '@kehou/api/problem'
import { providerCourses, schoolCourses } from '@kehou/kit/coursePorts'
import { useMe } from '@kehou/kit/useMe'
import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'

/** The courses of the person's own place: a school's, or an operator's and provider's. */
export function useOwnCourses() {
  const { role } = useMe()
  const outside = role.value === 'OPERATOR'
  const port = outside ? providerCourses : schoolCourses
  return { outside, port }
}

/** All of them. */
export function useCourseList() {
  const { outside, port } = useOwnCourses()
  const query = useQuery({
    queryKey: [port.name],
    queryFn: () => (outside ? ask(api.GET('/api/provider-courses')) : ask(api.GET('/api/courses'))),
  })
  return { outside, query, courses: computed(() => query.data.value ?? []) }
}
