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
    { path: '/', component: () => import('./CityHome.vue') },
    { path: '/:rest(.*)*', component: () => import('./NotFound.vue') },
  ],
})
configure('public')
applyTheme()
createApp(App).use(VueQueryPlugin, { queryClient: createQueries() }).use(router).mount('#app')
