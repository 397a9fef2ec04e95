import type { Feature } from '@kehou/kit/feature'

export const feature: Feature = {
  name: 'notification',
  routes: [{ path: '/messages', component: () => import('./MessagesPage.vue') }],
  menu: [{ to: '/messages', title: '消息', icon: 'bell', order: 40, roles: ['GUARDIAN', 'TEACHER'] }],
}
