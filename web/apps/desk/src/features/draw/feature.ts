import type { Feature } from '@kehou/kit/feature'

export const feature: Feature = {
  name: 'draw',
  routes: [
    { path: 'draws', component: () => import('./Draws.vue'), meta: { title: '志愿摇号' } },
    { path: 'draws/:id(\\d+)', component: () => import('./DrawDesk.vue'), meta: { title: '志愿摇号' } },
    { path: 'draw-inspections', component: () => import('./DrawInspections.vue'), meta: { title: '摇号检查' } },
    {
      path: 'draw-inspections/:id(\\d+)',
      component: () => import('./DrawInspection.vue'),
      meta: { title: '摇号检查' },
    },
  ],
  menu: [
    { to: '/draws', title: '志愿摇号', icon: 'list', group: '课程', order: 221, roles: ['SCHOOL', 'PRINCIPAL'] },
    { to: '/draw-inspections', title: '摇号检查', icon: 'shield', group: '评审', order: 240, roles: ['BUREAU'] },
  ],
}
