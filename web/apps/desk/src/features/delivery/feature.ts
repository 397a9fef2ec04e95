import type { Feature } from '@kehou/kit/feature'

const school = ['SCHOOL', 'PRINCIPAL']

export const feature: Feature = {
  name: 'delivery',
  routes: [
    { path: 'today', component: () => import('./TodayBoard.vue'), meta: { title: '今日' } },
    { path: 'check-ins', component: () => import('./CheckIns.vue'), meta: { title: '签到核准' } },
    { path: 'sessions', component: () => import('./Sessions.vue'), meta: { title: '课次' } },
    { path: 'equipment-faults', component: () => import('./EquipmentFaults.vue'), meta: { title: '设备报修' } },
    { path: 'outings', component: () => import('./Outings.vue'), meta: { title: '校外活动' } },
  ],
  menu: [
    { to: '/today', title: '今日', icon: 'home', order: 10, roles: [...school, 'OPERATOR'] },
    { to: '/sessions', title: '课次', icon: 'calendar', order: 20, roles: [...school, 'OPERATOR'] },
    { to: '/check-ins', title: '签到核准', icon: 'check', order: 30, roles: school },
    { to: '/outings', title: '校外活动', icon: 'pin', order: 31, roles: school },
    { to: '/equipment-faults', title: '设备报修', icon: 'alert', order: 32, roles: school },
  ],
}
