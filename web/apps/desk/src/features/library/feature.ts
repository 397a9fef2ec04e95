import type { Feature } from '@kehou/kit/feature'

export const feature: Feature = {
  name: 'library',
  routes: [
    { path: 'shelf', component: () => import('./Shelf.vue'), meta: { title: '课程库选用' } },
    { path: 'libraries', component: () => import('./Libraries.vue'), meta: { title: '课程库与备案' } },
  ],
  menu: [
    { to: '/shelf', title: '课程库选用', icon: 'list', group: '课程', order: 202, roles: ['SCHOOL', 'PRINCIPAL'] },
    { to: '/libraries', title: '课程库与备案', icon: 'book', group: '评审', order: 230, roles: ['BUREAU'] },
  ],
}
