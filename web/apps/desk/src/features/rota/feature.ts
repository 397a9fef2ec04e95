import type { Feature } from '@kehou/kit/feature'

const school = ['SCHOOL', 'PRINCIPAL']

export const feature: Feature = {
  name: 'rota',
  routes: [
    { path: 'rota', component: () => import('./Rota.vue'), meta: { title: '作业辅导与轮值' } },
    { path: 'workload', component: () => import('./Workload.vue'), meta: { title: '工作量与调休' } },
    { path: 'opening-plan', component: () => import('./OpeningPlan.vue'), meta: { title: '场地开放' } },
    { path: 'pupil-helps', component: () => import('./PupilHelps.vue'), meta: { title: '学业帮扶' } },
  ],
  menu: [
    { to: '/rota', title: '作业辅导与轮值', icon: 'pencil', group: '课程', order: 212, roles: school },
    { to: '/workload', title: '工作量与调休', icon: 'chart', group: '课程', order: 213, roles: school },
    { to: '/opening-plan', title: '场地开放', icon: 'door', group: '课程', order: 211, roles: school },
    { to: '/pupil-helps', title: '学业帮扶', icon: 'people', group: '课程', order: 213, roles: ['SCHOOL'] },
  ],
}
