import type { Feature } from '@kehou/kit/feature'

export const feature: Feature = {
  name: 'audit',
  routes: [{ path: 'platform/audit', component: () => import('./AuditLog.vue'), meta: { title: '审计日志' } }],
  menu: [{ to: '/platform/audit', title: '审计日志', icon: 'shield', order: 10, roles: ['AUDIT_ADMIN'] }],
}
