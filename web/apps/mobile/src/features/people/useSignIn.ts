import { api } from '@kehou/api/client'
import { ask } from '@kehou/api/problem'
import { forget } from '@kehou/kit/session'
import { useWrite } from '@kehou/kit/useWrite'
import { useQueryClient } from '@tanstack/vue-query'
import { onUnmounted, ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'

const WAIT_SECONDS = 60

/** The ways in: a phone with a one-time code, a teacher's account with its password, a role of the demo. */
export function useSignIn() {
  const client = useQueryClient()
  const route = useRoute()
  const router = useRouter()

  async function enter() {
    forget(client)
    const to = route.query.to
    await router.replace(typeof to === 'string' && to.startsWith('/') && !to.startsWith('//') ? to : '/')
  }

  const code = useWrite(
    (body: { phone: string }, { headers }) => ask(api.POST('/api/sign-in/code/request', { body, headers })),
    () => startWaiting(),
  )
  const withCode = useWrite(
    (body: { phone: string; code: string }, { headers }) => ask(api.POST('/api/sign-in/code', { body, headers })),
    enter,
  )
  const withPassword = useWrite(
    (body: { account: string; password: string }, { headers }) =>
      ask(api.POST('/api/sign-in/password', { body: { ...body, app: 'mobile' }, headers })),
    enter,
  )
  const asDemo = useWrite(
    ({ key }: { key: string }, { headers }) =>
      ask(api.POST('/api/demo/sign-in', { body: { key, app: 'mobile' }, headers })),
    enter,
  )

  const wait = ref(0)
  let timer: ReturnType<typeof setInterval> | undefined
  function startWaiting() {
    clearInterval(timer)
    wait.value = WAIT_SECONDS
    timer = setInterval(() => {
      wait.value -= 1
      if (wait.value <= 0) clearInterval(timer)
    }, 1000)
  }
  onUnmounted(() => clearInterval(timer))

  return { code, withCode, withPassword, asDemo, wait }
}
