import { menuOf } from '@kehou/kit/feature'
import { fetchMe, ME } from '@kehou/kit/session'
import type { QueryClient } from '@tanstack/vue-query'
import { createRouter, createWebHistory, type Router } from 'vue-router'
import { features } from './features'

/** Routes of all features inside the frame; whoever is not signed in is led to the sign-in page and back. */
export function createDeskRouter(queries: QueryClient): Router {
  const router = createRouter({
    history: createWebHistory(import.meta.env.BASE_URL),
    routes: [
      {
        path: '/sign-in',
        name: 'sign-in',
        component: () => import('./shell/SignIn.vue'),
        meta: { open: true, title: '登录' },
      },
      {
        path: '/activate',
        name: 'activate',
        component: () => import('./shell/Activate.vue'),
        meta: { open: true, title: '启用账号' },
      },
      {
        path: '/',
        component: () => import('./shell/Frame.vue'),
        children: [
          ...features.flatMap((feature) => feature.routes),
          { path: '', name: 'start', component: () => import('./shell/NotFound.vue') },
          {
            path: ':rest(.*)*',
            name: 'not-found',
            component: () => import('./shell/NotFound.vue'),
            meta: { title: '没有这一页' },
          },
        ],
      },
    ],
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  })

  router.beforeEach(async (to) => {
    if (to.meta.open) return true
    let me
    try {
      me = await queries.ensureQueryData({ queryKey: ME, queryFn: fetchMe, staleTime: Infinity })
    } catch {
      return true // the frame says that the server was not reached, and offers to try again
    }
    if (!me) return { name: 'sign-in', query: to.fullPath === '/' ? {} : { to: to.fullPath } }
    if (to.name === 'start') return menuOf(features, me.active?.role)[0]?.entries[0]?.to ?? true
    return true
  })
  router.afterEach((to) => {
    const title = to.meta.title
    document.title = typeof title === 'string' ? `${title} · 课后` : '课后 · 工作台'
  })
  return router
}
