import { expect, test, type Page } from '@playwright/test'
import { clause } from './clause'
import { menu } from './desk'
import { choosable, leave, publish, schoolAndFamilies, type Family } from './families'
import { show } from './looks'

/*
 * A class with one seat and two families: one has it, the other waits, sees where it stands, and gets the seat when it
 * comes free. The school sees the same line.
 */
test.describe.configure({ mode: 'serial' })

let school: Page
let first: Family
let second: Family
let title: string

test.beforeAll(async ({ browser }) => {
  const all = await schoolAndFamilies(browser, 2)
  school = all.school
  first = all.families[0]!
  second = all.families[1]!
})

test.afterAll(() => leave(school, [first, second]))

/** One seat, free of charge, in a window of its own that is open. */
async function openOneSeat(): Promise<string> {
  const made = await publish(school, 1, { weekday: 4, from: '18:26', to: '19:06' })
  await choosable(school, [made], '2026-11-23T01:00:00Z')
  return made.courseName
}

async function choosing({ page, child }: Family) {
  await page.goto('/m/choose')
  await page.getByRole('button', { name: new RegExp(child.name) }).click()
  await page.getByRole('group', { name: '选择星期' }).getByRole('button', { name: /周四/ }).click()
  return page.locator('li.row', { hasText: title }).filter({ hasText: '18:26' })
}

test('the first child takes the only seat, the second stands in line', clause('waitlist/order'), async () => {
  title = await openOneSeat()
  const taken = await choosing(first)
  await taken.getByRole('button', { name: new RegExp(title) }).click()
  await expect(taken).toContainText('已报名')
  const full = await choosing(second)
  await expect(full).toContainText('已满')
  await full.getByRole('button', { name: '排候补' }).click()
  await expect(second.page.getByRole('region', { name: '候补' })).toContainText('第 1 位')
  await show(second.page, 'phone-guardian-waiting')
})

test('the seat comes free and is kept for who waits', clause('waitlist/order'), async () => {
  const taken = await choosing(first)
  await taken.getByRole('link', { name: '退课' }).click()
  await first.page.getByRole('button', { name: /退课/ }).click()
  await expect(first.page.getByRole('link', { name: '看看别的课' })).toBeVisible()
  const full = await choosing(second)
  const line = second.page.getByRole('region', { name: '候补' })
  await expect(line).toContainText('轮到您了')
  await show(second.page, 'phone-guardian-offered')
  await line.getByRole('button', { name: '要这个名额' }).click()
  await expect(full).toContainText('已报名')
  await expect(line).toHaveCount(0)
})

test('the school sees the line and what became of it', clause('change/after'), async () => {
  await menu(school, '课程班')
  await school
    .getByRole('row', { name: new RegExp(title) })
    .filter({ hasText: '18:26' })
    .getByRole('button', { name: '名单' })
    .click()
  await expect(school.getByRole('table', { name: '候补名单' })).toContainText(second.child.name)
  await show(school, 'desk-school-waitlist')
})
