import type { Feature } from '@kehou/kit/feature'

export const feature: Feature = {
  name: 'plan',
  routes: [
    { path: 'offerings', component: () => import('./Offerings.vue'), meta: { title: '课程班' } },
    { path: 'quorums', component: () => import('./Quorums.vue'), meta: { title: '成班与停开' } },
    { path: 'service-orders', component: () => import('./ServiceOrders.vue'), meta: { title: '点单' } },
    { path: 'shares', component: () => import('./Shares.vue'), meta: { title: '校际共享' } },
    { path: 'school-plans', component: () => import('./SchoolPlans.vue'), meta: { title: '实施方案' } },
    { path: 'school-plans/:id(\\d+)', component: () => import('./SchoolPlan.vue'), meta: { title: '实施方案' } },
    { path: 'district-plans', component: () => import('./DistrictPlans.vue'), meta: { title: '县区实施方案' } },
    {
      path: 'district-plans/:id(\\d+)',
      component: () => import('./DistrictPlan.vue'),
      meta: { title: '县区实施方案' },
    },
    { path: 'operated', component: () => import('./OperatedPlaces.vue'), meta: { title: '运营范围' } },
    { path: 'deliveries', component: () => import('./Deliveries.vue'), meta: { title: '送课统计' } },
  ],
  menu: [
    { to: '/offerings', title: '课程班', icon: 'board', group: '课程', order: 210, roles: ['SCHOOL', 'PRINCIPAL'] },
    { to: '/quorums', title: '成班与停开', icon: 'alert', group: '课程', order: 212, roles: ['SCHOOL', 'PRINCIPAL'] },
    {
      to: '/service-orders',
      title: '点单',
      icon: 'scan',
      group: '课程',
      order: 204,
      roles: ['SCHOOL', 'PRINCIPAL', 'OPERATOR'],
    },
    {
      to: '/school-plans',
      title: '实施方案',
      icon: 'book',
      group: '课程',
      order: 200,
      roles: ['SCHOOL', 'PRINCIPAL', 'BUREAU'],
    },
    { to: '/district-plans', title: '县区实施方案', icon: 'book', group: '课程', order: 201, roles: ['BUREAU'] },
    { to: '/operated', title: '运营范围', icon: 'building', group: '课程', order: 238, roles: ['OPERATOR'] },
    { to: '/shares', title: '校际共享', icon: 'swap', group: '课程', order: 206, roles: ['SCHOOL', 'PRINCIPAL'] },
    { to: '/deliveries', title: '送课统计', icon: 'chart', group: '课程', order: 240, roles: ['OPERATOR', 'BUREAU'] },
  ],
}
