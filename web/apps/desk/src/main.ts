import '@fontsource-variable/noto-sans-sc/index.css'
import '@kehou/kit/tokens.css'
import '@kehou/kit/base.css'
import 'element-plus/dist/index.css'
import './theme/element.css'
import './theme/desk.css'
import { configure } from '@kehou/api/client'
import { createQueries } from '@kehou/kit/queries'
import { forget, ME } from '@kehou/kit/session'
import { applyTheme } from '@kehou/kit/useTheme'
import { VueQueryPlugin } from '@tanstack/vue-query'
import { createApp } from 'vue'
import App from './App.vue'
import { createDeskRouter } from './router'

const queryClient = createQueries()
const router = createDeskRouter(queryClient)

configure('desk', () => {
  if (queryClient.getQueryData(ME) == null) return
  forget(queryClient)
  queryClient.setQueryData(ME, null)
  void router.replace({ name: 'sign-in', query: { to: router.currentRoute.value.fullPath, ended: '1' } })
})
applyTheme((theme) => document.documentElement.classList.toggle('dark', theme === 'dark'))

createApp(App).use(VueQueryPlugin, { queryClient }).use(router).mount('#app')
