import type { Feature } from '@kehou/kit/feature'

const finance = ['SCHOOL', 'PRINCIPAL', 'SCHOOL_FINANCE']

export const feature: Feature = {
  name: 'payment',
  routes: [
    { path: 'orders', component: () => import('./Orders.vue'), meta: { title: '订单' } },
    { path: 'refunds', component: () => import('./Refunds.vue'), meta: { title: '退款' } },
  ],
  menu: [
    { to: '/orders', title: '订单', icon: 'money', group: '收费', order: 300, roles: finance },
    { to: '/refunds', title: '退款与账户', icon: 'swap', group: '收费', order: 310, roles: finance },
  ],
}
