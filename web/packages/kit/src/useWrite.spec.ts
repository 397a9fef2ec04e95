import { problemOf, Refused, Unreachable } from '@kehou/api/problem'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useWrite } from './useWrite'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function scripted(...answers: (Error | string)[]) {
  const keys: string[] = []
  const write = useWrite(async (_: { n: number }, intent) => {
    keys.push(intent.headers['Idempotency-Key'])
    const answer = answers.shift()
    if (answer instanceof Error) throw answer
    return answer
  })
  const run = async (n = 1) => {
    const result = write.run({ n })
    await vi.runAllTimersAsync()
    return result
  }
  return { write, keys, run }
}

const full = () => new Refused(problemOf({ code: 'enrolment.full' }, 409))
const lost = () => new Unreachable(undefined)

describe('a write', () => {
  it('repeats an unknown outcome under the same key', async () => {
    const { keys, run } = scripted(lost(), new Refused(problemOf({}, 503), 1), 'done')
    expect(await run()).toBe('done')
    expect(keys).toHaveLength(3)
    expect(new Set(keys).size).toBe(1)
  })
  it('keeps the key when the person taps again after the network gave up', async () => {
    const { keys, run, write } = scripted(lost(), lost(), lost(), 'done')
    expect(await run()).toBeUndefined()
    expect(write.said.value?.says).toContain('网络')
    expect(await run()).toBe('done')
    expect(new Set(keys).size).toBe(1)
  })
  it('stays in a queue as long as it was told to, and says so meanwhile', async () => {
    const busy = () => new Refused(problemOf({ code: 'enrolment.lane_full' }, 503), 5)
    const answers: (Error | string)[] = [busy(), busy(), busy(), busy(), 'done']
    const sent: string[] = []
    const write = useWrite(
      async (_: { n: number }, { headers }) => {
        sent.push(headers['Idempotency-Key'])
        const answer = answers.shift()
        if (answer instanceof Error) throw answer
        return answer
      },
      undefined,
      60,
    )
    const result = write.run({ n: 1 })
    await vi.advanceTimersByTimeAsync(6000)
    expect(write.queued.value?.code).toBe('enrolment.lane_full')
    await vi.runAllTimersAsync()
    expect(await result).toBe('done')
    expect(write.queued.value).toBeUndefined()
    expect(new Set(sent).size).toBe(1)
  })
  it('takes a new key for another input and after a definite answer', async () => {
    const { keys, run } = scripted(full(), 'one', 'two')
    await run()
    await run()
    await run(2)
    expect(new Set(keys).size).toBe(3)
  })
  it('does not repeat a refusal', async () => {
    const { keys, run, write } = scripted(full())
    await run()
    expect(keys).toHaveLength(1)
    expect(write.said.value?.says).toContain('满')
  })
  it('runs once where a button is tapped twice', async () => {
    const { keys, write } = scripted('done')
    const both = [write.run({ n: 1 }), write.run({ n: 1 })]
    expect(await Promise.all(both)).toEqual(['done', undefined])
    expect(keys).toHaveLength(1)
  })
})
