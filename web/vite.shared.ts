import vue from '@vitejs/plugin-vue'
import { fileURLToPath } from 'node:url'
import type { UserConfig } from 'vite'

/** One app of the house: where it lives under the server's root, and where its build goes. */
export function app(name: string, base: string, port: number): UserConfig {
  const server = process.env.KEHOU_API ?? 'http://127.0.0.1:8080'
  return {
    root: fileURLToPath(new URL(`apps/${name}`, import.meta.url)),
    base,
    plugins: [vue()],
    server: { port, strictPort: true, proxy: { '/api': { target: server, changeOrigin: false } } },
    build: {
      outDir: fileURLToPath(new URL(`dist/${name}`, import.meta.url)),
      emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: 900,
      /* our content policy has no data: scripts, and small assets cache better as files */
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  }
}
