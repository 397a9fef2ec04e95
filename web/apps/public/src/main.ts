import '@kehou/kit/tokens.css'
import '@kehou/kit/base.css'
import './public.css'
import { configure } from '@kehou/api/client'
import { createQueries } from '@kehou/kit/queries'
import { applyTheme } from '@kehou/kit/useTheme'
import { VueQueryPlugin } from '@tanstack/vue-query'
import { createApp } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'
import App from './App.vue'

const router = createRouter({
  history: createWebHistory(import.meta.env.BASE_URL),
  routes: [
    { path: '/', component: () => import('./CityHome.vue'), meta: { title: '全市课后服务' } },
    { path: '/catalogue', component: () => import('./CataloguePage.vue'), meta: { title: '课程目录' } },
    { path: '/library', component: () => import('./LibraryPage.vue'), meta: { title: '课程库' } },
    { path: '/library/:id(\\d+)', component: () => import('./LibraryCoursePage.vue'), meta: { title: '课程库' } },
    { path: '/whitelist', component: () => import('./WhitelistPage.vue'), meta: { title: '机构白名单' } },
    { path: '/courses/:id(\\d+)', component: () => import('./CoursePage.vue'), meta: { title: '课程' } },
    { path: '/schedules', component: () => import('./SchedulesPage.vue'), meta: { title: '各校排片表' } },
    {
      path: '/schools/:school(\\d+)/schedule',
      component: () => import('./SchoolSchedule.vue'),
      meta: { title: '排片表' },
    },
    { path: '/schools/:school(\\d+)/fees', component: () => import('./SchoolFees.vue'), meta: { title: '收费公示' } },
    {
      path: '/schools/:school(\\d+)/guide',
      component: () => import('./GuidePage.vue'),
      meta: { title: '课后服务指南' },
    },
    { path: '/draws', component: () => import('./DrawsPage.vue'), meta: { title: '摇号公示' } },
    { path: '/draws/:id(\\d+)', component: () => import('./DrawPage.vue'), meta: { title: '摇号公示' } },
    { path: '/complain', component: () => import('./ComplainPage.vue'), meta: { title: '直接写给教育局' } },
    {
      path: '/complain/answer',
      component: () => import('./ComplainAnswerPage.vue'),
      meta: { title: '凭回执号看答复' },
    },
    { path: '/rules', component: () => import('./RulesPage.vue'), meta: { title: '按什么规定办' } },
    { path: '/rules/:key', component: () => import('./RulePackPage.vue'), meta: { title: '按什么规定办' } },
    { path: '/:rest(.*)*', component: () => import('./NotFound.vue'), meta: { title: '没有这一页' } },
  ],
  scrollBehavior: (to, _from, saved) => saved ?? (to.hash ? { el: to.hash } : { top: 0 }),
})
router.afterEach((to) => {
  document.title = `${typeof to.meta.title === 'string' ? to.meta.title : '全市课后服务'} · 课后`
})
configure('public')
applyTheme()
createApp(App).use(VueQueryPlugin, { queryClient: createQueries() }).use(router).mount('#app')
