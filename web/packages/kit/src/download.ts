import { appHeaders } from '@kehou/api/client'
import { problemOf, Refused, Unreachable } from '@kehou/api/problem'
import { save } from './xlsx'

/** Fetches a file of the server with our header and hands it to the reader under this name. */
export async function download(url: string, name: string): Promise<void> {
  const response = await fetch(url, { headers: appHeaders() }).catch((cause: unknown) => {
    throw new Unreachable(cause)
  })
  if (!response.ok) throw new Refused(problemOf(await response.json().catch(() => undefined), response.status))
  save(await response.blob(), name)
}
