import type { Feature } from '@kehou/kit/feature'

const teacher = { roles: ['TEACHER'] }
const guardian = { roles: ['GUARDIAN'] }
const both = { roles: ['GUARDIAN', 'TEACHER'] }

export const feature: Feature = {
  name: 'teaching',
  routes: [
    { path: '/scan', component: () => import('./ScanPage.vue'), meta: teacher },
    { path: '/shelf', component: () => import('./ShelfPage.vue'), meta: guardian },
    { path: '/questions', component: () => import('./QuestionsPage.vue'), meta: both },
    { path: '/questions/new', component: () => import('./AskPage.vue'), meta: guardian },
    { path: '/questions/:id(\\d+)', component: () => import('./ThreadPage.vue'), meta: both },
    { path: '/resources', component: () => import('./ProposePage.vue'), meta: teacher },
  ],
  menu: [
    { to: '/scan', title: '开大屏', icon: 'scan', order: 20, roles: ['TEACHER'] },
    { to: '/questions', title: '答疑', icon: 'book', order: 30, roles: ['TEACHER'] },
    { to: '/shelf', title: '学习', icon: 'book', order: 25, roles: ['GUARDIAN'] },
  ],
}
