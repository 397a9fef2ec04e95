import { problemOf, Refused, Unreachable } from '@kehou/api/problem'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { sendInParts, Stopped, type Wire } from './uploading'

const bytes = Uint8Array.from({ length: 2500 }, (_, i) => i & 255)
const file = new Blob([bytes])

/** A server with parts of 1000 bytes; `faults` happen one per put, after the part was taken in where `late`. */
function server(received = 0, ...faults: ({ error: Error; late?: boolean } | undefined)[]) {
  const arrived: number[] = []
  const keys: string[] = []
  const wire: Wire<string> = {
    begin: () => Promise.resolve({ id: 1, received, partBytes: 1000 }),
    put: async (id, offset, part, key) => {
      keys.push(key)
      const fault = faults.shift()
      if (fault && !fault.late) throw fault.error
      if (offset !== received) throw new Refused(problemOf({ code: 'files.wrong_part', facts: { received } }, 409))
      arrived.push(offset)
      received += part.length
      if (fault) throw fault.error
      return { id, received, partBytes: 1000 }
    },
    complete: (_, sha256) => Promise.resolve(sha256),
    pause: () => Promise.resolve(),
  }
  return { wire, arrived, keys }
}

const whole = createHash('sha256').update(bytes).digest('hex')
const never = () => false

describe('a large upload', () => {
  it('sends every part once and ends with the digest of the whole', async () => {
    const { wire, arrived } = server()
    const progress: number[] = []
    expect(await sendInParts(file, wire, (sent) => progress.push(sent), never)).toBe(whole)
    expect(arrived).toEqual([0, 1000, 2000])
    expect(progress).toEqual([1000, 2000, 2500])
  })
  it('goes on where the server stands', async () => {
    const { wire, arrived } = server(2000)
    expect(await sendInParts(file, wire, () => {}, never)).toBe(whole)
    expect(arrived).toEqual([2000])
  })
  it('repeats a part without an answer under its key, and accepts that it had arrived', async () => {
    const lost = new Unreachable(undefined)
    const { wire, arrived, keys } = server(0, { error: lost }, undefined, { error: lost, late: true })
    expect(await sendInParts(file, wire, () => {}, never)).toBe(whole)
    expect(arrived).toEqual([0, 1000, 2000])
    expect(keys[0]).toBe(keys[1])
  })
  it('gives up on a dead line, and on a refusal at once', async () => {
    const lost = { error: new Unreachable(undefined) }
    await expect(sendInParts(file, server(0, lost, lost, lost, lost).wire, () => {}, never)).rejects.toThrow(
      'unreachable',
    )
    const no = { error: new Refused(problemOf({ code: 'files.quota' }, 409)) }
    const { wire, keys } = server(0, no)
    await expect(sendInParts(file, wire, () => {}, never)).rejects.toThrow('files.quota')
    expect(keys).toHaveLength(1)
  })
  it('stops between two parts when told to', async () => {
    const { wire, arrived } = server()
    await expect(
      sendInParts(
        file,
        wire,
        () => {},
        () => arrived.length === 1,
      ),
    ).rejects.toBeInstanceOf(Stopped)
    expect(arrived).toEqual([0])
  })
})
