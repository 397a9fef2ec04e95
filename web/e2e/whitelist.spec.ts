import { expect, test, type Page } from '@playwright/test'
import { asked, DESK, device, enter, people, PHONE, type People } from './city'
import { clause } from './clause'
import { admit, drawer, menu, tickAll } from './desk'
import { PDF } from './dossiers'
import { settled, show } from './looks'

/*
 * The white list: a provider writes its dossier, the bureau selects and publishes it, anyone reads the list; and one
 * that is taken off it leaves a school with a class that runs on for a while. The last of the files, for whoever orders
 * from that provider comes before.
 */
test.describe.configure({ mode: 'serial' })

const SERVICE = '课间武术操'
const REASON = '抽查发现两名教师未经安全核查到校上课'
const REMOVED = '云江市青少年活动中心'

let who: People
let operator: Page
let bureau: Page
let school: Page

test.beforeAll(async ({ browser, playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL })
  who = await people(request)
  await request.dispose()
  operator = await device(browser, DESK)
  bureau = await device(browser, DESK)
  school = await device(browser, DESK)
  await enter(operator, who.operator)
  await enter(bureau, who.bureau)
  await enter(school, who.school)
})

test.afterAll(async () => {
  for (const page of [operator, bureau, school]) await page?.context().close()
})

/** Types a day or a tag into a field of the page or of a form. */
async function enterInto(page: Page, label: string, text: string): Promise<void> {
  const box = page.getByLabel(label, { exact: true }).locator('visible=true').first()
  await box.fill(text)
  await box.press('Enter')
}

test('a provider writes its dossier and hands it in', clause('JB-2.2/whitelist'), async () => {
  await menu(operator, '机构档案')
  await operator.getByLabel('机构介绍').fill('组织退役教练到校带武术和体能。')
  await tickAll(operator, /体育/)
  const services = operator.locator('.el-input-tag input')
  await services.fill(SERVICE)
  await services.press('Enter')
  await operator.getByRole('button', { name: '添加人员' }).click()
  await operator.getByLabel('第 1 人的姓名').fill('罗武')
  await operator.getByLabel('第 1 人做什么').fill('武术教练')
  await operator.getByLabel('许可证编号').fill('教民〔2024〕077号')
  await operator.getByLabel('发证机关').fill('云江市教育局')
  await enterInto(operator, '许可证发证日期', '2024-07-01')
  await enterInto(operator, '许可证有效期', '2028-06-30')
  await operator.getByLabel('服务方式').fill('每周两次派教练到校。')
  await operator.getByLabel('服务内容').fill('武术操和体能游戏。')
  await operator.getByLabel('安全措施').fill('教练经核查后进校，课前清点人数。')
  await enterInto(operator, '协议开始日期', '2026-11-01')
  await enterInto(operator, '协议截止日期', '2027-10-31')
  const files = operator.locator('input[type=file]')
  for (const left of [2, 1]) {
    await expect(files).toHaveCount(left)
    await files.first().setInputFiles(PDF)
  }
  await expect(files).toHaveCount(0)
  await settled(operator)
  await operator.getByRole('button', { name: '提交教育局' }).click()
  await expect(operator.getByText('已提交，评审期间不能修改')).toBeVisible()
  await show(operator, 'desk-provider-dossier')
})

test('the bureau selects and publishes it, and anyone reads it', clause('JB-2.2/whitelist'), async ({ browser }) => {
  const name = who.operator.placeName
  await admit(bureau, name)
  await menu(bureau, '机构白名单')
  await bureau.getByRole('row', { name: new RegExp(name) }).click()
  await drawer(bureau).getByRole('button', { name: '公布到白名单' }).click()
  await bureau.getByRole('button', { name: '公布', exact: true }).click()
  await expect(drawer(bureau).getByText('在名单上').first()).toBeVisible()
  await show(bureau, 'desk-bureau-provider')
  const anyone = await device(browser, PHONE)
  await anyone.goto('/whitelist')
  await anyone.getByRole('searchbox').fill(SERVICE)
  await anyone.getByRole('button', { name: '查找' }).click()
  await expect(anyone.locator('.card')).toHaveCount(1)
  await expect(anyone.locator('.card')).toContainText(name)
  await show(anyone, 'public-whitelist-360')
  await anyone.context().close()
})

test(
  'one that is removed leaves its running class a while, and the school sees it',
  clause('JB-2.2/whitelist'),
  async () => {
    await bureau.reload()
    await bureau.getByRole('row', { name: new RegExp(REMOVED) }).click()
    await drawer(bureau).getByRole('button', { name: '移出白名单' }).click()
    await bureau.getByLabel('原因', { exact: true }).fill(REASON)
    await bureau.getByLabel('依据的条款').fill('赣教办函〔2023〕38号 二（二）')
    await bureau.getByRole('button', { name: '移出白名单' }).last().click()
    await expect(drawer(bureau).getByText(REASON).first()).toBeVisible()
    await menu(school, '白名单机构')
    await expect(school.getByRole('row', { name: new RegExp(REMOVED) })).toContainText(REASON)
    expect((await asked<unknown[]>(school, '/api/wind-downs')).length).toBeGreaterThan(0)
    await expect(school.getByRole('heading', { name: '过渡安排' })).toBeVisible()
    await expect(school.getByRole('row', { name: new RegExp(who.school.placeName) }).first()).toBeVisible()
    await show(school, 'desk-school-wind-down')
  },
)
