import { api, type Answered } from '@kehou/api/client'
import { ask } from '@kehou/api/problem'
import { useAnew } from '@kehou/kit/anew'
import { useLive } from '@kehou/kit/useLive'
import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useChild } from '../../shell/useChild'

export type Order = Answered<'/api/children/{pupil}/orders', 'get'>[number]

const SETTLING = new Set(['OPEN', 'CLOSING', 'REFUNDING'])

/** Whether time or the payment channel will still change it. */
export function settling(order: Pick<Order, 'state'>): boolean {
  return SETTLING.has(order.state)
}

/** A family's bills for the chosen child, newest first; they follow the live stream. */
export function useOrders() {
  const { child } = useChild()
  const pupil = computed(() => child.value?.pupil ?? 0)
  const query = useQuery({
    queryKey: ['orders', pupil],
    queryFn: () => ask(api.GET('/api/children/{pupil}/orders', { params: { path: { pupil: pupil.value } } })),
    enabled: () => pupil.value > 0,
  })
  useLive(['order'], useAnew('orders'))
  const orders = computed(() => [...(query.data.value ?? [])].sort((a, b) => b.createdAt.localeCompare(a.createdAt)))
  return { child, query, orders }
}
