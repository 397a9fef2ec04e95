import { api } from '@kehou/api/client'
import { ask } from '@kehou/api/problem'
import { today } from '@kehou/kit/dates'
import { useQuery } from '@tanstack/vue-query'
import { computed, ref } from 'vue'

/** The terms that have begun, the latest first, and the picked one; the latest unless another is picked. */
export function useTerms() {
  const query = useQuery({ queryKey: ['terms'], queryFn: () => ask(api.GET('/api/terms')) })
  const terms = computed(() => query.data.value?.filter((one) => one.firstDay <= today()) ?? [])
  const picked = ref<number>()
  const term = computed({
    get: () => picked.value ?? terms.value[0]?.id,
    set: (id) => (picked.value = id),
  })
  return { terms, term }
}
