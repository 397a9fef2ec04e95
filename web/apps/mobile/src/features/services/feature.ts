import type { Feature } from '@kehou/kit/feature'

export const feature: Feature = {
  name: 'services',
  routes: [{ path: '/services', component: () => import('./ServicesPage.vue'), meta: { roles: ['GUARDIAN'] } }],
}
