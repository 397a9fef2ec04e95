import type { Feature } from '@kehou/kit/feature'

const school = ['SCHOOL', 'PRINCIPAL']

export const feature: Feature = {
  name: 'people',
  routes: [
    { path: 'account', component: () => import('./Account.vue'), meta: { title: '我的账号' } },
    { path: 'invitations', component: () => import('./Invitations.vue'), meta: { title: '邀请' } },
    { path: 'need-claims', component: () => import('./NeedClaims.vue'), meta: { title: '优先照顾' } },
    { path: 'need-claims/:id(\\d+)', component: () => import('./NeedClaim.vue'), meta: { title: '优先照顾申请' } },
    { path: 'need-counts', component: () => import('./NeedCounts.vue'), meta: { title: '优先照顾' } },
    { path: 'platform/accounts', component: () => import('./PlatformAccounts.vue'), meta: { title: '账号与授权' } },
  ],
  menu: [
    { to: '/invitations', title: '邀请同事', icon: 'message', group: '基础信息', order: 870, roles: school },
    { to: '/need-claims', title: '优先照顾', icon: 'shield', group: '基础信息', order: 840, roles: school },
    { to: '/need-counts', title: '优先照顾', icon: 'shield', group: '学校', order: 435, roles: ['BUREAU'] },
    { to: '/invitations', title: '邀请', icon: 'message', group: '学校', order: 440, roles: ['BUREAU'] },
    { to: '/invitations', title: '邀请同事', icon: 'message', order: 50, roles: ['OPERATOR'] },
    { to: '/platform/accounts', title: '账号与授权', icon: 'key', order: 10, roles: ['SECURITY_ADMIN'] },
    { to: '/invitations', title: '邀请', icon: 'message', order: 20, roles: ['SECURITY_ADMIN'] },
  ],
}
