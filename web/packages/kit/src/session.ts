import { api } from '@kehou/api/client'
import { ask, Refused } from '@kehou/api/problem'
import type { QueryClient } from '@tanstack/vue-query'
import { live } from './live'

export const ME = ['me'] as const

/** Who is signed in to this app, or `null` for nobody. */
export async function fetchMe() {
  try {
    return await ask(api.GET('/api/me'))
  } catch (e) {
    if (e instanceof Refused && e.status === 401) return null
    throw e
  }
}

export type Me = NonNullable<Awaited<ReturnType<typeof fetchMe>>>

/** Forgets everything that the last person saw, so that the next one on this device starts from nothing. */
export function forget(client: QueryClient): void {
  live.close()
  client.clear()
}
