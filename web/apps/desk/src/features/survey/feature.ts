import type { Feature } from '@kehou/kit/feature'

export const feature: Feature = {
  name: 'survey',
  routes: [
    { path: 'surveys', component: () => import('./Surveys.vue'), meta: { title: '需求征询' } },
    { path: 'surveys/:id(\\d+)', component: () => import('./Survey.vue'), meta: { title: '征询单' } },
    { path: 'polls', component: () => import('./Polls.vue'), meta: { title: '兴趣投票' } },
    { path: 'change-rounds', component: () => import('./ChangeRounds.vue'), meta: { title: '学期中的调整' } },
    { path: 'survey-overview', component: () => import('./SurveyOverview.vue'), meta: { title: '需求征询' } },
  ],
  menu: [
    { to: '/surveys', title: '需求征询', icon: 'message', group: '需求', order: 190, roles: ['SCHOOL', 'PRINCIPAL'] },
    { to: '/polls', title: '兴趣投票', icon: 'star', group: '需求', order: 195, roles: ['SCHOOL', 'PRINCIPAL'] },
    {
      to: '/change-rounds',
      title: '学期中的调整',
      icon: 'swap',
      group: '需求',
      order: 197,
      roles: ['SCHOOL', 'PRINCIPAL'],
    },
    {
      to: '/survey-overview',
      title: '需求征询',
      icon: 'message',
      group: '课程',
      order: 190,
      roles: ['BUREAU', 'BUREAU_FINANCE'],
    },
  ],
}
