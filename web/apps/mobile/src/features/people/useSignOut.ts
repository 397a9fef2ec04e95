import { api } from '@kehou/api/client'
import { ask } from '@kehou/api/problem'
import { forget } from '@kehou/kit/session'
import { useWrite } from '@kehou/kit/useWrite'
import { useQueryClient } from '@tanstack/vue-query'
import { ref } from 'vue'
import { useRouter } from 'vue-router'
import { forgetChild } from '../../shell/useChild'
import { marksWaiting, wipe } from '../../shell/sealed'

/** Ends the sign-in and leaves nothing on the phone. Marks that were not sent yet would be lost, so they stop it. */
export function useSignOut() {
  const client = useQueryClient()
  const router = useRouter()
  const unsent = ref(0)
  const leave = useWrite(
    (_: object, { headers }) => ask(api.POST('/api/sign-out', { headers })),
    async () => {
      await wipe()
      forgetChild()
      forget(client)
      await router.replace('/sign-in')
    },
  )
  async function signOut() {
    unsent.value = await marksWaiting()
    if (unsent.value === 0) await leave.run({})
  }
  return { signOut, unsent, running: leave.running, error: leave.error }
}
