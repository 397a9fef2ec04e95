import { expect, test, type Page } from '@playwright/test'
import { DESK, device, enter, people, PHONE, type People } from './city'
import { fits, looksRight, settled } from './looks'

/*
 * Every page that a menu leads to: nothing sticks out in either width, and axe finds nothing serious in one of them, every
 * second page narrow; with KEHOU_FULL in both.
 */
const sizes = [DESK, PHONE]
const portals: (keyof People)[] = ['school', 'bureau', 'operator', 'guardian', 'teacher']

async function links(page: Page): Promise<string[]> {
  await settled(page)
  const nav = page.getByRole('navigation').getByRole('link')
  const found = await nav.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
  return [...new Set(found)]
}

/** Opens every second page narrow and widens it, the others the other way round. */
async function inBothSizes(page: Page, url: string, n: number): Promise<void> {
  const [first, second] = n % 2 ? sizes.toReversed() : sizes
  await page.setViewportSize(first!)
  await page.goto(url)
  await looksRight(page)
  await page.setViewportSize(second!)
  await (process.env.KEHOU_FULL ? looksRight(page) : fits(page))
}

for (const portal of portals)
  test(`every page of the ${portal} portal works wide and narrow`, async ({ browser, request }) => {
    test.setTimeout(600_000) // threescore pages, on a machine that may be busy
    const page = await device(browser, DESK)
    await enter(page, (await people(request))[portal])
    const pages = await links(page)
    expect(pages.length).toBeGreaterThan(1)
    for (const [n, url] of pages.entries()) await inBothSizes(page, url, n)
    await page.context().close()
  })

test('the public pages and the sign-in pages work wide and narrow', async ({ browser }) => {
  const page = await device(browser)
  const pages = [
    '/',
    '/catalogue',
    '/rules',
    '/rules/nanchang-2021',
    '/nowhere',
    '/m/sign-in',
    '/desk/sign-in',
    '/classroom/',
  ]
  for (const [n, url] of pages.entries()) await inBothSizes(page, url, n)
  await page.context().close()
})

test('a family pages without a mouse and reads in large letters in the dark', async ({ browser, request }) => {
  const page = await device(browser, PHONE)
  await enter(page, (await people(request)).guardian)
  await page.getByRole('link', { name: '我的' }).click()
  for (const name of ['大字', '深色']) {
    await page.getByRole('switch', { name }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('switch', { name })).toBeChecked()
  }
  for (const title of ['今天', '选课', '订单', '消息', '我的']) {
    await page.getByRole('link', { name: title, exact: true }).focus()
    await page.keyboard.press('Enter')
    await looksRight(page)
  }
  await page.context().close()
})
