import { fresh, type Intent } from '@kehou/api/intent'
import { Refused, Unreachable } from '@kehou/api/problem'
import { sentence, type Said } from '@kehou/api/words'
import { computed, ref, type ComputedRef, type Ref } from 'vue'

export interface Write<I, O> {
  /** Sends it; `undefined` where it was refused (then `said` says why). A second call while one runs does nothing. */
  run: (input: I) => Promise<O | undefined>
  running: Ref<boolean>
  error: Ref<unknown>
  /** Turned away for the moment: it is sent again by itself, and this is what the server said. */
  queued: Ref<Refused | undefined>
  said: ComputedRef<Said | undefined>
  clear: () => void
}

const TRIES = 3
const LONGEST_WAIT = 5

function pause(seconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, seconds * 1000))
}

/**
 * One write of a page under one idempotency key per intent: where the outcome is unknown (network, overload, a twin
 * in flight) it is sent again under the same key, and a person who taps again after that goes on with that key as
 * long as the input is the same. A definite answer ends the intent. With `patience` (seconds) it goes on that long, as one does in a queue.
 */
export function useWrite<I, O>(
  send: (input: I, intent: Intent) => Promise<O>,
  told?: (output: O, input: I) => unknown,
  patience = 0,
): Write<I, O> {
  const running = ref(false)
  const queued = ref<Refused>()
  const error = ref<unknown>()
  let open: { key: string; input: string } | undefined

  async function sendUntilSettled(input: I, intent: Intent): Promise<O> {
    let waited = 0
    for (let attempt = 1; ; attempt++) {
      try {
        return await send(input, intent)
      } catch (e) {
        const unsettled = e instanceof Unreachable || (e instanceof Refused && e.unsettled)
        const wait = (e instanceof Refused ? e.retryAfter : undefined) ?? Math.min(attempt, LONGEST_WAIT)
        const over = patience > 0 ? waited + wait > patience : attempt === TRIES || wait > LONGEST_WAIT
        if (!unsettled || over) throw e
        queued.value = e instanceof Refused ? e : undefined
        waited += wait
        await pause(wait)
      }
    }
  }

  async function run(input: I): Promise<O | undefined> {
    if (running.value) return undefined
    running.value = true
    error.value = undefined
    const text = JSON.stringify(input) ?? ''
    if (open?.input !== text) open = { key: fresh(), input: text }
    try {
      const output = await sendUntilSettled(input, { headers: { 'Idempotency-Key': open.key } })
      open = undefined
      await told?.(output, input)
      return output
    } catch (e) {
      if (e instanceof Refused && !e.unsettled) open = undefined
      error.value = e
      return undefined
    } finally {
      running.value = false
      queued.value = undefined
    }
  }

  return {
    run,
    running,
    error,
    queued,
    said: computed(() => (error.value === undefined ? undefined : sentence(error.value))),
    clear: () => (error.value = undefined),
  }
}
