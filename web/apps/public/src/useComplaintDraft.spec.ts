import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useComplaintDraft } from './useComplaintDraft'

beforeEach(() => sessionStorage.clear())
afterEach(() => vi.unstubAllGlobals())

it('keeps what is written over a reload, and nothing once it is cleared', () => {
  const { draft, begun, clear } = useComplaintDraft()
  expect(begun.value).toBe(false)
  draft.value.words = '说全班都要报'
  draft.value.kind = 'FORCED_IN'
  draft.value.district = 3
  draft.value.school = 12
  const { key, ...rest } = useComplaintDraft().draft.value
  expect(rest).toEqual({ words: '说全班都要报', kind: 'FORCED_IN', district: 3, school: 12 })
  expect(key).toBe(draft.value.key)
  clear()
  expect(draft.value.key).not.toBe(key)
  expect(sessionStorage.length).toBe(0)
  expect(useComplaintDraft().begun.value).toBe(false)
})

it('begins anew where what is kept cannot be read', () => {
  sessionStorage.setItem('kehou.complaint', '{')
  expect(useComplaintDraft().draft.value.words).toBe('')
  expect(useComplaintDraft().begun.value).toBe(false)
})

it('says so where the browser keeps nothing', () => {
  vi.stubGlobal('sessionStorage', {
    getItem: () => null,
    setItem: () => {
      throw new DOMException('full')
    },
  })
  const { draft, keeps } = useComplaintDraft()
  draft.value.words = '说'
  expect(keeps.value).toBe(false)
})
