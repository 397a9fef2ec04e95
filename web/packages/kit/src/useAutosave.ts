import { now } from '@kehou/api/clock'
import { fresh, type Intent } from '@kehou/api/intent'
import { Refused, Unreachable } from '@kehou/api/problem'
import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'

/**
 * SAVED: the server has what is on the page. DIRTY: not all of it, yet. WAITING: the server was not reached, and is
 * asked again. REFUSED: it said no, until something is changed. STALE: somebody else saved first; a person decides.
 */
export type SaveState = 'SAVED' | 'DIRTY' | 'SAVING' | 'WAITING' | 'REFUSED' | 'STALE'

export interface Autosave<T> {
  state: Ref<SaveState>
  /** When the server last took it. */
  savedAt: Ref<Date | undefined>
  error: ShallowRef<unknown>
  /** Sends what is not saved now; true once the server has all of it. */
  flush: () => Promise<boolean>
  /** What is on the page is what the server has: after loading, or after taking the server's version. */
  settle: () => void
  /** Sends again after a person has decided what to do about somebody else's change. */
  resume: () => Promise<boolean>
  /**
   * What this device still holds of an earlier visit, unsent. `again`: what may have arrived then goes first, under
   * its old key; for what is new, so that it is not there twice.
   */
  kept: (again: boolean) => T | undefined
}

interface Sent<T> {
  content: T
  text: string
  key: string
}

interface Kept<T> {
  content: T
  pending?: Sent<T>
}

const WAIT_MS = 1200
const AGAIN_MS = 5000

/**
 * Saves a draft by itself: a moment after the last change, one request at a time. Where nothing is known about the
 * outcome the same content goes again under the same key, and only then what was written since. Until the server has
 * it all, it is kept on this device too, under `shelf()`.
 */
export function useAutosave<T, A>(of: {
  content: () => T
  /** Whether this content can be kept at all; until then it waits. */
  ready: (content: T) => boolean
  send: (content: T, intent: Intent) => Promise<A>
  saved: (answer: A) => void
  shelf: () => string
}): Autosave<T> {
  const state = ref<SaveState>('SAVED')
  const savedAt = ref<Date>()
  const error = shallowRef<unknown>()
  let baseline = JSON.stringify(of.content())
  let pending: Sent<T> | undefined
  let running: Promise<boolean> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function later(after: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void go(), after)
  }

  function keep(): void {
    try {
      const kept: Kept<T> = { content: of.content(), pending }
      localStorage.setItem(of.shelf(), JSON.stringify(kept))
    } catch {
      /* a browser that keeps nothing still saves over the network */
    }
  }

  function unkeep(): void {
    try {
      localStorage.removeItem(of.shelf())
    } catch {
      /* as above */
    }
  }

  function read(): Kept<T> | undefined {
    try {
      const text = localStorage.getItem(of.shelf())
      return text ? (JSON.parse(text) as Kept<T>) : undefined
    } catch {
      return undefined
    }
  }

  function kept(again: boolean): T | undefined {
    const found = read()
    if (again) pending = found?.pending
    return found?.content
  }

  function clean(): true {
    state.value = 'SAVED'
    error.value = undefined
    unkeep()
    return true
  }

  async function attempt(): Promise<boolean> {
    for (;;) {
      clearTimeout(timer)
      const text = JSON.stringify(of.content())
      if (!pending) {
        if (text === baseline) return clean()
        const content = JSON.parse(text) as T
        if (!of.ready(content)) {
          state.value = 'DIRTY'
          return false
        }
        pending = { content, text, key: fresh() }
      }
      const sent = pending
      state.value = 'SAVING'
      const shelf = of.shelf()
      keep()
      try {
        const answer = await of.send(sent.content, { headers: { 'Idempotency-Key': sent.key } })
        pending = undefined
        baseline = sent.text
        savedAt.value = now()
        error.value = undefined
        of.saved(answer)
        /* a draft that was new has another name from now on */
        if (of.shelf() !== shelf) localStorage.removeItem(shelf)
      } catch (e) {
        error.value = e
        if (e instanceof Unreachable || (e instanceof Refused && e.unsettled)) {
          state.value = 'WAITING'
          later(AGAIN_MS)
        } else {
          pending = undefined
          state.value = e instanceof Refused && e.code === 'kernel.stale' ? 'STALE' : 'REFUSED'
          keep()
        }
        return false
      }
    }
  }

  function go(): Promise<boolean> {
    running ??= attempt().finally(() => (running = undefined))
    return running
  }

  watch(
    () => JSON.stringify(of.content()),
    (text) => {
      if (running) return keep()
      if (text === baseline && !pending) return void clean()
      keep()
      if (state.value === 'STALE') return
      if (state.value !== 'WAITING') {
        state.value = 'DIRTY'
        later(WAIT_MS)
      }
    },
  )

  const online = () => {
    if (state.value === 'WAITING') void go()
  }
  window.addEventListener('online', online)
  onScopeDispose(() => {
    window.removeEventListener('online', online)
    clearTimeout(timer)
    if (state.value === 'DIRTY') void go()
  })

  return {
    state,
    savedAt,
    error,
    flush: go,
    settle: () => {
      baseline = JSON.stringify(of.content())
      clean()
    },
    resume: () => {
      state.value = 'DIRTY'
      return go()
    },
    kept,
  }
}
