import { api, type Schema } from '@kehou/api/client'
import { ask } from '@kehou/api/problem'
import { useWrite } from '@kehou/kit/useWrite'
import { useQuery, useQueryClient } from '@tanstack/vue-query'

/** One's own place in the pool and everything one may do about it; each answer is the new state. */
export function usePoolSelf() {
  const client = useQueryClient()
  const query = useQuery({ queryKey: ['pool-entry'], queryFn: () => ask(api.GET('/api/pool-entry')) })
  const told = (self: Schema<'PoolSelf'>) => client.setQueryData(['pool-entry'], self)
  const keep = useWrite(
    (body: Schema<'PoolDraft'>, { headers }) => ask(api.PUT('/api/pool-entry', { body, headers })),
    told,
  )
  const turn = useWrite(
    (open: boolean, { headers }) =>
      open ? ask(api.POST('/api/pool-entry/return', { headers })) : ask(api.POST('/api/pool-entry/pause', { headers })),
    told,
  )
  const identify = useWrite(
    (body: Schema<'ExternalIdentity'>, { headers }) => ask(api.POST('/api/pool-entry/identity', { body, headers })),
    told,
  )
  const certify = useWrite(
    (body: Schema<'CertificateDraft'>, { headers }) => ask(api.POST('/api/pool-entry/certificates', { body, headers })),
    told,
  )
  const remove = useWrite(
    (certificate: number, { headers }) =>
      ask(api.DELETE('/api/pool-entry/certificates/{certificate}', { params: { path: { certificate } }, headers })),
    told,
  )
  const submit = useWrite((_: undefined, { headers }) => ask(api.POST('/api/pool-entry/submission', { headers })), told)
  return { query, keep, turn, identify, certify, remove, submit }
}
