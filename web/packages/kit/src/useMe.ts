import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { fetchMe, ME } from './session'

/** The person at this app: name, the active role and place, and the others they hold. */
export function useMe() {
  const query = useQuery({ queryKey: ME, queryFn: fetchMe, staleTime: Infinity })
  return {
    me: computed(() => query.data.value ?? undefined),
    active: computed(() => query.data.value?.active),
    role: computed(() => query.data.value?.active?.role),
  }
}
