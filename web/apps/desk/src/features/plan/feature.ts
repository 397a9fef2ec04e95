import type { Feature } from '@kehou/kit/feature'

export const feature: Feature = {
  name: 'plan',
  routes: [
    { path: 'offerings', component: () => import('./Offerings.vue'), meta: { title: '课程班' } },
    { path: 'service-orders', component: () => import('./ServiceOrders.vue'), meta: { title: '点单' } },
    { path: 'shares', component: () => import('./Shares.vue'), meta: { title: '校际共享' } },
    { path: 'deliveries', component: () => import('./Deliveries.vue'), meta: { title: '送课统计' } },
  ],
  menu: [
    { to: '/offerings', title: '课程班', icon: 'board', group: '课程', order: 210, roles: ['SCHOOL', 'PRINCIPAL'] },
    {
      to: '/service-orders',
      title: '点单',
      icon: 'scan',
      group: '课程',
      order: 204,
      roles: ['SCHOOL', 'PRINCIPAL', 'OPERATOR'],
    },
    { to: '/shares', title: '校际共享', icon: 'swap', group: '课程', order: 206, roles: ['SCHOOL', 'PRINCIPAL'] },
    { to: '/deliveries', title: '送课统计', icon: 'chart', group: '课程', order: 240, roles: ['OPERATOR', 'BUREAU'] },
  ],
}
