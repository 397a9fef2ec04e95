import type { Feature } from '@kehou/kit/feature'
import { keepFlushing } from './rollOutbox'

const teacher = { roles: ['TEACHER'] }

export const feature: Feature = {
  name: 'delivery',
  routes: [
    { path: '/today', component: () => import('./GuardianTodayPage.vue'), meta: { roles: ['GUARDIAN'] } },
    { path: '/child-outings', component: () => import('./ChildOutingsPage.vue'), meta: { roles: ['GUARDIAN'] } },
    { path: '/outings', component: () => import('./OutingsPage.vue'), meta: teacher },
    { path: '/outings/:id(\\d+)', component: () => import('./OutingRollPage.vue'), meta: teacher },
    { path: '/lessons', component: () => import('./LessonsPage.vue'), meta: teacher },
    { path: '/sessions/:id(\\d+)/roll', component: () => import('./RollPage.vue'), meta: teacher },
    { path: '/sessions/:id(\\d+)/remarks', component: () => import('./RemarksPage.vue'), meta: teacher },
    { path: '/sessions/:id(\\d+)/equipment', component: () => import('./EquipmentPage.vue'), meta: teacher },
  ],
  menu: [
    { to: '/today', title: '今天', icon: 'home', order: 10, roles: ['GUARDIAN'] },
    { to: '/lessons', title: '今天的课', icon: 'home', order: 10, roles: ['TEACHER'] },
  ],
  background: { role: 'TEACHER', start: keepFlushing },
}
