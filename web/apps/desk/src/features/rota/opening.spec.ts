import { expect, it } from 'vitest'
import { counted, standing, type Line } from './opening'

const line = (suits: boolean, openings: number, closedFor?: string) =>
  ({ suits, openings: Array.from({ length: openings }), closedFor }) as unknown as Line

it('counts what suits and is open, closed for a reason or undecided', () => {
  const plan = [line(true, 1), line(true, 0, '翻修'), line(true, 0), line(false, 0)]
  expect(counted(plan)).toEqual({ suits: 3, open: 1, closed: 1, undecided: 1 })
  expect(plan.map((one) => standing(one).word)).toEqual(['开放', '不开放', '还没有定', '不用'])
})
