import type { Feature } from '@kehou/kit/feature'

const guardian = { roles: ['GUARDIAN'] }

export const feature: Feature = {
  name: 'payment',
  routes: [
    { path: '/orders', component: () => import('./OrdersPage.vue'), meta: guardian },
    { path: '/orders/:id(\\d+)', component: () => import('./OrderPage.vue'), meta: guardian },
  ],
  menu: [{ to: '/orders', title: '订单', icon: 'money', order: 30, roles: ['GUARDIAN'] }],
}
