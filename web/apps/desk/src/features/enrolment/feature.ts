import type { Feature } from '@kehou/kit/feature'

export const feature: Feature = {
  name: 'enrolment',
  routes: [
    { path: 'windows', component: () => import('./Windows.vue'), meta: { title: '选课窗口' } },
    { path: 'place-approvals', component: () => import('./PlaceApprovals.vue'), meta: { title: '报名审核' } },
    { path: 'helper-entries', component: () => import('./HelperEntries.vue'), meta: { title: '代录意愿' } },
    { path: 'unplaced', component: () => import('./Unplaced.vue'), meta: { title: '待安排的学生' } },
    { path: 'late-care', component: () => import('./LateCare.vue'), meta: { title: '延时托管' } },
    { path: 'drop-ins', component: () => import('./DropIns.vue'), meta: { title: '弹性预约' } },
  ],
  menu: [
    { to: '/windows', title: '选课窗口', icon: 'clock', group: '课程', order: 220, roles: ['SCHOOL', 'PRINCIPAL'] },
    {
      to: '/place-approvals',
      title: '报名审核',
      icon: 'check',
      group: '课程',
      order: 221,
      roles: ['SCHOOL', 'PRINCIPAL'],
    },
    { to: '/drop-ins', title: '弹性预约', icon: 'calendar', order: 27, roles: ['SCHOOL', 'PRINCIPAL'] },
    {
      to: '/unplaced',
      title: '待安排的学生',
      icon: 'people',
      group: '课程',
      order: 222,
      roles: ['SCHOOL', 'PRINCIPAL'],
    },
    {
      to: '/helper-entries',
      title: '代录意愿',
      icon: 'pencil',
      group: '课程',
      order: 224,
      roles: ['SCHOOL', 'PRINCIPAL'],
    },
    { to: '/late-care', title: '延时托管', icon: 'lamp', order: 28, roles: ['SCHOOL', 'PRINCIPAL'] },
  ],
}
