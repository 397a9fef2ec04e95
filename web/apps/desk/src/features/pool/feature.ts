import type { Feature } from '@kehou/kit/feature'

export const feature: Feature = {
  name: 'pool',
  routes: [{ path: 'pool', component: () => import('./Pool.vue'), meta: { title: '人才储备库' } }],
  menu: [
    { to: '/pool', title: '人才储备库', icon: 'search', group: '课程', order: 203, roles: ['SCHOOL', 'PRINCIPAL'] },
    { to: '/pool', title: '人才储备库', icon: 'people', group: '评审', order: 217, roles: ['BUREAU'] },
  ],
}
