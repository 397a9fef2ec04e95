import '@kehou/kit/tokens.css'
import '@kehou/kit/base.css'
import 'vant/es/style/base.css'
import './theme/vant.css'
import './theme/mobile.css'
import { configure } from '@kehou/api/client'
import { createQueries } from '@kehou/kit/queries'
import { forget, ME } from '@kehou/kit/session'
import { applyTheme } from '@kehou/kit/useTheme'
import { VueQueryPlugin } from '@tanstack/vue-query'
import { createApp } from 'vue'
import App from './App.vue'
import { createMobileRouter } from './router'
import { sweep } from './shell/sealed'
import { applyTextSize } from './shell/useTextSize'

const queryClient = createQueries()
const router = createMobileRouter(queryClient)

configure('mobile', () => {
  if (queryClient.getQueryData(ME) == null) return
  forget(queryClient)
  queryClient.setQueryData(ME, null)
  void router.replace({ name: 'sign-in', query: { to: router.currentRoute.value.fullPath } })
})
applyTheme()
applyTextSize()
void sweep()

createApp(App).use(VueQueryPlugin, { queryClient }).use(router).mount('#app')

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  void navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`)
}
