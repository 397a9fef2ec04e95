import type { Feature } from '@kehou/kit/feature'

export const feature: Feature = {
  name: 'survey',
  routes: [
    { path: '/surveys', component: () => import('./SurveysPage.vue'), meta: { roles: ['GUARDIAN'] } },
    { path: '/surveys/:id(\\d+)', component: () => import('./SurveyPage.vue'), meta: { roles: ['GUARDIAN'] } },
  ],
}
