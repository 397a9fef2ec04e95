import { defineConfig } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/* A Monday afternoon late enough for the demo's own lessons to be over: ours are the only ones that run. */
const START = '2026-11-23T17:55'
const FREE_PORT =
  "const s=require('net').createServer().listen(0,'127.0.0.1',()=>{console.log(s.address().port);s.close()})"

/* Workers read this file again: what the first reading chose is handed down in the environment. */
process.env.KEHOU_E2E_PORT ??= execFileSync(process.execPath, ['-e', FREE_PORT], { encoding: 'utf8' }).trim()
if (!process.env.KEHOU_E2E_DATA) {
  const data = mkdtempSync(join(tmpdir(), 'kehou-e2e-'))
  process.env.KEHOU_E2E_DATA = data
  process.on('exit', () => rmSync(data, { recursive: true, force: true }))
}
const url = `http://127.0.0.1:${process.env.KEHOU_E2E_PORT}`

const chromium = [
  process.env.KEHOU_CHROMIUM,
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path && existsSync(path))

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: false,
  /*
   * One city, one clock: journeys follow one another as the afternoon goes on. Who only looks at every page of the portals
   * changes nothing and walks beside them.
   */
  workers: 2,
  projects: [
    { name: 'journeys', testIgnore: 'portals.spec.ts', workers: 1 },
    { name: 'portals', testMatch: 'portals.spec.ts', workers: 1 },
  ],
  /* A machine that is also doing something else is slow, not broken. */
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['./clauses.ts']],
  use: {
    baseURL: url,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    /* A trace slows every journey down: `--trace retain-on-failure` when one is wanted. */
    screenshot: 'only-on-failure',
    actionTimeout: 40_000,
    launchOptions: {
      executablePath: chromium,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        /* No page lives long enough to earn back what optimising its code takes: a third of the browser's work on a portal. */
        '--js-flags=--no-opt --no-maglev',
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
      ],
    },
  },
  webServer: process.env.KEHOU_E2E_RUNNING
    ? undefined
    : {
        command: '../../kehou up',
        url: `${url}/api/health`,
        timeout: 600_000,
        stdout: 'ignore',
        gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
        env: {
          /* npm puts its own node first, which has no npm beside it */
          PATH: (process.env.PATH ?? '')
            .split(':')
            .filter((folder) => !folder.includes('node_modules'))
            .join(':'),
          KEHOU_PORT: process.env.KEHOU_E2E_PORT,
          KEHOU_DATA: process.env.KEHOU_E2E_DATA,
          KEHOU_DEMO_DATE: START,
          /*
           * A server of a quarter of an hour does not earn back what its second compiler takes; without it a password is
           * hashed for seconds, and a panel of experts signs in again and again.
           */
          KEHOU_JAVA_OPTS: '-XX:TieredStopAtLevel=1 -Dkehou.sign-in.password-rounds=20000',
        },
      },
})
