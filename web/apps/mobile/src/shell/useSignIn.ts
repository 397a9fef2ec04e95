import { api } from '@kehou/api/client'
import { ask } from '@kehou/api/problem'
import { forget } from '@kehou/kit/session'
import { useWrite } from '@kehou/kit/useWrite'
import { useQueryClient } from '@tanstack/vue-query'
import { useRoute, useRouter } from 'vue-router'

/** Signing in by phone and one-time code, or by a demo account where the city is a demo. */
export function useSignIn() {
  const route = useRoute()
  const router = useRouter()
  const queries = useQueryClient()

  async function enter(): Promise<void> {
    forget(queries)
    const to = route.query.to
    /* only our own pages: a path, never an address */
    await router.replace(typeof to === 'string' && /^\/(?!\/)/.test(to) ? to : '/')
  }

  const request = useWrite((phone: string, { headers }) =>
    ask(api.POST('/api/sign-in/code/request', { body: { phone }, headers })),
  )
  const code = useWrite(
    (body: { phone: string; code: string }, { headers }) =>
      ask(api.POST('/api/sign-in/code', { body: { ...body, app: 'mobile' }, headers })),
    enter,
  )
  const demo = useWrite(
    (key: string, { headers }) => ask(api.POST('/api/demo/sign-in', { body: { key, app: 'mobile' }, headers })),
    enter,
  )
  return { request, code, demo }
}
