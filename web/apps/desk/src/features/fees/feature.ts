import type { Feature } from '@kehou/kit/feature'

export const feature: Feature = {
  name: 'fees',
  routes: [{ path: 'fee-standards', component: () => import('./FeeStandards.vue'), meta: { title: '收费标准' } }],
  menu: [
    {
      to: '/fee-standards',
      title: '收费标准',
      icon: 'money',
      group: '课程',
      order: 216,
      roles: ['BUREAU', 'BUREAU_FINANCE', 'SCHOOL', 'SCHOOL_FINANCE', 'PRINCIPAL'],
    },
  ],
}
