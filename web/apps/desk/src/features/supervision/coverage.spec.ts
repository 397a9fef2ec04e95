import { expect, test } from 'vitest'
import { gapText } from './coverage'

test('a school is told all that it has to clear', () => {
  expect(gapText({ due: true, serving: false, wanting: 3, unplaced: 3 })).toBe('没有开展课后服务；3 个孩子没有安排')
  expect(gapText({ due: true, serving: true })).toBe('本学期没有征询家长')
  expect(gapText({ due: false, serving: false, wanting: 2, unplaced: 1 })).toBe('1 个孩子没有安排')
})
