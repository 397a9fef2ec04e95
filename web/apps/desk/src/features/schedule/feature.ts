import type { Feature } from '@kehou/kit/feature'

export const feature: Feature = {
  name: 'schedule',
  routes: [
    { path: 'schedule', component: () => import('./Schedule.vue'), meta: { title: '排片表' } },
    { path: 'schedule-overview', component: () => import('./ScheduleOverview.vue'), meta: { title: '晒课表' } },
  ],
  menu: [
    { to: '/schedule', title: '排片表', icon: 'calendar', group: '课程', order: 214, roles: ['SCHOOL', 'PRINCIPAL'] },
    {
      to: '/schedule-overview',
      title: '晒课表',
      icon: 'calendar',
      group: '课程',
      order: 214,
      roles: ['BUREAU', 'BUREAU_FINANCE'],
    },
  ],
}
