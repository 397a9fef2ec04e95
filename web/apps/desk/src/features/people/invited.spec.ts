import { describe, expect, it } from 'vitest'
import { invitedBy, placeOf } from './invited'

describe('whom one may invite', () => {
  it('never offers a role that would be refused', () => {
    expect(invitedBy('OPERATOR')).toEqual(['OPERATOR'])
    expect(invitedBy('GUARDIAN')).toEqual([])
    expect(invitedBy(undefined)).toEqual([])
  })
  it('lets a bureau pick the district or the unit, and everybody else only the own place', () => {
    expect(placeOf('BUREAU', 'SCHOOL')).toBe('unit')
    expect(placeOf('BUREAU', 'BUREAU_FINANCE')).toBe('district')
    expect(placeOf('SCHOOL', 'TEACHER')).toBe('own')
    expect(placeOf('SECURITY_ADMIN', 'BUREAU')).toBe('own')
  })
})
