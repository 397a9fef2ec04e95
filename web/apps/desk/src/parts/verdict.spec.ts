import { describe, expect, it } from 'vitest'
import { verdictLook } from './verdict'

describe('a verdict as people see it', () => {
  it('fails what falls short of a duty', () => {
    expect(verdictLook({ outcome: 'NOT_MET', force: 'MUST' }).tone).toBe('bad')
  })

  it('only reminds of what is advised or holds in principle', () => {
    expect(verdictLook({ outcome: 'NOT_MET', force: 'ENCOURAGED' }).word).toBe('可以做得更好')
    expect(verdictLook({ outcome: 'NOT_MET', force: 'IN_PRINCIPLE' }).tone).toBe('wait')
  })

  it('waits for what is not known', () => {
    expect(verdictLook({ outcome: 'UNDECIDED', force: 'MUST' }).word).toBe('待定')
  })
})
