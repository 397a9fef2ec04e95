import type { Feature } from '@kehou/kit/feature'

export const feature: Feature = {
  name: 'platform',
  routes: [
    { path: 'platform/status', component: () => import('./Status.vue'), meta: { title: '运行状况' } },
    { path: 'api-docs', component: () => import('./ApiDocs.vue'), meta: { title: '接口文档' } },
  ],
  menu: [{ to: '/platform/status', title: '运行状况', icon: 'server', order: 10, roles: ['SYSTEM_ADMIN'] }],
}
