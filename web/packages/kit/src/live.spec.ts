import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Live, type LiveEvent } from './live'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function stream(text: string): Response {
  return new Response(text, { headers: { 'Content-Type': 'text/event-stream' } })
}

function listening(...answers: (Response | Error)[]) {
  const asked: Headers[] = []
  const heard: LiveEvent[] = []
  const forever = new Promise<Response>(() => {})
  const live = new Live('/api/live', async (_url, init) => {
    asked.push(new Headers(init?.headers))
    const answer = answers.shift()
    if (answer instanceof Error) throw answer
    return answer ?? forever
  })
  const stop = live.listen((event) => heard.push(event))
  return { live, asked, heard, stop }
}

describe('the live stream of an app', () => {
  it('says which app asks and tells what arrives', async () => {
    const { asked, heard, stop } = listening(
      stream('id: 3\ndata: {"type":"roll","school":7,"data":{"present":32}}\n\n'),
    )
    await vi.advanceTimersByTimeAsync(0)
    expect(asked[0]!.get('X-Kehou-App')).toBe('public')
    expect(heard).toEqual([{ type: 'roll', school: 7, data: { present: 32 } }])
    stop()
  })
  it('comes back by itself, goes on after the last event and says that it was away', async () => {
    const { asked, heard, stop } = listening(
      stream('id: 3\ndata: {"type":"roll","data":1}\n\n'),
      new Error('network'),
      stream('data: {"type":"seats","data":2}\n\n'),
    )
    await vi.advanceTimersByTimeAsync(10_000)
    expect(asked[1]!.get('Last-Event-ID')).toBe('3')
    expect(heard.map((event) => event.type)).toEqual(['roll', 'resumed', 'seats'])
    stop()
  })
  it('knocks as soon as the device has its network back, however long it would have waited', async () => {
    const { asked, stop } = listening(...Array.from({ length: 8 }, () => new Error('network')))
    await vi.advanceTimersByTimeAsync(60_000)
    const before = asked.length
    globalThis.dispatchEvent(new Event('online'))
    await vi.advanceTimersByTimeAsync(0)
    expect(asked).toHaveLength(before + 1)
    stop()
  })
  it('does not knock again once the sign-in has ended', async () => {
    const { asked } = listening(new Response(null, { status: 401 }))
    await vi.advanceTimersByTimeAsync(120_000)
    expect(asked).toHaveLength(1)
  })
  it('closes when nobody listens any more', async () => {
    const { asked, stop } = listening(new Error('network'))
    await vi.advanceTimersByTimeAsync(0)
    stop()
    await vi.advanceTimersByTimeAsync(120_000)
    expect(asked).toHaveLength(1)
  })
  it('drops what it cannot read', async () => {
    const { heard, stop } = listening(stream('data: not json\n\ndata: {"type":"order","data":1}\n\n'))
    await vi.advanceTimersByTimeAsync(0)
    expect(heard.map((event) => event.type)).toEqual(['order'])
    stop()
  })
})
