import { expect, test, type Page } from '@playwright/test'
import { DESK, PHONE } from './city'
import { clause } from './clause'
import { drawer, menu, type } from './desk'
import { choosable, leave, publish, schoolAndFamilies, type Family } from './families'
import { fits, show } from './looks'

/* A school tries its window out with two families before it opens: one seat, one yes, one no, and a report. */
test.describe.configure({ mode: 'serial' })

let school: Page
let families: Family[]
let title: string

test.beforeAll(async ({ browser }) => {
  ;({ school, families } = await schoolAndFamilies(browser, 2))
})

test.afterAll(() => leave(school, families))

/** One seat in a window that opens on Friday. */
async function windowAhead(): Promise<string> {
  const made = await publish(school, 1, { weekday: 5, from: '19:35', to: '20:05' })
  await choosable(school, [made], '2026-11-27T01:00:00Z')
  return made.courseName
}

async function trying({ page, child }: Family) {
  await page.goto('/m/choose')
  await page.getByRole('button', { name: new RegExp(child.name) }).click()
  await page.getByRole('link', { name: /选课演练/ }).click()
  await expect(page.getByText('这是演练')).toBeVisible()
  return page.locator('li.row', { hasText: title })
}

test('the school plans a rehearsal of its window', clause('NP-1.2.2/offering'), async () => {
  title = await windowAhead()
  await menu(school, '选课窗口')
  await school.getByRole('button', { name: '安排演练' }).click()
  await type(school, '演练开始', '2026-11-23 08:00')
  await type(school, '演练结束', '2026-11-24 20:00')
  await drawer(school).getByRole('button', { name: '保存' }).click()
  await expect(school.getByText('正在演练')).toBeVisible()
})

test('one family gets the seat of the rehearsal, the other hears why not', clause('NP-1.2.2/offering'), async () => {
  const first = await trying(families[0]!)
  await first.getByRole('button', { name: new RegExp(title) }).click()
  await expect(first).toContainText('演练报上了')
  await expect(first).toContainText('没有真的报名')
  await show(families[0]!.page, 'phone-guardian-rehearsal')
  const other = await trying(families[1]!)
  await expect(other).toContainText('已满')
  await expect(other).toContainText('名额已满')
})

test('the school reads what came of it and deletes it', clause('NP-1.2.2/offering'), async () => {
  await school.reload()
  const card = school.getByRole('region', { name: /^演练/ })
  await expect(card).toContainText('来试的孩子')
  await show(school, 'desk-school-rehearsal')
  await school.setViewportSize(PHONE)
  await fits(school)
  await school.setViewportSize(DESK)
  await card.getByRole('button', { name: '删除演练' }).click()
  await school.getByRole('dialog').getByRole('button', { name: '删除', exact: true }).click()
  await expect(card).toHaveCount(0)
})
