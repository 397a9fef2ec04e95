import type { Feature } from '@kehou/kit/feature'

export const feature: Feature = {
  name: 'quality',
  routes: [{ path: '/lessons-attended', component: () => import('./AttendedPage.vue'), meta: { roles: ['GUARDIAN'] } }],
}
