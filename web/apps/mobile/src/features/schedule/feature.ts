import type { Feature } from '@kehou/kit/feature'

export const feature: Feature = {
  name: 'schedule',
  routes: [
    { path: '/calendars', component: () => import('./CalendarsPage.vue'), meta: { roles: ['GUARDIAN', 'TEACHER'] } },
  ],
  menu: [],
}
