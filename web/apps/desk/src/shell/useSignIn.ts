import { api } from '@kehou/api/client'
import { ask, Refused } from '@kehou/api/problem'
import { forget } from '@kehou/kit/session'
import { useWrite } from '@kehou/kit/useWrite'
import { useQueryClient } from '@tanstack/vue-query'
import { computed, ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'

interface Typed {
  account: string
  password: string
  newPassword?: string
}

/** The steps of signing in at the desk: account and password, the second factor where it is due, then the page asked for. */
export function useSignIn() {
  const route = useRoute()
  const router = useRouter()
  const queries = useQueryClient()
  const step = ref<'password' | 'enrol' | 'totp'>('password')

  async function enter(): Promise<void> {
    forget(queries)
    const to = route.query.to
    /* only our own pages: a path, never an address */
    await router.replace(typeof to === 'string' && /^\/(?!\/)/.test(to) ? to : '/')
  }

  async function onward(signedIn: { needsTotp: boolean; mustEnrol: boolean }): Promise<void> {
    if (signedIn.mustEnrol) {
      step.value = 'enrol'
      await enrolment.run(undefined)
    } else if (signedIn.needsTotp) step.value = 'totp'
    else await enter()
  }

  const password = useWrite(
    (body: Typed, { headers }) => ask(api.POST('/api/sign-in/password', { body: { ...body, app: 'desk' }, headers })),
    onward,
  )
  const enrolment = useWrite((_: undefined, { headers }) =>
    ask(api.POST('/api/sign-in/totp/enrolment', { body: { app: 'desk' }, headers })).then((of) => (secret.value = of)),
  )
  const secret = ref<{ secret: string; uri: string }>()
  const totp = useWrite(
    (body: { code: string }, { headers }) =>
      ask(api.POST('/api/sign-in/totp', { body: { ...body, app: 'desk' }, headers })),
    enter,
  )
  const demo = useWrite(
    (body: { key: string }, { headers }) =>
      ask(api.POST('/api/demo/sign-in', { body: { ...body, app: 'desk' }, headers })),
    onward,
  )
  /** The password was right but too old: it is sent again with a new one. */
  const expired = computed(() => {
    const error = password.error.value
    return (
      error instanceof Refused && (error.code === 'people.password_expired' || error.code === 'people.weak_password')
    )
  })

  return { step, password, enrolment, secret, totp, demo, expired }
}

export type SignIn = ReturnType<typeof useSignIn>
