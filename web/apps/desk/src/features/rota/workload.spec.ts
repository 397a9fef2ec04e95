import { expect, it } from 'vitest'
import { hours } from './workload'

it('tells minutes as people say them', () => {
  expect([0, 40, 60, 80].map(hours)).toEqual(['0 分', '40 分', '1 小时', '1 小时 20 分'])
})
