import type { Feature } from '@kehou/kit/feature'

export const feature: Feature = {
  name: 'plan',
  routes: [{ path: 'offerings', component: () => import('./Offerings.vue'), meta: { title: '课程班' } }],
  menu: [
    { to: '/offerings', title: '课程班', icon: 'board', group: '课程', order: 210, roles: ['SCHOOL', 'PRINCIPAL'] },
  ],
}
