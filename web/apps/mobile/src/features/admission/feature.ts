import type { Feature } from '@kehou/kit/feature'

export const feature: Feature = {
  name: 'admission',
  routes: [
    { path: '/submissions', component: () => import('./SubmissionsPage.vue'), meta: { roles: ['TEACHER'] } },
    { path: '/submissions/:id(\\d+)', component: () => import('./SubmissionPage.vue'), meta: { roles: ['TEACHER'] } },
  ],
}
