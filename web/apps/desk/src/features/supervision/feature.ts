import type { Feature } from '@kehou/kit/feature'

const bureau = ['BUREAU', 'BUREAU_FINANCE']

export const feature: Feature = {
  name: 'supervision',
  routes: [
    { path: 'overview', component: () => import('./Overview.vue'), meta: { title: '总览' } },
    { path: 'compliance', component: () => import('./Compliance.vue'), meta: { title: '合规' } },
    { path: 'coverage', component: () => import('./CoveragePage.vue'), meta: { title: '服务覆盖' } },
    { path: 'complaints', component: () => import('./Complaints.vue'), meta: { title: '家长投诉' } },
    { path: 'helper-pressure', component: () => import('./HelperPressure.vue'), meta: { title: '代录核实' } },
    { path: 'figures', component: () => import('./FigureGround.vue'), meta: { title: '数据口径' } },
  ],
  menu: [
    { to: '/overview', title: '总览', icon: 'chart', order: 10, roles: bureau },
    { to: '/compliance', title: '合规', icon: 'shield', order: 12, roles: ['SCHOOL', 'PRINCIPAL', 'BUREAU'] },
    { to: '/coverage', title: '服务覆盖', icon: 'building', order: 13, roles: ['BUREAU'] },
    { to: '/complaints', title: '家长投诉', icon: 'message', order: 14, roles: ['BUREAU'] },
    { to: '/helper-pressure', title: '代录核实', icon: 'alert', order: 16, roles: ['BUREAU'] },
    { to: '/figures', title: '数据口径', icon: 'chart', group: '学校', order: 440, roles: bureau },
  ],
}
