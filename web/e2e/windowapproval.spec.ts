import { expect, test, type Page } from '@playwright/test'
import { DESK, PHONE } from './city'
import { clause } from './clause'
import { choose, drawer, menu, type } from './desk'
import { leave, publish, schoolAndFamilies, type Family } from './families'
import { fits, show } from './looks'

/*
 * A school wants to look at the places of a window: one family hears yes, one hears no and why. Last of all, for a class
 * that is in no plan would stand in the way of the board's search.
 */
test.describe.configure({ mode: 'serial' })

let school: Page
let families: Family[]
let title: string

test.beforeAll(async ({ browser }) => {
  ;({ school, families } = await schoolAndFamilies(browser, 2))
})

test.afterAll(() => leave(school, families))

async function choosing({ page, child }: Family) {
  await page.goto('/m/choose')
  await page.getByRole('button', { name: new RegExp(child.name) }).click()
  await page.getByRole('group', { name: '选择星期' }).getByRole('button', { name: /周四/ }).click()
  return page.locator('li.row', { hasText: title }).filter({ hasText: '19:10' })
}

test('the school opens a window whose places it answers to', clause('NP-1.2.3/choose'), async () => {
  title = (await publish(school, 4, { weekday: 4, from: '19:10', to: '19:40' })).courseName
  await menu(school, '选课窗口')
  await school.getByRole('button', { name: '新建窗口' }).first().click()
  const form = drawer(school)
  await type(school, '开始', '2026-11-22 08:00')
  await type(school, '结束', '2026-11-29 20:00')
  await choose(form, '报名后要不要学校审核', /最晚 2 天内答复/)
  await form.locator('.el-checkbox', { hasText: /^三年级$/ }).click()
  await form.locator('.el-checkbox', { hasText: '周四 19:10' }).click()
  await show(school, 'desk-school-window-approval')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(school.getByRole('row', { name: /2 天内/ })).toBeVisible()
})

test('two families choose and see until when the school answers', clause('NP-1.2.3/choose'), async () => {
  for (const family of families) {
    const row = await choosing(family)
    await expect(row).toContainText('报上后要学校审核，最晚 2 天内答复')
    await row.getByRole('button', { name: new RegExp(title) }).click()
    await expect(row).toContainText('待学校审核')
    await expect(row).toContainText('到时没有答复就算同意')
    await fits(family.page)
  }
  await show(families[0]!.page, 'phone-guardian-approval-waiting')
})

test('the school approves who is ticked and refuses one with a reason', clause('NP-1.2.3/choose'), async () => {
  await menu(school, '报名审核')
  const line = (family: Family) => school.getByRole('row', { name: new RegExp(family.child.name) })
  await line(families[0]!).locator('.el-checkbox').click()
  await show(school, 'desk-school-approvals')
  await school.setViewportSize(PHONE)
  await fits(school)
  await school.setViewportSize(DESK)
  await school.getByRole('button', { name: '同意勾选的 1 人' }).click()
  await expect(line(families[0]!)).toHaveCount(0)
  await line(families[1]!).getByRole('button', { name: '不同意' }).click()
  await drawer(school)
    .getByText(/不符合课程公布的要求/)
    .click()
  await drawer(school).getByLabel('具体是哪一条').fill('公布的要求是会换气')
  await show(school, 'desk-school-refusal')
  await drawer(school).getByRole('button', { name: '不同意，取消名额' }).click()
  await expect(line(families[1]!)).toHaveCount(0)
  await school.getByRole('tab', { name: '学校没有同意' }).click()
  await expect(line(families[1]!)).toContainText('公布的要求是会换气')
})

test('one family reads yes, the other no with its reason', clause('NP-1.2.3/choose'), async () => {
  const yes = await choosing(families[0]!)
  await expect(yes).toContainText('已报名')
  await expect(yes).toContainText('学校已同意')
  const no = await choosing(families[1]!)
  await expect(no).toContainText('报上后要学校审核')
  const { page } = families[1]!
  await page.getByRole('link', { name: /^学校审核/ }).click()
  await expect(page.getByText('学校说：公布的要求是会换气')).toBeVisible()
  await fits(page)
  await show(page, 'phone-guardian-approval-refused')
})
