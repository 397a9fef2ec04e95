import type { Feature } from '@kehou/kit/feature'

export const feature: Feature = {
  name: 'timetable',
  routes: [
    { path: 'timetable', component: () => import('./Runs.vue'), meta: { title: '排课' } },
    { path: 'timetable/:id(\\d+)', component: () => import('./RunPage.vue'), meta: { title: '排课结果' } },
  ],
  menu: [{ to: '/timetable', title: '排课', icon: 'board', group: '课程', order: 212, roles: ['SCHOOL', 'PRINCIPAL'] }],
}
