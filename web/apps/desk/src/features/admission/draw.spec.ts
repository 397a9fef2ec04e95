import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { drawn } from './draw'

const SEED = '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff'
const POOL = [101, 102, 103, 104, 105, 2 ** 36 + 7]

describe('a draw', () => {
  it('is the same on every device, by SHA-256 of the seed and eight bytes of the number', () => {
    const lot = (id: number) => {
      const bytes = Buffer.alloc(8)
      bytes.writeBigUInt64BE(BigInt(id))
      return createHash('sha256').update(Buffer.from(SEED, 'hex')).update(bytes).digest('hex')
    }
    const expected = [...POOL].sort((a, b) => (lot(a) < lot(b) ? -1 : 1))
    expect(drawn(SEED, POOL)).toEqual(expected)
  })

  it('does not depend on the order in which candidates are listed', () => {
    expect(drawn(SEED, POOL.toReversed())).toEqual(drawn(SEED, POOL))
  })

  it('gives another order for another seed', () => {
    expect(drawn(SEED.replaceAll('0', '1'), POOL)).not.toEqual(drawn(SEED, POOL))
  })
})
