import { useQueryClient, type QueryClient } from '@tanstack/vue-query'

/**
 * Asks these questions again, each called by the first word of its key. A first answer that is still on its way may be
 * older than what was heard, and the library waits for it instead of asking anew: so it is waited for, and then asked.
 */
export async function anew(client: QueryClient, ...names: readonly string[]): Promise<void> {
  await Promise.all(
    names.map(async (name) => {
      const of = { queryKey: [name] }
      const first = client.isFetching({ ...of, predicate: (query) => query.state.data === undefined }) > 0
      await client.invalidateQueries(of)
      if (first) await client.invalidateQueries(of)
    }),
  )
}

/** What to call when the answers to these questions may have changed. */
export function useAnew(...names: readonly string[]): () => void {
  const client = useQueryClient()
  return () => void anew(client, ...names)
}
