import { now } from '@kehou/api/clock'
import { clock, local } from '@kehou/kit/dates'
import { useQueryClient } from '@tanstack/vue-query'
import { onScopeDispose, ref, type Ref } from 'vue'

/** The time of the oldest answer on the page: nothing shown is older than that. Empty while nothing was asked. */
export function useAsOf(): Ref<string> {
  const cache = useQueryClient().getQueryCache()
  const text = ref('')
  function look() {
    const times = cache
      .findAll({ type: 'active' })
      .filter((query) => query.queryKey[0] !== 'me' && query.state.dataUpdatedAt > 0)
      .map((query) => query.state.dataUpdatedAt)
    /* Fetched so long ago by this device's clock, shown by the city's. */
    const age = Date.now() - Math.min(...times)
    text.value = times.length ? clock(local(new Date(now().getTime() - age)).time) : ''
  }
  look()
  onScopeDispose(cache.subscribe(() => queueMicrotask(look)))
  return text
}
