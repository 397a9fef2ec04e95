import type { Feature } from '@kehou/kit/feature'

const guardian = { roles: ['GUARDIAN'] }

export const feature: Feature = {
  name: 'enrolment',
  routes: [
    { path: '/choose', component: () => import('./ChoosePage.vue'), meta: guardian },
    { path: '/rehearsal', component: () => import('./RehearsalPage.vue'), meta: guardian },
    { path: '/change-rounds', component: () => import('./ChangeRoundsPage.vue'), meta: guardian },
    { path: '/place-approvals', component: () => import('./PlaceApprovalsPage.vue'), meta: guardian },
    { path: '/decisions', component: () => import('./DecisionsPage.vue'), meta: guardian },
    { path: '/helper-entries', component: () => import('./HelperEntriesPage.vue'), meta: guardian },
    { path: '/late-care', component: () => import('./LateCarePage.vue'), meta: guardian },
    { path: '/closures', component: () => import('./ClosuresPage.vue'), meta: guardian },
    { path: '/class-ends', component: () => import('./ClassEndsPage.vue'), meta: guardian },
    { path: '/drop-ins', component: () => import('./DropInPage.vue'), meta: guardian },
    { path: '/enrolments/:id(\\d+)/withdrawal', component: () => import('./WithdrawalPage.vue'), meta: guardian },
  ],
  menu: [{ to: '/choose', title: '选课', icon: 'calendar', order: 20, roles: ['GUARDIAN'] }],
}
