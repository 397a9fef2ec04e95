import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'
import { fileURLToPath } from 'node:url'

const SCREENS = fileURLToPath(new URL('../../docs/screens/', import.meta.url))
const SERIOUS = new Set(['serious', 'critical'])

/** Nothing loads any more: no skeleton stands, fonts are there. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('.k-skeleton')).toHaveCount(0)
  await page.evaluate(() => document.fonts.ready)
}

/** Axe finds nothing serious, and nothing sticks out to the side. */
export async function looksRight(page: Page): Promise<void> {
  await settled(page)
  /* It stays in the page until the next one is loaded; no page has a frame. */
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    const all = await axe.run(document, { resultTypes: ['violations'], iframes: false })
    return all.violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      at: nodes.map(({ target }) => target.join(' ')),
    }))
  })
  const found = violations
    .filter(({ impact }) => SERIOUS.has(impact ?? ''))
    .map(({ id, at }) => `${id}: ${at.join(' | ')}`)
  expect(found, page.url()).toEqual([])
  await fits(page)
}

/** Nothing sticks out to the side, once a chart has heard of the new width (in the next frame). */
export async function fits(page: Page): Promise<void> {
  await settled(page)
  const over = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  await expect.poll(over, `${page.url()} is wider than its window`).toBeLessThanOrEqual(0)
}

/** The page looks right; how it looks is kept for the documents when pictures are wanted (KEHOU_SCREENS). */
export async function show(page: Page, name: string): Promise<void> {
  await looksRight(page)
  if (process.env.KEHOU_SCREENS) await page.screenshot({ path: `${SCREENS}${name}.png`, animations: 'disabled' })
}
