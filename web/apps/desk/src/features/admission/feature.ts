import type { Feature } from '@kehou/kit/feature'

export const feature: Feature = {
  name: 'admission',
  routes: [
    { path: 'admissions', component: () => import('./Admissions.vue'), meta: { title: '准入评审' } },
    { path: 'admissions/:id(\\d+)', component: () => import('./AdmissionDossier.vue'), meta: { title: '准入评审' } },
    { path: 'admissions/:id(\\d+)/minutes', component: () => import('./Minutes.vue'), meta: { title: '评审纪要' } },
    { path: 'experts', component: () => import('./Experts.vue'), meta: { title: '专家库' } },
    { path: 'standards', component: () => import('./Standards.vue'), meta: { title: '准入标准' } },
    { path: 'reviews', component: () => import('./Reviews.vue'), meta: { title: '我的评审' } },
    { path: 'reviews/:id(\\d+)', component: () => import('./ReviewPage.vue'), meta: { title: '评审' } },
    { path: 'submissions', component: () => import('./Submissions.vue'), meta: { title: '准入申报' } },
    { path: 'submissions/:id(\\d+)', component: () => import('./SubmissionPage.vue'), meta: { title: '准入申报' } },
  ],
  menu: [
    { to: '/admissions', title: '准入评审', icon: 'shield', group: '评审', order: 200, roles: ['BUREAU'] },
    { to: '/experts', title: '专家库', icon: 'people', group: '评审', order: 201, roles: ['BUREAU'] },
    { to: '/standards', title: '准入标准', icon: 'list', group: '评审', order: 202, roles: ['BUREAU'] },
    { to: '/reviews', title: '我的评审', icon: 'shield', order: 0, roles: ['EXPERT'] },
    {
      to: '/submissions',
      title: '准入申报',
      icon: 'shield',
      group: '课程',
      order: 201,
      roles: ['SCHOOL', 'PRINCIPAL', 'OPERATOR'],
    },
  ],
}
