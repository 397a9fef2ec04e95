import { describe, expect, it } from 'vitest'
import { StreamReader } from './sse'

describe('the live stream', () => {
  it('is read the same wherever it is cut', () => {
    const text = ': hello\n\nid: 7\nevent: roll\ndata: {"a":\ndata: 1}\n\ndata: x\r\n\r\n'
    const whole = new StreamReader().push(text)
    expect(whole).toEqual([
      { id: '7', event: 'roll', data: '{"a":\n1}' },
      { id: '7', event: 'message', data: 'x' },
    ])
    for (let cut = 1; cut < text.length; cut++) {
      const reader = new StreamReader()
      expect([...reader.push(text.slice(0, cut)), ...reader.push(text.slice(cut))]).toEqual(whole)
    }
  })
  it('says nothing for a comment or for half an event', () => {
    const reader = new StreamReader()
    expect(reader.push(': keep-alive\n\n')).toEqual([])
    expect(reader.push('data: half\n')).toEqual([])
  })
})
