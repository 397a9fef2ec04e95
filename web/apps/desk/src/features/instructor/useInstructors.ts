import { api, type Schema } from '@kehou/api/client'
import { ask } from '@kehou/api/problem'
import { useMe } from '@kehou/kit/useMe'
import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'

/** Everybody in the libraries one may read, each with how they stand, and the names of the schools. */
export function useInstructors(enabled: () => boolean = () => true) {
  const { role } = useMe()
  const ofMany = computed(() => role.value === 'OPERATOR')
  const people = useQuery({
    queryKey: ['instructors'],
    queryFn: () => ask(api.GET('/api/instructors')),
    enabled,
  })
  const standings = useQuery({
    queryKey: ['instructors', 'standings'],
    queryFn: () => ask(api.GET('/api/instructors/standings')),
    enabled,
  })
  const schools = useQuery({
    queryKey: ['organisations', 'served'],
    queryFn: () => ask(api.GET('/api/organisations')),
    enabled: ofMany,
  })
  const byId = computed(
    () => new Map<number, Schema<'InstructorStanding'>>((standings.data.value ?? []).map((of) => [of.instructor, of])),
  )
  return {
    people,
    standings,
    byId,
    ofMany,
    schoolName: (number: number) => schools.data.value?.find((of) => of.number === number)?.name ?? '',
  }
}
