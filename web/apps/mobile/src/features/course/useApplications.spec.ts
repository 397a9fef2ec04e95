import { describe, expect, it } from 'vitest'
import { ownerOf, standing, writable, type Application } from './useApplications'

function application(state: string, review?: string): Application {
  return { course: { state }, ...(review ? { review: { state: review } } : {}) } as Application
}

describe('a teacher’s application', () => {
  it('stands with the school until it goes upward', () => {
    expect(standing(application('DRAFT'))).toEqual({ kind: 'course', state: 'DRAFT' })
    expect(standing(application('DRAFT', 'OPEN'))).toEqual({ kind: 'schoolReview', state: 'OPEN' })
    expect(standing(application('SUBMITTED', 'SUPPORTED'))).toEqual({ kind: 'course', state: 'SUBMITTED' })
  })

  it('is written while nobody has it, and once somebody gave it back', () => {
    expect(writable(application('DRAFT'))).toBe(true)
    expect(writable(application('DRAFT', 'OPEN'))).toBe(false)
    expect(writable(application('DRAFT', 'SUPPORTED'))).toBe(false)
    expect(writable(application('DRAFT', 'RETURNED'))).toBe(true)
    expect(writable(application('RETURNED', 'SUPPORTED'))).toBe(true)
    expect(writable(application('ADMITTED'))).toBe(false)
  })

  it('is kept by the organisation that its id names', () => {
    expect(ownerOf(12 * 2 ** 35 + 7)).toBe(12)
  })
})
