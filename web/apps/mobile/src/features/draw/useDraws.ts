import { api, type Answered } from '@kehou/api/client'
import { setServerTime } from '@kehou/api/clock'
import { ask } from '@kehou/api/problem'
import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useChild } from '../../shell/useChild'

export type ChildDraw = Answered<'/api/children/{pupil}/draws', 'get'>[number]
export type DrawChoice = ChildDraw['choices'][number]
export type WishAnswer = NonNullable<ChildDraw['mine']>['answers'][number]

/** The draws of the child that the pages show. */
export function useDraws() {
  const { child } = useChild()
  const pupil = computed(() => child.value?.pupil ?? 0)
  const draws = useQuery({
    queryKey: ['child-draws', pupil],
    queryFn: async () => {
      const all = await ask(api.GET('/api/children/{pupil}/draws', { params: { path: { pupil: pupil.value } } }))
      if (all[0]) setServerTime(all[0].serverTime)
      return all
    },
    enabled: () => pupil.value > 0,
    refetchInterval: 30_000,
  })
  return { child, pupil, draws }
}
