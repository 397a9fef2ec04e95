import { describe, expect, it } from 'vitest'
import { backupAge, bytes } from './bytes'

describe('sizes and ages', () => {
  it('pick the unit that people read', () => {
    expect(bytes(512)).toBe('512 B')
    expect(bytes(1_500_000_000)).toBe('1.5 GB')
    expect(bytes(3e15)).toBe('3000.0 TB')
  })
  it('count hours since a backup', () => {
    expect(backupAge('2026-11-21T18:00:00Z', '2026-11-22T20:00:00Z')).toBe(26)
  })
})
