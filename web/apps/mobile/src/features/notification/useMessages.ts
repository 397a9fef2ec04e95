import { api } from '@kehou/api/client'
import { ask } from '@kehou/api/problem'
import { useAnew } from '@kehou/kit/anew'
import { useLive } from '@kehou/kit/useLive'
import { useWrite } from '@kehou/kit/useWrite'
import { useInfiniteQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'

export function useMessages() {
  const client = useQueryClient()
  const query = useInfiniteQuery({
    queryKey: ['messages', 'all'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => ask(api.GET('/api/messages', { params: { query: { after: pageParam } } })),
    getNextPageParam: (page) => page.next ?? undefined,
  })
  useLive(['remark', 'session', 'question'], useAnew('messages'))
  const read = useWrite(
    (path: { id: number }, { headers }) => ask(api.POST('/api/messages/{id}/read', { params: { path }, headers })),
    () => client.invalidateQueries({ queryKey: ['messages'] }),
  )
  return { query, read, messages: computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? []) }
}
