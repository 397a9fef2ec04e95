import { useQueryClient, type QueryClient } from '@tanstack/vue-query'

/** Which questions wait for a first answer to be asked again after it; who hears more meanwhile is served with that. */
const waiting = new WeakMap<QueryClient, Set<string>>()

async function again(client: QueryClient, name: string): Promise<void> {
  const of = { queryKey: [name] }
  if (!client.isFetching({ ...of, predicate: (query) => query.state.data === undefined }))
    return client.invalidateQueries(of)
  const names = waiting.get(client) ?? new Set()
  waiting.set(client, names)
  if (names.has(name)) return
  names.add(name)
  await client.invalidateQueries(of)
  names.delete(name)
  await client.invalidateQueries(of)
}

/**
 * Asks these questions again, each called by the first word of its key. A first answer that is still on its way may be
 * older than what was heard, and the library waits for it instead of asking anew: so it is waited for, and then asked.
 * However much is heard before that answer, in a rush dozens of times, it is asked once.
 */
export async function anew(client: QueryClient, ...names: readonly string[]): Promise<void> {
  await Promise.all(names.map((name) => again(client, name)))
}

/** What to call when the answers to these questions may have changed. */
export function useAnew(...names: readonly string[]): () => void {
  const client = useQueryClient()
  return () => void anew(client, ...names)
}
