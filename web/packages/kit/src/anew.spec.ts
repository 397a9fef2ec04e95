import { QueryObserver } from '@tanstack/vue-query'
import { describe, expect, it } from 'vitest'
import { anew } from './anew'
import { createQueries } from './queries'

/** One question that is watched, and the answers that are on their way, oldest first. */
function watched(name: string) {
  const client = createQueries()
  const answers: ((value: string) => void)[] = []
  const queryKey = [name, 1]
  const query = new QueryObserver(client, {
    queryKey,
    queryFn: () => new Promise<string>((give) => answers.push(give)),
  })
  query.subscribe(() => {})
  const settled = () => new Promise((done) => setTimeout(done))
  return { client, answers, settled, shown: () => query.getCurrentResult().data }
}

describe('asking anew', () => {
  it('does not take the first answer, which is older than what was heard, for the new one', async () => {
    const { client, answers, settled, shown } = watched('sessions')
    const asked = anew(client, 'sessions')
    answers[0]!('absent 0')
    await settled()
    expect(answers).toHaveLength(2)
    answers[1]!('absent 1')
    await asked
    expect(shown()).toBe('absent 1')
  })
  it('asks once more, however much is heard before the first answer', async () => {
    const { client, answers, settled, shown } = watched('waitings')
    const asked = [1, 2, 3].map(() => anew(client, 'waitings'))
    answers[0]!('third')
    await settled()
    expect(answers).toHaveLength(2)
    answers[1]!('first')
    await Promise.all(asked)
    expect(shown()).toBe('first')
  })
  it('asks once where an answer is there, and leaves other questions alone', async () => {
    const { client, answers, settled, shown } = watched('sessions')
    answers[0]!('absent 0')
    await settled()
    await anew(client, 'orders')
    expect(answers).toHaveLength(1)
    const asked = anew(client, 'sessions')
    await settled()
    answers[1]!('absent 1')
    await asked
    expect([answers.length, shown()]).toEqual([2, 'absent 1'])
  })
})
