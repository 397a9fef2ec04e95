import { expect, test, type Page } from '@playwright/test'
import { DESK, device, enter, people, PHONE, type DemoAccount } from './city'
import { clause } from './clause'
import { drawer, menu } from './desk'
import { settled, show } from './looks'

/* People who may be invited: a school looks for one and invites, she accepts on her phone, the school has her. */
test.describe.configure({ mode: 'serial' })

const TOPIC = '四年级国画兴趣班'

let school: Page
let bureau: Page
let phone: Page

test.beforeAll(async ({ browser, playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL })
  const who = await people(request)
  const all = (await (await request.get('/api/demo/accounts')).json()) as DemoAccount[]
  await request.dispose()
  school = await device(browser, DESK)
  bureau = await device(browser, DESK)
  phone = await device(browser, PHONE)
  await enter(school, who.school)
  await enter(bureau, who.bureau)
  const person = all.find((of) => of.key === 'pool-person')!
  await enter(phone, person)
})

test.afterAll(async () => {
  for (const page of [school, bureau, phone]) await page?.context().close()
})

test('a school finds somebody by what she can teach and invites her', clause('SH-5.1/pool'), async () => {
  await menu(school, '人才储备库')
  await show(school, 'desk-school-pool')
  await school.getByRole('textbox', { name: '姓名、专长或拼音' }).fill('陶静')
  await expect(school.locator('.person')).toHaveCount(1)
  await school.locator('.person').click()
  await expect(drawer(school).getByText('师资档案还没有提交评审')).toBeVisible()
  await show(school, 'desk-school-pool-person')
  await drawer(school).getByRole('button', { name: '邀请到校授课' }).click()
  await drawer(school).getByLabel('请来上什么课').fill(TOPIC)
  await drawer(school).getByLabel('想对对方说的').fill('二十四人，笔墨纸砚由学校准备。')
  await show(school, 'desk-school-pool-invite')
  await drawer(school).getByRole('button', { name: '发出邀请' }).click()
  await expect(school.getByText('已邀请陶静')).toBeVisible()
  await school.getByRole('tab', { name: '发出的邀请' }).click()
  await expect(school.getByRole('row', { name: new RegExp(TOPIC) })).toContainText('待答复')
  await settled(school)
  await show(school, 'desk-school-pool-invitations')
})

test('she reads it on her phone and accepts', clause('SH-5.1/pool'), async () => {
  await phone.getByRole('link', { name: '消息' }).click()
  await phone.getByRole('button', { name: '看邀请' }).first().click()
  const card = phone.locator('li.m-card').filter({ hasText: TOPIC })
  await expect(card).toContainText('笔墨纸砚由学校准备')
  await show(phone, 'mobile-pool-invitations')
  await card.getByRole('button', { name: '接受', exact: true }).click()
  await expect(card).toContainText('已接受')
  await expect(phone.getByRole('heading', { name: '我受聘的学校' })).toBeVisible()
  await phone.goto('/m/pool')
  await expect(phone.getByText('师资档案还没有提交评审')).toBeVisible()
  await show(phone, 'mobile-pool')
})

test('the school has her, and the page says what is missing before a class', clause('SH-5.1/pool'), async () => {
  await school.getByRole('tab', { name: '在聘人员' }).click()
  const row = school.getByRole('row', { name: /陶静/ })
  await expect(row).toContainText('师资档案还没有提交评审')
  await row.getByRole('button', { name: '看电话' }).click()
  await expect(row.locator('.phone')).toHaveText(/^1\d{10}$/)
  await show(school, 'desk-school-pool-engaged')
})

test('the bureau sees whom it has, and takes somebody out with a reason', clause('SH-5.1/pool'), async () => {
  await menu(bureau, '人才储备库')
  await bureau.getByRole('tab', { name: '分布' }).click()
  await settled(bureau)
  await show(bureau, 'desk-bureau-pool')
  await bureau.getByRole('tab', { name: '名单' }).click()
  await bureau.locator('.person').nth(1).click()
  await drawer(bureau).getByRole('button', { name: '移出储备库' }).click()
  await bureau
    .getByRole('textbox', { name: /原因/ })
    .or(bureau.locator('.el-message-box__input input'))
    .first()
    .fill('本人已迁居外地')
  await bureau.getByRole('button', { name: '移出', exact: true }).click()
  await expect(bureau.getByText('教育局已移出')).toBeVisible()
})
