import type { Feature } from '@kehou/kit/feature'

export const feature: Feature = {
  name: 'course',
  routes: [
    { path: 'courses', component: () => import('./Courses.vue'), meta: { title: '课程' } },
    { path: 'courses/import', component: () => import('./CourseImport.vue'), meta: { title: '从表格导入课程' } },
    { path: 'courses/:id(new|\\d+)', component: () => import('./CoursePage.vue'), meta: { title: '课程' } },
    { path: 'school-reviews', component: () => import('./SchoolReviews.vue'), meta: { title: '校内评审' } },
    { path: 'school-reviews/:id(\\d+)', component: () => import('./SchoolReview.vue'), meta: { title: '校内评审' } },
  ],
  menu: [
    {
      to: '/courses',
      title: '课程',
      icon: 'book',
      group: '课程',
      order: 200,
      roles: ['SCHOOL', 'PRINCIPAL', 'OPERATOR'],
    },
    {
      to: '/school-reviews',
      title: '校内评审',
      icon: 'check',
      group: '课程',
      order: 201,
      roles: ['SCHOOL', 'PRINCIPAL'],
    },
  ],
}
