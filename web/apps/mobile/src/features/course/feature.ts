import type { Feature } from '@kehou/kit/feature'

const teacher = { roles: ['TEACHER'] }

export const feature: Feature = {
  name: 'course',
  routes: [
    { path: '/applications', component: () => import('./ApplicationsPage.vue'), meta: teacher },
    { path: '/applications/:id(new|\\d+)', component: () => import('./ApplicationPage.vue'), meta: teacher },
  ],
}
