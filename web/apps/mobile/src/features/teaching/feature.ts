import type { Feature } from '@kehou/kit/feature'

export const feature: Feature = {
  name: 'teaching',
  routes: [{ path: '/scan', component: () => import('./ScanPage.vue'), meta: { roles: ['TEACHER'] } }],
  menu: [{ to: '/scan', title: '开大屏', icon: 'scan', order: 20, roles: ['TEACHER'] }],
}
