import { needProofs, needWords } from '@kehou/kit/needs'
import { describe, expect, it } from 'vitest'
import { messageWords } from './messageWords'

describe('news of an application', () => {
  const said = ([kind, of]: (typeof entries)[number]) => `${kind} ${of.title('万小满', true)} ${of.next}`
  const entries = Object.entries(messageWords).filter(([kind]) => kind.startsWith('CLAIM'))

  it('tells whoever looks over a shoulder neither what was asked for nor for whom', () => {
    expect(entries).toHaveLength(3)
    const tell = ['万小满', '优先', '照顾', '困难', '情形', 'NEED', ...Object.values({ ...needWords, ...needProofs })]
    for (const one of entries) {
      expect(tell.filter((word) => said(one).includes(word))).toEqual([])
    }
  })

  it('looks the same for a yes and a no', () => {
    expect(said(entries[0]!)).toBe('CLAIM_ANSWERED 您的一份申请有了答复 看答复')
  })
})
