import type { Feature } from '@kehou/kit/feature'

export const feature: Feature = {
  name: 'pattern',
  routes: [
    { path: 'service-pattern', component: () => import('./ServicePattern.vue'), meta: { title: '服务安排' } },
    { path: 'off-work', component: () => import('./OffWork.vue'), meta: { title: '下班时间' } },
  ],
  menu: [
    {
      to: '/service-pattern',
      title: '服务安排',
      icon: 'clock',
      group: '课程',
      order: 200,
      roles: ['SCHOOL', 'PRINCIPAL'],
    },
    { to: '/off-work', title: '下班时间', icon: 'clock', group: '基础信息', order: 845, roles: ['BUREAU'] },
  ],
}
