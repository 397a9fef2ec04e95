import { describe, expect, it } from 'vitest'
import { categories, categoryOf } from './category'
import { icons } from './icons'
import { statusOf, statuses } from './status'
import { attendance, className, gradesText, maskPhone, roles, share, word } from './words'

describe('words', () => {
  it('says counts with their whole', () => {
    expect(attendance(34, 32)).toBe('应到 34 · 实到 32 · 未到 2')
    expect(attendance(34, undefined)).toBe('应到 34')
    expect(share(32, 34)).toBe('94.1%')
    expect(share(0, 0)).toBe('—')
  })
  it('reads grades as a range only where they follow each other', () => {
    expect(gradesText([])).toBe('不限年级')
    expect(gradesText([3])).toBe('三年级')
    expect(gradesText([2, 1, 3])).toBe('一至三年级')
    expect(gradesText([1, 3])).toBe('一、三年级')
    expect(gradesText([5, 6])).toBe('五、六年级')
  })
  it('names a class with its grade, once', () => {
    expect(className(3, '2班')).toBe('三年级2班')
    expect(className(3, '三年级2班')).toBe('三年级2班')
  })
  it('masks the middle of a phone number', () => {
    expect(maskPhone('13812345678')).toBe('138****5678')
  })
  it('shows an unknown code as it came, never nothing', () => {
    expect(word(roles, 'PRINCIPAL')).toBe('校长')
    expect(word(roles, 'toString')).toBe('toString')
    expect(word(roles, undefined)).toBe('—')
    expect(categoryOf('NEW').word).toBe('NEW')
    expect(statusOf('order', 'NEW').word).toBe('NEW')
  })
})

describe('the eight categories', () => {
  it('differ in word, icon and colour', () => {
    const looks = Object.values(categories)
    expect(looks).toHaveLength(8)
    for (const of of ['word', 'icon', 'colour'] as const) expect(new Set(looks.map((l) => l[of])).size).toBe(8)
    for (const look of looks) expect(icons[look.icon]).toBeTruthy()
  })
})

describe('states', () => {
  it('never look alike within one thing unless the word differs', () => {
    for (const kind of Object.values(statuses)) {
      const words = Object.values(kind).map((look) => look.word)
      expect(new Set(words).size).toBe(words.length)
    }
  })
})
