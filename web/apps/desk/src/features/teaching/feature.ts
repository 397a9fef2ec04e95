import type { Feature } from '@kehou/kit/feature'

const office = ['SCHOOL', 'PRINCIPAL']

export const feature: Feature = {
  name: 'teaching',
  routes: [
    { path: 'resources', component: () => import('./Resources.vue'), meta: { title: '资源架' } },
    { path: 'questions', component: () => import('./Questions.vue'), meta: { title: '答疑管理' } },
  ],
  menu: [
    { to: '/resources', title: '资源架', icon: 'book', group: '课程', order: 240, roles: [...office, 'BUREAU'] },
    { to: '/questions', title: '答疑管理', icon: 'message', group: '课程', order: 245, roles: office },
  ],
}
