import { api } from '@kehou/api/client'
import { ask } from '@kehou/api/problem'
import { forget } from '@kehou/kit/session'
import { useWrite } from '@kehou/kit/useWrite'
import { useQueryClient } from '@tanstack/vue-query'
import { ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** The steps of signing in at the desk: account and password, the second factor where it is due, then on to the page asked for. */
export function useSignIn() {
  const route = useRoute()
  const router = useRouter()
  const queries = useQueryClient()
  const step = ref<'password' | 'totp'>('password')

  async function enter(): Promise<void> {
    forget(queries)
    const to = route.query.to
    /* only our own pages: a path, never an address */
    await router.replace(typeof to === 'string' && /^\/(?!\/)/.test(to) ? to : '/')
  }

  async function onward(signedIn: { needsTotp: boolean }): Promise<void> {
    if (signedIn.needsTotp) step.value = 'totp'
    else await enter()
  }

  const password = useWrite(
    (body: { account: string; password: string }, { headers }) =>
      ask(api.POST('/api/sign-in/password', { body: { ...body, app: 'desk' }, headers })),
    onward,
  )
  const totp = useWrite(
    (body: { code: string }, { headers }) =>
      ask(api.POST('/api/sign-in/totp', { body: { ...body, app: 'desk' }, headers })),
    onward,
  )
  const demo = useWrite(
    (body: { key: string }, { headers }) =>
      ask(api.POST('/api/demo/sign-in', { body: { ...body, app: 'desk' }, headers })),
    onward,
  )

  return { step, password, totp, demo }
}

export type SignIn = ReturnType<typeof useSignIn>
