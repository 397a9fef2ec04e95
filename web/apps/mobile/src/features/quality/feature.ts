import type { Feature } from '@kehou/kit/feature'

const teacher = { roles: ['TEACHER'] }
const guardian = { roles: ['GUARDIAN'] }

export const feature: Feature = {
  name: 'quality',
  routes: [
    { path: '/lessons-attended', component: () => import('./AttendedPage.vue'), meta: guardian },
    { path: '/results', component: () => import('./ResultsPage.vue'), meta: guardian },
    { path: '/evaluations', component: () => import('./EvaluationsPage.vue'), meta: teacher },
    { path: '/evaluations/:id(\\d+)', component: () => import('./EvaluationPage.vue'), meta: teacher },
  ],
}
