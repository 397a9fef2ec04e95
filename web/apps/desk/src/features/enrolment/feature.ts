import type { Feature } from '@kehou/kit/feature'

export const feature: Feature = {
  name: 'enrolment',
  routes: [{ path: 'windows', component: () => import('./Windows.vue'), meta: { title: '选课窗口' } }],
  menu: [
    { to: '/windows', title: '选课窗口', icon: 'clock', group: '课程', order: 220, roles: ['SCHOOL', 'PRINCIPAL'] },
  ],
}
