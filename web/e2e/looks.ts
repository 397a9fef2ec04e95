import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
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
  /* All rules, in a third of the time: no page has a foreign frame, and what passed need not be told. */
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
  const { violations } = await axe.analyze()
  const found = violations
    .filter(({ impact }) => SERIOUS.has(impact ?? ''))
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`)
  expect(found, page.url()).toEqual([])
  await fits(page)
}

/** Nothing sticks out to the side. */
export async function fits(page: Page): Promise<void> {
  await settled(page)
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(over, `${page.url()} is wider than its window`).toBeLessThanOrEqual(0)
}

/** The page looks right; how it looks is kept for the documents when pictures are wanted (KEHOU_SCREENS). */
export async function show(page: Page, name: string): Promise<void> {
  await looksRight(page)
  if (process.env.KEHOU_SCREENS) await page.screenshot({ path: `${SCREENS}${name}.png`, animations: 'disabled' })
}
