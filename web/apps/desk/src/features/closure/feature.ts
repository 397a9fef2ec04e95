import type { Feature } from '@kehou/kit/feature'

export const feature: Feature = {
  name: 'closure',
  routes: [{ path: 'closures', component: () => import('./Closures.vue'), meta: { title: '停课' } }],
  menu: [
    { to: '/closures', title: '停课', icon: 'alert', order: 29, roles: ['SCHOOL', 'PRINCIPAL'] },
    { to: '/closures', title: '停课', icon: 'alert', order: 29, roles: ['BUREAU'] },
  ],
}
