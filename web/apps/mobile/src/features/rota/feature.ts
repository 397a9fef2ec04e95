import type { Feature } from '@kehou/kit/feature'

const teacher = { roles: ['TEACHER'] }

export const feature: Feature = {
  name: 'rota',
  routes: [
    { path: '/duties', component: () => import('./DutiesPage.vue'), meta: teacher },
    { path: '/willingness', component: () => import('./WillingnessPage.vue'), meta: teacher },
    { path: '/lieu-time', component: () => import('./LieuPage.vue'), meta: teacher },
    { path: '/pupil-helps', component: () => import('./HelpsPage.vue'), meta: teacher },
  ],
}
