import { expect, test } from 'vitest'
import { venuePlace } from './venuePlace'

test('a venue says as much of where it lies as is known', () => {
  expect(venuePlace({ building: '启智楼', floor: 3 })).toBe('启智楼 3 层')
  expect(venuePlace({ building: '启智楼' })).toBe('启智楼')
  expect(venuePlace({ floor: -1 })).toBe('地下 1 层')
  expect(venuePlace({})).toBe('')
})
