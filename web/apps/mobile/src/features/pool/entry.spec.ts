import { describe, expect, it } from 'vitest'
import { draftOf, lacks, wordsOf } from './entry'

describe('an entry of the pool', () => {
  it('starts in the district where the person was brought in', () => {
    const self = {
      certificates: [],
      authorities: [{ number: 7, name: '青山区', kind: 'DISTRICT' as const, usual: true }],
    }
    const draft = draftOf(self, '陶静')
    expect(draft.districts).toEqual([7])
    expect(lacks(draft)).toBe('请选能教的类别。')
  })
  it('wants times that run forwards', () => {
    const draft = { ...draftOf(undefined, '陶静'), districts: [1], categories: ['ARTS' as const] }
    expect(lacks(draft)).toBe('请选哪天能来。')
    expect(lacks({ ...draft, times: [{ weekday: 3, from: '17:00', to: '16:00' }] })).toContain('晚于')
    expect(lacks({ ...draft, times: [{ weekday: 3, from: '16:00', to: '17:00' }] })).toBeUndefined()
  })
  it('reads specialties as people type them', () => {
    expect(wordsOf('竹编、剪纸，竹编 泥塑')).toEqual(['竹编', '剪纸', '泥塑'])
  })
})
