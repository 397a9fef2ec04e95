import type { Feature } from '@kehou/kit/feature'

export const feature: Feature = {
  name: 'supervision',
  routes: [{ path: '/complaints', component: () => import('./ComplaintsPage.vue'), meta: { roles: ['GUARDIAN'] } }],
}
