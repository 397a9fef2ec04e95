import type { Feature } from '@kehou/kit/feature'

const school = ['SCHOOL', 'PRINCIPAL']

/** The roster's part of the server module people: pupils, classes, staff and their import. */
export const feature: Feature = {
  name: 'roster',
  routes: [
    { path: 'pupils', component: () => import('./Pupils.vue'), meta: { title: '学生' } },
    { path: 'staff', component: () => import('./Staff.vue'), meta: { title: '教职工' } },
    { path: 'roster-imports', component: () => import('./RosterImports.vue'), meta: { title: '导入名册' } },
    { path: 'roster-imports/:id(\\d+)', component: () => import('./RosterPreview.vue'), meta: { title: '导入名册' } },
    { path: 'roster-exports', component: () => import('./RosterExports.vue'), meta: { title: '导出名册' } },
  ],
  menu: [
    { to: '/pupils', title: '学生', icon: 'people', group: '基础信息', order: 810, roles: school },
    { to: '/staff', title: '教职工', icon: 'person', group: '基础信息', order: 820, roles: school },
    { to: '/roster-imports', title: '导入名册', icon: 'upload', group: '基础信息', order: 830, roles: school },
    { to: '/roster-exports', title: '导出名册', icon: 'download', group: '基础信息', order: 835, roles: school },
  ],
}
