import type { Feature } from '@kehou/kit/feature'

export const feature: Feature = {
  name: 'quality',
  routes: [{ path: 'ratings', component: () => import('./Ratings.vue'), meta: { title: '家长评课' } }],
  menu: [
    { to: '/ratings', title: '家长评课', icon: 'star', group: '课程', order: 230, roles: ['SCHOOL', 'PRINCIPAL'] },
  ],
}
