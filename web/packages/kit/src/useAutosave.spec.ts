import { problemOf, Refused, Unreachable } from '@kehou/api/problem'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { useAutosave } from './useAutosave'

beforeEach(() => {
  vi.useFakeTimers()
  localStorage.clear()
})
afterEach(() => void vi.useRealTimers())

const lost = () => new Unreachable(undefined)
const stale = () => new Refused(problemOf({ code: 'kernel.stale', facts: { current: { version: 7 } } }, 409))
const taken = () => new Refused(problemOf({ code: 'library.name_taken' }, 409))

function page(...answers: (Error | string)[]) {
  const sent: { name: string; key: string }[] = []
  const name = ref('')
  const scope = effectScope()
  const saves = scope.run(() =>
    useAutosave({
      content: () => ({ name: name.value }),
      ready: (content) => content.name.length > 1,
      send: async (content, intent) => {
        sent.push({ name: content.name, key: intent.headers['Idempotency-Key'] })
        const answer = answers.shift()
        if (answer instanceof Error) throw answer
        return answer
      },
      saved: () => {},
      shelf: () => 'draft:1',
    }),
  )!
  const type = async (text: string) => {
    name.value = text
    await nextTick()
  }
  const names = () => sent.map((of) => of.name)
  return { ...saves, sent, names, type, close: () => scope.stop() }
}

describe('a draft that saves itself', () => {
  it('waits until the typing pauses, and sends the last of it once', async () => {
    const draft = page('ok')
    await draft.type('机器')
    await vi.advanceTimersByTimeAsync(500)
    await draft.type('机器人')
    await vi.advanceTimersByTimeAsync(1199)
    expect(draft.sent).toHaveLength(0)
    expect(draft.state.value).toBe('DIRTY')
    await vi.advanceTimersByTimeAsync(1)
    expect(draft.names()).toEqual(['机器人'])
    expect(draft.state.value).toBe('SAVED')
    expect(draft.savedAt.value).toBeDefined()
    expect(localStorage.length).toBe(0)
  })

  it('keeps what is too little to be saved, and says that it is not', async () => {
    const draft = page()
    await draft.type('机')
    expect(await draft.flush()).toBe(false)
    expect(draft.sent).toHaveLength(0)
    expect(draft.state.value).toBe('DIRTY')
    expect(page().kept(false)).toEqual({ name: '机' })
  })

  it('loses nothing without a network: the same words again under their key, then what was written since', async () => {
    const draft = page(lost(), 'ok', 'ok')
    await draft.type('机器人')
    await vi.advanceTimersByTimeAsync(1200)
    expect(draft.state.value).toBe('WAITING')
    await draft.type('机器人入门')
    expect(page().kept(false)).toEqual({ name: '机器人入门' })
    window.dispatchEvent(new Event('online'))
    await vi.advanceTimersByTimeAsync(0)
    expect(draft.names()).toEqual(['机器人', '机器人', '机器人入门'])
    expect(draft.sent[1]!.key).toBe(draft.sent[0]!.key)
    expect(draft.sent[2]!.key).not.toBe(draft.sent[0]!.key)
    expect(draft.state.value).toBe('SAVED')
  })

  it('asks again by itself after a while', async () => {
    const draft = page(lost(), 'ok')
    await draft.type('机器人')
    await vi.advanceTimersByTimeAsync(1200 + 5000)
    expect(draft.state.value).toBe('SAVED')
    expect(draft.sent).toHaveLength(2)
  })

  it('goes on after the page was closed, under the key of what may have arrived', async () => {
    const first = page(lost())
    await first.type('机器人')
    await vi.advanceTimersByTimeAsync(1200)
    first.close()
    const second = page('ok')
    await second.type(second.kept(true)!.name)
    await vi.advanceTimersByTimeAsync(1200)
    expect(second.sent).toEqual(first.sent)
    expect(second.state.value).toBe('SAVED')
  })

  it('stops where somebody else saved first, until a person decides', async () => {
    const draft = page(stale(), 'ok')
    await draft.type('机器人')
    await vi.advanceTimersByTimeAsync(1200)
    expect(draft.state.value).toBe('STALE')
    await draft.type('机器人二')
    await vi.advanceTimersByTimeAsync(10_000)
    expect(draft.sent).toHaveLength(1)
    expect(page().kept(false)).toEqual({ name: '机器人二' })
    expect(await draft.resume()).toBe(true)
    expect(draft.names()).toEqual(['机器人', '机器人二'])
  })

  it('says why it was refused, and tries again once something was changed', async () => {
    const draft = page(taken(), 'ok')
    await draft.type('机器人')
    await vi.advanceTimersByTimeAsync(1200)
    expect(draft.state.value).toBe('REFUSED')
    expect((draft.error.value as Refused).code).toBe('library.name_taken')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(draft.sent).toHaveLength(1)
    await draft.type('机器人二')
    await vi.advanceTimersByTimeAsync(1200)
    expect(draft.state.value).toBe('SAVED')
    expect(draft.error.value).toBeUndefined()
  })

  it('sends the rest when its page is left', async () => {
    const draft = page('ok')
    await draft.type('机器人')
    draft.close()
    await vi.advanceTimersByTimeAsync(0)
    expect(draft.names()).toEqual(['机器人'])
  })

  it('has nothing to send after settling', async () => {
    const draft = page()
    await draft.type('机器人')
    draft.settle()
    await vi.advanceTimersByTimeAsync(5000)
    expect(draft.sent).toHaveLength(0)
    expect(draft.state.value).toBe('SAVED')
  })
})
