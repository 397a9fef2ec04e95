import type { Feature } from '@kehou/kit/feature'

const school = ['SCHOOL', 'PRINCIPAL']

export const feature: Feature = {
  name: 'region',
  routes: [
    { path: 'start', component: () => import('./SchoolStart.vue'), meta: { title: '开通进度' } },
    { path: 'venues', component: () => import('./Places.vue'), meta: { title: '校区与场地' } },
    { path: 'in-charge', component: () => import('./InCharge.vue'), meta: { title: '责任人' } },
    { path: 'calendar', component: () => import('./Calendar.vue'), meta: { title: '校历' } },
    { path: 'onboarding', component: () => import('./Onboarding.vue'), meta: { title: '开通进展' } },
    { path: 'organisations', component: () => import('./Organisations.vue'), meta: { title: '组织机构' } },
    { path: 'guide', component: () => import('./Guide.vue'), meta: { title: '使用说明' } },
  ],
  menu: [
    { to: '/start', title: '开通进度', icon: 'check', group: '基础信息', order: 800, roles: school },
    { to: '/venues', title: '校区与场地', icon: 'building', group: '基础信息', order: 840, roles: school },
    { to: '/in-charge', title: '责任人', icon: 'person', group: '基础信息', order: 860, roles: school },
    {
      to: '/onboarding',
      title: '开通进展',
      icon: 'check',
      group: '学校',
      order: 410,
      roles: ['BUREAU', 'BUREAU_FINANCE'],
    },
    { to: '/organisations', title: '组织机构', icon: 'building', group: '学校', order: 420, roles: ['BUREAU'] },
    { to: '/calendar', title: '校历', icon: 'calendar', group: '学校', order: 430, roles: ['BUREAU'] },
    { to: '/calendar', title: '校历', icon: 'calendar', group: '基础信息', order: 850, roles: school },
  ],
}
