import type { Feature } from '@kehou/kit/feature'

export const feature: Feature = {
  name: 'people',
  routes: [
    { path: '/sign-in', name: 'sign-in', component: () => import('./SignInPage.vue'), meta: { open: true } },
    { path: '/account', component: () => import('./AccountPage.vue') },
    { path: '/consents', component: () => import('./ConsentsPage.vue'), meta: { roles: ['GUARDIAN'] } },
    { path: '/access-records', component: () => import('./AccessRecordsPage.vue'), meta: { roles: ['GUARDIAN'] } },
    { path: '/needs', component: () => import('./NeedsPage.vue'), meta: { roles: ['GUARDIAN'] } },
  ],
  menu: [{ to: '/account', title: '我的', icon: 'person', order: 90, roles: ['GUARDIAN', 'TEACHER'] }],
}
