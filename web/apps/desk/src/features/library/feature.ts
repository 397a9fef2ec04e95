import type { Feature } from '@kehou/kit/feature'

export const feature: Feature = {
  name: 'library',
  routes: [
    { path: 'library', component: () => import('./Library.vue'), meta: { title: '课程与师资' } },
    { path: 'admissions', component: () => import('./Admissions.vue'), meta: { title: '准入评审' } },
    { path: 'admissions/:id(\\d+)', component: () => import('./AdmissionDossier.vue'), meta: { title: '准入评审' } },
  ],
  menu: [
    { to: '/library', title: '课程与师资', icon: 'book', group: '课程', order: 200, roles: ['SCHOOL', 'PRINCIPAL'] },
    { to: '/admissions', title: '准入评审', icon: 'shield', group: '评审', order: 200, roles: ['BUREAU'] },
  ],
}
