import { describe, expect, it } from 'vitest'
import { fee, fenOf, yuan } from './money'

describe('money', () => {
  it('shows whole fen as yuan with two decimals and groups', () => {
    expect(yuan(12000)).toBe('¥120.00')
    expect(yuan(5)).toBe('¥0.05')
    expect(yuan(123456789)).toBe('¥1,234,567.89')
    expect(yuan(-1050)).toBe('-¥10.50')
  })
  it('says that nothing is to be paid in a word', () => {
    expect(fee(0)).toBe('免费')
    expect(fee(100)).toBe('¥1.00')
  })
  it('reads what people type without going through a fraction', () => {
    expect(fenOf('120')).toBe(12000)
    expect(fenOf('¥1,234.5')).toBe(123450)
    expect(fenOf('0.29')).toBe(29)
    expect(fenOf('１２．３４元')).toBe(1234)
  })
  it('takes nothing that is not an amount', () => {
    for (const typed of ['', 'abc', '1.234', '-3', '1e3', '.']) expect(fenOf(typed)).toBeUndefined()
  })
})
