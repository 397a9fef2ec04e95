import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { sha256 } from './sha256'

describe('the digest', () => {
  it('is the one everybody knows, at every length around a block', () => {
    for (const length of [0, 1, 3, 55, 56, 63, 64, 65, 119, 120, 128, 1000]) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 7) & 255)
      const digest = sha256()
      digest.add(bytes)
      expect(digest.hex(), `${length} bytes`).toBe(createHash('sha256').update(bytes).digest('hex'))
    }
  })
  it('does not mind how the pieces were cut', () => {
    const bytes = Uint8Array.from({ length: 5000 }, (_, i) => (i * 31) & 255)
    const digest = sha256()
    for (let at = 0, step = 1; at < bytes.length; at += step, step = (step * 3) % 257 || 1)
      digest.add(bytes.subarray(at, at + step))
    expect(digest.hex()).toBe(createHash('sha256').update(bytes).digest('hex'))
  })
})
