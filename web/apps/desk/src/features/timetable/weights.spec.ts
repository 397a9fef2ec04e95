import { expect, test } from 'vitest'
import { costText } from './weights'

test('what a wish cost is told in words with its weight', () => {
  expect(costText({ wish: 'BUILDINGS', weight: 5, times: 2 })).toBe('换楼 2 次，分量 5，计 10 分')
  expect(costText({ wish: 'NEAR', weight: 0, times: 3 })).toBe('一共多走 3 层楼（去别的楼算一层），没有考虑')
  expect(costText({ wish: 'FAIR', weight: 2, times: 0 })).toBe('都做到了')
})
