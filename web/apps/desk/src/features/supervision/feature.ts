import type { Feature } from '@kehou/kit/feature'

const bureau = ['BUREAU', 'BUREAU_FINANCE']

export const feature: Feature = {
  name: 'supervision',
  routes: [{ path: 'overview', component: () => import('./Overview.vue'), meta: { title: '总览' } }],
  menu: [{ to: '/overview', title: '总览', icon: 'chart', order: 10, roles: bureau }],
}
