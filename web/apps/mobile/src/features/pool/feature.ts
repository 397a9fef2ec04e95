import type { Feature } from '@kehou/kit/feature'

const teacher = { roles: ['TEACHER'] }

export const feature: Feature = {
  name: 'pool',
  routes: [
    { path: '/pool', component: () => import('./PoolPage.vue'), meta: teacher },
    { path: '/pool/invitations', component: () => import('./InvitationsPage.vue'), meta: teacher },
    { path: '/pool/way-in', component: () => import('./WayInPage.vue'), meta: { roles: ['GUARDIAN'] } },
  ],
}
