import type { Feature } from '@kehou/kit/feature'

const school = ['SCHOOL', 'PRINCIPAL']
const onSite = [...school, 'OPERATOR']

export const feature: Feature = {
  name: 'instructor',
  routes: [
    { path: 'instructors', component: () => import('./Instructors.vue'), meta: { title: '师资' } },
    { path: 'instructors/new', component: () => import('./InstructorPage.vue'), meta: { title: '新增师资' } },
    { path: 'instructors/:id(\\d+)', component: () => import('./InstructorPage.vue'), meta: { title: '师资档案' } },
    { path: 'affected', component: () => import('./Affected.vue'), meta: { title: '受影响的课次' } },
    { path: 'notices', component: () => import('./Notices.vue'), meta: { title: '通知' } },
    { path: 'certificates', component: () => import('./CertificateChecks.vue'), meta: { title: '证书核对' } },
    { path: 'clearances', component: () => import('./Clearances.vue'), meta: { title: '校外人员核查' } },
    { path: 'clearances/:id(\\d+)', component: () => import('./ClearancePage.vue'), meta: { title: '校外人员核查' } },
  ],
  menu: [
    { to: '/notices', title: '通知', icon: 'bell', order: 25, roles: [...onSite, 'BUREAU'] },
    { to: '/affected', title: '受影响的课次', icon: 'alert', order: 27, roles: onSite },
    { to: '/instructors', title: '师资', icon: 'people', group: '课程', order: 201, roles: onSite },
    { to: '/clearances', title: '校外人员核查', icon: 'shield', group: '评审', order: 215, roles: ['BUREAU'] },
    { to: '/certificates', title: '证书核对', icon: 'scan', group: '评审', order: 216, roles: ['BUREAU'] },
  ],
}
