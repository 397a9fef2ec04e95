import type { Feature } from '@kehou/kit/feature'

export const feature: Feature = {
  name: 'quality',
  routes: [
    { path: 'ratings', component: () => import('./Ratings.vue'), meta: { title: '家长评课' } },
    { path: 'evaluations', component: () => import('./Evaluations.vue'), meta: { title: '期末评价' } },
  ],
  menu: [
    { to: '/ratings', title: '家长评课', icon: 'star', group: '课程', order: 230, roles: ['SCHOOL', 'PRINCIPAL'] },
    { to: '/evaluations', title: '期末评价', icon: 'list', group: '课程', order: 231, roles: ['SCHOOL', 'PRINCIPAL'] },
  ],
}
