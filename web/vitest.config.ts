import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

const of = (name: string) => `{apps,packages}/**/*${name}`

export default defineConfig({
  plugins: [vue()],
  test: {
    environment: 'happy-dom',
    server: { deps: { inline: ['element-plus', 'vant'] } },
    projects: [
      /* One DOM a worker, and yet each file by itself: a third of the time. */
      {
        extends: true,
        test: { name: 'specs', pool: 'vmThreads', include: [of('.spec.ts')], exclude: [of('.zone.spec.ts')] },
      },
      /* The time zone belongs to a process. */
      { extends: true, test: { name: 'zones', pool: 'forks', include: [of('.zone.spec.ts')] } },
    ],
  },
})
