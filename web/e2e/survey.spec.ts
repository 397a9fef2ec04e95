import { expect, test, type Page } from '@playwright/test'
import { asked, DESK, device, enter, people, PHONE } from './city'
import { clause } from './clause'
import { menu } from './desk'
import { settled, show } from './looks'

/*
 * What families need: the school writes a form, mends its words, publishes; a family answers on the phone and the
 * school sees it at once. Pupils vote without names.
 */
test.describe.configure({ mode: 'serial' })

const TITLE = '周六开放日征询'
const POLL = '春天想去哪里实践？'

let school: Page
let bureau: Page
let guardian: Page
let child: { pupil: number; name: string; schoolName: string }

test.beforeAll(async ({ browser, playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL })
  const who = await people(request)
  await request.dispose()
  school = await device(browser, DESK)
  bureau = await device(browser, DESK)
  guardian = await device(browser, PHONE)
  await enter(school, who.school)
  await enter(bureau, who.bureau)
  await enter(guardian, who.guardian)
  const { children } = await asked<{ children: (typeof child)[] }>(guardian, '/api/me')
  child = children.find((of) => of.schoolName === who.school.placeName)!
  await guardian.getByRole('button', { name: new RegExp(child.name) }).click()
})

test.afterAll(async () => {
  for (const page of [school, bureau, guardian]) await page?.context().close()
})

async function onTheDialog(page: Page, name: string): Promise<void> {
  await page.locator('.el-message-box:visible').getByRole('button', { name, exact: true }).click()
}

test('words that force are refused and neutral ones go out', clause('SH-2.2/neutral'), async () => {
  await menu(school, '需求征询')
  await show(school, 'desk-school-surveys')
  await school.getByRole('button', { name: '新建征询单' }).first().click()
  await expect(school.getByRole('heading', { name: '发布前检查' })).toBeVisible()
  await school.getByLabel('标题', { exact: true }).fill(TITLE)
  await school.getByLabel('课后服务工作介绍').fill('每位学生都要参加开放日，名额有限。')
  await school.getByRole('button', { name: '保存并检查措辞' }).click()
  const panel = school.getByRole('region', { name: '发布前检查' })
  await expect(panel).toContainText('必须改')
  await expect(school.getByRole('button', { name: '发布', exact: true })).toBeDisabled()
  await school.getByLabel('标题', { exact: true }).scrollIntoViewIfNeeded()
  await show(school, 'desk-school-survey-wording')
  for (let hits = await panel.getByRole('button', { name: '替换' }).count(); hits > 0; hits--)
    await panel
      .getByRole('button', { name: '替换' })
      .nth(hits - 1)
      .click()
  await school.getByRole('button', { name: '保存并检查措辞' }).click()
  await expect(panel).toContainText('措辞中性')
  await school.getByLabel('开始', { exact: true }).fill('2026-11-23 16:00')
  await school.getByLabel('开始', { exact: true }).press('Enter')
  await school.getByRole('button', { name: '保存并检查措辞' }).click()
  await school.getByRole('button', { name: '发布', exact: true }).click()
  await onTheDialog(school, '发布')
  await expect(school.getByText('应答率').first()).toBeVisible()
})

test('a family signs on the phone and the school and the authority see it', clause('SH-2.1/survey'), async () => {
  await guardian.goto('/m/surveys')
  await settled(guardian)
  await show(guardian, 'phone-guardian-surveys')
  const card = guardian.getByRole('listitem').filter({ hasText: TITLE }).first()
  await card.getByRole('link', { name: '去作答' }).click()
  await expect(guardian.getByRole('button', { pressed: true })).toHaveCount(1)
  await guardian.getByRole('button', { name: '参加', exact: true }).click()
  await guardian.getByRole('button', { name: '周三' }).click()
  await show(guardian, 'phone-guardian-survey')
  await guardian.getByRole('button', { name: '签名并提交' }).click()
  await expect(guardian.getByRole('status')).toContainText('已作答')
  await guardian.getByRole('button', { name: '重新作答' }).click()
  await guardian.getByRole('button', { name: '不参加', exact: true }).click()
  await guardian.getByLabel('放学后的去向（可不填）').selectOption('HOME_WITH_FAMILY')
  await guardian.getByRole('button', { name: '签名并提交' }).click()
  await expect(guardian.getByRole('status')).toContainText('不参加')

  await school.reload()
  await expect(school.getByText(/已答 1 \//)).toBeVisible()
  await school.getByRole('navigation', { name: '上级' }).getByRole('link', { name: '需求征询' }).click()
  await school.getByRole('row', { name: /下学期/ }).click()
  await settled(school)
  await show(school, 'desk-school-survey-results')
  await menu(bureau, '需求征询')
  await expect(bureau.getByRole('row', { name: new RegExp(child.schoolName) })).toBeVisible()
  await show(bureau, 'desk-bureau-surveys')
})

test('a child votes once, without a name', clause('SH-3.1/interest'), async () => {
  await menu(school, '兴趣投票')
  await school.getByRole('button', { name: '新建投票' }).first().click()
  const form = school.locator('.el-drawer:visible')
  await form.getByLabel('问什么').fill(POLL)
  for (const box of await form.locator('.el-checkbox').all()) await box.click()
  await form.getByRole('button', { name: '存为草稿' }).click()
  await school.getByRole('row', { name: new RegExp(`${POLL}.*草稿`) }).click()
  await school.locator('.el-drawer:visible').getByRole('button', { name: '发布投票' }).click()
  await onTheDialog(school, '发布')
  await expect(school.getByRole('row', { name: new RegExp(POLL) }).first()).toContainText('进行中')

  await guardian.goto('/m/surveys')
  const poll = guardian.getByRole('listitem').filter({ hasText: POLL }).first()
  await poll.getByRole('button', { name: '体育' }).click()
  await poll.getByRole('button', { name: '投出这一票' }).click()
  await expect(poll).toContainText('孩子的票已投出')
  await show(guardian, 'phone-guardian-poll')
  await school.getByRole('row', { name: /这学期你想/ }).click()
  await expect(school.locator('.el-drawer:visible')).toContainText('投票人数')
  await show(school, 'desk-school-poll')
})
