import { describe, expect, it } from 'vitest'
import { fresh, intent } from './intent'
import { ask, problemOf, Refused, Unreachable } from './problem'
import { sentence } from './words'

function refusal(status: number, error: unknown, headers: HeadersInit = {}) {
  return Promise.resolve({ error, response: new Response(null, { status, headers }) })
}

describe('asking the server', () => {
  it('gives the data of an answer', async () => {
    await expect(ask(Promise.resolve({ data: 3, response: new Response() }))).resolves.toBe(3)
  })
  it('throws what the server refused, with its facts and how long to wait', async () => {
    const body = { code: 'enrolment.full', facts: { seats: 35 } }
    const said = await ask(refusal(409, body, { 'Retry-After': '3' })).catch((e: unknown) => e)
    expect(said).toBeInstanceOf(Refused)
    expect(said).toMatchObject({ status: 409, code: 'enrolment.full', retryAfter: 3, unsettled: false })
  })
  it('knows an outcome that nobody knows', async () => {
    await expect(ask(Promise.reject(new TypeError('fetch')))).rejects.toBeInstanceOf(Unreachable)
    expect(new Refused(problemOf('<html>', 502)).unsettled).toBe(true)
    expect(new Refused(problemOf({ code: 'kernel.key_busy' }, 409)).unsettled).toBe(true)
  })
})

describe('an intent', () => {
  it('has one key, another than the next one', () => {
    const one = intent()
    expect(one.headers['Idempotency-Key']).toMatch(/^[0-9a-f-]{36}$/)
    expect(fresh()).not.toBe(fresh())
  })
})

describe('a refusal in words', () => {
  it('says what, why with numbers, and the next step', () => {
    const said = sentence(new Refused(problemOf({ code: 'enrolment.full', facts: { seats: 35, before: 4 } }, 409)))
    expect(said.says).toContain('35')
    expect(said.next).toBeTruthy()
  })
  it('never shows a code alone, also for one that nobody has worded', () => {
    const said = sentence(new Refused(problemOf({ code: 'future.reason' }, 409)))
    expect(said.says).not.toContain('future')
    expect(said.next).toBeTruthy()
    expect(sentence(new Unreachable(undefined)).says).toContain('网络')
    expect(sentence(new Error('bug')).says).not.toContain('bug')
  })
})
