import { describe, expect, it } from 'vitest'
import { menuOf, type Feature } from './feature'

const features: Feature[] = [
  {
    name: 'plan',
    routes: [],
    menu: [
      { to: '/offerings', title: '课程班', icon: 'book', group: '课程', order: 20, roles: ['SCHOOL'] },
      { to: '/windows', title: '选课窗口', icon: 'clock', group: '课程', order: 10, roles: ['SCHOOL'] },
    ],
  },
  {
    name: 'board',
    routes: [],
    menu: [{ to: '/', title: '今日', icon: 'home', order: 90, roles: ['SCHOOL', 'OPERATOR'] }],
  },
  { name: 'silent', routes: [] },
]

describe('the menu', () => {
  it('shows a role its own entries only', () => {
    expect(menuOf(features, 'OPERATOR').flatMap((g) => g.entries.map((e) => e.title))).toEqual(['今日'])
    expect(menuOf(features, undefined)).toEqual([])
  })
  it('puts entries without a heading first and keeps the order within a group', () => {
    expect(menuOf(features, 'SCHOOL').map((g) => [g.title, g.entries.map((e) => e.title)])).toEqual([
      [undefined, ['今日']],
      ['课程', ['选课窗口', '课程班']],
    ])
  })
})
