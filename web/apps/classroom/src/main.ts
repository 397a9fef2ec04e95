import '@fontsource-variable/noto-sans-sc/index.css'
import '@kehou/kit/tokens.css'
import '@kehou/kit/base.css'
import './classroom.css'
import { configure } from '@kehou/api/client'
import { applyTheme } from '@kehou/kit/useTheme'
import { createQueries } from '@kehou/kit/queries'
import { VueQueryPlugin } from '@tanstack/vue-query'
import { createApp } from 'vue'
import App from './App.vue'

configure('classroom')
applyTheme()
createApp(App).use(VueQueryPlugin, { queryClient: createQueries() }).mount('#app')
