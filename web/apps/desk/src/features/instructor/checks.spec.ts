import { describe, expect, it } from 'vitest'
import { missing } from './checks'

const day = '2026-11-20'
const good = {
  identityOn: day,
  certificatesOn: day,
  offenceOn: day,
  offenceClear: true,
  offenceAskedBy: '高立新',
  healthOn: day,
  healthFit: true,
  conductOn: day,
  conductGood: true,
}

describe('the five checks', () => {
  it('lack nothing when all were made with a good result', () => {
    expect(missing(good)).toEqual([])
  })
  it('name what was not made and what went badly', () => {
    expect(missing({ ...good, identityOn: undefined, offenceClear: false })).toEqual(['身份', '无犯罪记录'])
  })
})
