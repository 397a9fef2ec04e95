import { menuOf } from '@kehou/kit/feature'
import type { QueryClient } from '@tanstack/vue-query'
import { createRouter, createWebHistory, type Router } from 'vue-router'
import { features } from './features'
import { whoIsHere } from './shell/whoIsHere'

declare module 'vue-router' {
  interface RouteMeta {
    /** Needs nobody signed in. */
    open?: boolean
    /** For these roles only; others are sent to their own start. */
    roles?: readonly string[]
  }
}

/** Routes of all features inside the frame with the tab bar; whoever is not signed in goes to the sign-in page and back. */
export function createMobileRouter(queries: QueryClient): Router {
  const router = createRouter({
    history: createWebHistory(import.meta.env.BASE_URL),
    routes: [
      {
        path: '/',
        component: () => import('./shell/Frame.vue'),
        children: [
          ...features.flatMap((feature) => feature.routes),
          { path: '', name: 'start', component: () => import('./shell/NotFound.vue') },
          { path: ':rest(.*)*', name: 'not-found', component: () => import('./shell/NotFound.vue') },
        ],
      },
    ],
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  })

  router.beforeEach(async (to) => {
    if (to.meta.open) return true
    let me
    try {
      me = await queries.ensureQueryData(whoIsHere)
    } catch {
      return true // the frame says that the server was not reached, and offers to try again
    }
    if (!me) return { name: 'sign-in', query: to.fullPath === '/' ? {} : { to: to.fullPath } }
    if (to.name === 'start') return menuOf(features, me.active?.role)[0]?.entries[0]?.to ?? true
    if (to.meta.roles && !to.meta.roles.includes(me.active?.role ?? '')) return { name: 'start' }
    return true
  })
  return router
}
