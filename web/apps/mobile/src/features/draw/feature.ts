import type { Feature } from '@kehou/kit/feature'

const guardian = { roles: ['GUARDIAN'] }

export const feature: Feature = {
  name: 'draw',
  routes: [
    { path: '/wishes', component: () => import('./WishesPage.vue'), meta: guardian },
    { path: '/wishes/:id(\\d+)', component: () => import('./WishPage.vue'), meta: guardian },
    { path: '/wishes/:id(\\d+)/check', component: () => import('./CheckPage.vue'), meta: guardian },
  ],
}
