import { appHeaders } from '@kehou/api/client'
import { StreamReader } from '@kehou/api/sse'

/** What the server tells: its kind, the school it is about, and its facts. `resumed` means: some may have been missed. */
export interface LiveEvent {
  type: string
  school?: number
  data: unknown
}

type Listener = (event: LiveEvent) => void

const FIRST_WAIT = 1_000
const LONGEST_WAIT = 30_000

/** One stream per app, open while anybody listens. Read with fetch, since an EventSource cannot send our header. */
export class Live {
  private readonly listeners = new Set<Listener>()
  private readonly watchers = new Set<(open: boolean) => void>()
  private abort: AbortController | undefined
  private lastId: string | undefined

  constructor(
    private readonly url = '/api/live',
    private readonly get: typeof fetch = (...request) => fetch(...request),
  ) {}

  listen(listener: Listener): () => void {
    this.listeners.add(listener)
    if (!this.abort) void this.keepOpen((this.abort = new AbortController()))
    return () => {
      this.listeners.delete(listener)
      if (this.listeners.size === 0) this.close()
    }
  }

  /** Calls with whether the stream stands, at each change. */
  watch(watcher: (open: boolean) => void): () => void {
    this.watchers.add(watcher)
    return () => this.watchers.delete(watcher)
  }

  close(): void {
    this.abort?.abort()
    this.abort = undefined
  }

  private tell(event: LiveEvent): void {
    for (const listener of [...this.listeners]) listener(event)
  }

  private show(open: boolean): void {
    for (const watcher of this.watchers) watcher(open)
  }

  private async keepOpen(abort: AbortController): Promise<void> {
    let wait = FIRST_WAIT
    let interrupted = false
    while (!abort.signal.aborted) {
      try {
        const headers: Record<string, string> = { ...appHeaders(), Accept: 'text/event-stream' }
        if (this.lastId) headers['Last-Event-ID'] = this.lastId
        const response = await this.get(this.url, { headers, signal: abort.signal, cache: 'no-store' })
        if (response.status === 401 || response.status === 403) return this.end(abort)
        if (response.ok && response.body) {
          this.show(true)
          wait = FIRST_WAIT
          if (interrupted) this.tell({ type: 'resumed', data: undefined })
          await this.read(response.body)
        }
      } catch {
        /* the network went, or we closed: the loop decides */
      }
      this.show(false)
      interrupted = true
      /* spread, so that a thousand phones do not come back in one second */
      if (!abort.signal.aborted) await pause(wait * (0.5 + Math.random() / 2), abort.signal)
      wait = Math.min(wait * 2, LONGEST_WAIT)
    }
  }

  private end(abort: AbortController): void {
    if (this.abort === abort) this.abort = undefined
    this.show(false)
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const reader = body.getReader()
    const text = new TextDecoder()
    const events = new StreamReader()
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      for (const event of events.push(text.decode(value, { stream: true }))) {
        this.lastId = event.id ?? this.lastId
        const said = parsed(event.data)
        if (said) this.tell({ ...said, type: said.type ?? event.event })
      }
    }
  }
}

function parsed(text: string): (Omit<LiveEvent, 'type'> & { type?: string }) | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as LiveEvent) : undefined
  } catch {
    return undefined
  }
}

/** Ends early when the stream is closed, and when the device gets its network back: then nothing is gained by waiting. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      globalThis.removeEventListener('online', end)
      done()
    }
    const timer = setTimeout(end, ms)
    signal.addEventListener('abort', end)
    globalThis.addEventListener('online', end)
  })
}

/** The stream of this app. */
export const live = new Live()
