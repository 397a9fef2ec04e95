import type { Feature } from '@kehou/kit/feature'

const bureau = ['BUREAU', 'BUREAU_FINANCE']
const school = ['SCHOOL', 'SCHOOL_FINANCE', 'PRINCIPAL']

export const feature: Feature = {
  name: 'rules',
  routes: [
    { path: 'rules', component: () => import('./RulePacks.vue'), meta: { title: '规则依据' } },
    { path: 'rules/:key', component: () => import('./RulePack.vue'), meta: { title: '规则依据' } },
  ],
  menu: [
    { to: '/rules', title: '规则依据', icon: 'list', group: '学校', order: 450, roles: bureau },
    { to: '/rules', title: '规则依据', icon: 'list', group: '基础信息', order: 870, roles: school },
    { to: '/rules', title: '规则依据', icon: 'list', order: 900, roles: ['OPERATOR'] },
  ],
}
