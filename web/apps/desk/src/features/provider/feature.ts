import type { Feature } from '@kehou/kit/feature'

export const feature: Feature = {
  name: 'provider',
  routes: [
    { path: 'provider', component: () => import('./OwnProvider.vue'), meta: { title: '机构档案' } },
    { path: 'whitelist', component: () => import('./Whitelist.vue'), meta: { title: '机构白名单' } },
    { path: 'listed', component: () => import('./Listed.vue'), meta: { title: '白名单机构' } },
  ],
  menu: [
    { to: '/provider', title: '机构档案', icon: 'shield', group: '课程', order: 190, roles: ['OPERATOR'] },
    { to: '/whitelist', title: '机构白名单', icon: 'shield', group: '评审', order: 220, roles: ['BUREAU'] },
    { to: '/listed', title: '白名单机构', icon: 'shield', group: '课程', order: 205, roles: ['SCHOOL', 'PRINCIPAL'] },
  ],
}
