import { api } from '@kehou/api/client'
import { ask } from '@kehou/api/problem'
import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useChild } from '../../shell/useChild'

/** What the school asks about the child that the pages show: surveys, and polls for the child itself. */
export function useSurveys() {
  const { child } = useChild()
  const pupil = computed(() => child.value?.pupil ?? 0)
  const path = () => ({ path: { pupil: pupil.value } })
  const surveys = useQuery({
    queryKey: ['child-surveys', pupil],
    queryFn: () => ask(api.GET('/api/children/{pupil}/surveys', { params: path() })),
    enabled: () => pupil.value > 0,
  })
  const polls = useQuery({
    queryKey: ['child-polls', pupil],
    queryFn: () => ask(api.GET('/api/children/{pupil}/polls', { params: path() })),
    enabled: () => pupil.value > 0,
  })
  return { child, pupil, surveys, polls }
}
