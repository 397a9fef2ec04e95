import { expect, test, type Page } from '@playwright/test'
import { asked, DESK, device, enter, people, type People } from './city'
import { clause } from './clause'
import { choose, drawer, menu, type } from './desk'
import { looksRight, settled, show } from './looks'

/*
 * Somebody from outside comes to a school: papers and identity, the authority's checks, a standing that changes; and
 * what a suspension hits is listed, told and mended. Nothing here moves the clock: it is Monday, 23 November 2026.
 */
test.describe.configure({ mode: 'serial' })

const NAME = '覃远山'
const LAST_DAY = '2026-11-24'

interface Instructor {
  id: number
  name: string
  kind: string
  state: string
}

let who: People
let school: Page
let bureau: Page
let operator: Page
let outsider: Instructor
let ending: Instructor

test.beforeAll(async ({ browser, playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL })
  who = await people(request)
  await request.dispose()
  school = await device(browser, DESK)
  bureau = await device(browser, DESK)
  operator = await device(browser, DESK)
  await enter(school, who.school)
  await enter(bureau, who.bureau)
  await enter(operator, who.operator)
  const all = await asked<Instructor[]>(school, '/api/instructors')
  const standings = await asked<{ instructor: number; daysLeft?: number }[]>(school, '/api/instructors/standings')
  const ends = standings.find((of) => of.daysLeft !== undefined)!
  ending = all.find((one) => one.id === ends.instructor)!
  outsider = all.find((one) => one.kind !== 'STAFF' && one.state === 'ADMITTED' && one.id !== ending.id)!
})

test.afterAll(async () => {
  for (const page of [school, bureau, operator]) await page?.context().close()
})

/** A number that could be a resident's, with the check character that belongs to it. */
function identity(seventeen: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, i) => total + weight * Number(seventeen[i]), 0)
  return seventeen + '10X98765432'[sum % 11]
}

test(
  'the school writes the dossier, and the page says at once what is missing',
  clause('NC-15/qualification'),
  async () => {
    await menu(school, '师资')
    await show(school, 'desk-school-instructors')
    await school.getByRole('button', { name: '新增师资' }).first().click()
    await choose(school, '来源', '专业人士')
    await school.getByLabel('姓名', { exact: true }).fill(NAME)
    await choose(school, '类别', '体育类')
    await school.getByLabel('任教年数').fill('3')
    await school.getByLabel('从业年数').fill('9')
    await school.locator('.el-checkbox-button', { hasText: '周二' }).click()
    await school.getByRole('combobox', { name: '专长' }).fill('羽毛球')
    await school.getByRole('combobox', { name: '专长' }).press('Enter')
    await school.getByLabel('简介').fill('省队退役，带过三年校队。')
    await expect(school.getByText('未达到资质标准')).toBeVisible()
    await expect(school.getByText(/还需要：.*毕业/)).toBeVisible()
    await looksRight(school)
    await school.getByRole('button', { name: '保存' }).click()
    await expect(school.getByRole('heading', { name: NAME })).toBeVisible()
  },
)

test('a script is no scan; a true one is kept, and the verdict follows', clause('NC-15/qualification'), async () => {
  await school.getByRole('button', { name: '登记证书' }).click()
  const form = drawer(school)
  await choose(form, '证书种类', '相应专业毕业证书')
  await form.getByLabel('证书编号').fill('BY2011-0386')
  await form.getByLabel('发证机关').fill('云江体育学院')
  await type(school, '发证日', '2011-07-01')
  await form.locator('.el-checkbox', { hasText: '长期有效' }).click()
  const script = Buffer.from('<html><script>alert(1)</script></html>')
  await form.locator('input[type=file]').setInputFiles({ name: '毕业证书.jpg', mimeType: 'image/jpeg', buffer: script })
  await form.getByRole('button', { name: '知道了' }).click()
  await expect(form.getByRole('button', { name: '登记', exact: true })).toBeDisabled()
  const scan = await school.screenshot({ clip: { x: 0, y: 0, width: 400, height: 260 } })
  await form.locator('input[type=file]').setInputFiles({ name: '毕业证书.png', mimeType: 'image/png', buffer: scan })
  await expect(form.getByRole('button', { name: '登记', exact: true })).toBeEnabled()
  await show(school, 'desk-school-certificate')
  await form.getByRole('button', { name: '登记', exact: true }).click()
  await expect(drawer(school)).toHaveCount(0)
  await expect(school.getByText('达到资质标准，可以授课')).toBeVisible()
})

test('the school gives the identity and submits', clause('JB-2.2/clearance'), async () => {
  const number = identity('36999919870305112')
  const wrong = number.slice(0, 17) + (number.endsWith('1') ? '2' : '1')
  await school.getByLabel('身份证号').fill(wrong)
  await school.getByRole('button', { name: '登记身份并申请核查' }).click()
  await expect(school.getByText('身份证号不对，校验位不符。')).toBeVisible()
  await school.getByLabel('身份证号').fill(number)
  await school.getByRole('button', { name: '登记身份并申请核查' }).click()
  await expect(school.getByText('待核查')).toBeVisible()
  await expect(school.getByText(number)).toHaveCount(0)
  await show(school, 'desk-school-instructor')
  await school.getByRole('button', { name: '提交评审' }).click()
  await expect(school.getByText('待评审')).toBeVisible()
})

test(
  'the authority makes five checks and clears until a day; reading the number leaves a record',
  clause('JB-2.2/clearance'),
  async () => {
    await menu(bureau, '校外人员核查')
    await show(bureau, 'desk-bureau-clearances')
    await bureau
      .getByRole('row', { name: new RegExp(who.school.placeName) })
      .filter({ hasText: NAME[0]! })
      .click()
    await settled(bureau)
    await expect(bureau.getByRole('button', { name: '核查通过' })).toBeDisabled()
    await bureau.getByRole('button', { name: '查看（留下记录）' }).click()
    await expect(bureau.getByText(identity('36999919870305112'))).toBeVisible()
    await expect(bureau.getByText('这次查看已记入审计')).toBeVisible()
    for (const check of ['身份', '证书', '无犯罪记录', '健康', '品行']) {
      const box = bureau.getByRole('combobox', { name: `${check}核查日期` })
      await box.fill('2026-11-23')
      await box.press('Enter')
    }
    for (const good of ['无记录', '适合', '良好'])
      await bureau.locator('.el-radio', { hasText: new RegExp(`^${good}$`) }).click()
    await bureau.getByLabel('查询人').fill('高立新')
    await bureau.getByRole('button', { name: '保存核查记录' }).click()
    await expect(bureau.getByText('可以分几次查')).toBeVisible()
    const until = bureau.getByRole('combobox', { name: '有效至' })
    await until.fill(LAST_DAY)
    await until.press('Enter')
    await show(bureau, 'desk-bureau-clearance')
    await bureau.getByRole('button', { name: '核查通过' }).click()
    await expect(bureau.getByText('有效至 2026年11月24日')).toBeVisible()
  },
)

test('the standing at the school follows', clause('BX-10/gate', 'JB-2.2/clearance'), async () => {
  await school.reload()
  await expect(school.getByText('核查通过')).toBeVisible()
  await expect(school.getByText('有效至 2026年11月24日')).toBeVisible()
  await menu(school, '师资')
  await expect(school.getByRole('row', { name: new RegExp(ending.name) })).toContainText(/还有 \d+ 天到期/)
})

test('a suspension lists what it hits and tells the school and its operator', clause('BX-10/gate'), async () => {
  await menu(bureau, '校外人员核查')
  await bureau.locator('.el-radio-button', { hasText: '已通过' }).click()
  await settled(bureau)
  await bureau
    .getByRole('row', { name: new RegExp(who.school.placeName) })
    .filter({ hasText: outsider.name[0]! })
    .filter({ hasText: '2028年' })
    .click()
  await bureau.getByRole('button', { name: '暂停', exact: true }).click()
  const dialog = bureau.getByRole('dialog', { name: '暂停核查' })
  await dialog.getByRole('textbox').fill('有家长反映情况，正在核实')
  await dialog.getByRole('button', { name: '暂停', exact: true }).click()
  await expect(bureau.getByText('核查已暂停')).toBeVisible()

  await expect(async () => {
    await school.reload()
    await menu(school, '通知')
    await expect(school.getByText(new RegExp(`${outsider.name}.*已停用，影响 \\d+ 次课`))).toBeVisible({
      timeout: 3_000,
    })
  }).toPass()
  await show(school, 'desk-school-notices')
  await school.getByRole('button', { name: '知道了' }).first().click()
  await menu(school, '受影响的课次')
  await expect(school.getByRole('heading', { name: /安全核查.*不在有效状态/ })).toBeVisible()
  await show(school, 'desk-school-affected')
  await menu(operator, '受影响的课次')
  await expect(operator.getByRole('row', { name: new RegExp(who.school.placeName) }).first()).toBeVisible()
  await show(operator, 'desk-operator-affected')
  await menu(operator, '师资')
  await expect(operator.getByRole('row', { name: new RegExp(outsider.name) })).toContainText('安全核查已暂停')
})

test('who is cleared for a few more days does not stand in for a later one', clause('BX-10/gate'), async () => {
  await school.getByRole('row').filter({ hasText: '安排代课' }).last().getByRole('button', { name: '安排代课' }).click()
  await choose(drawer(school), '代课教师', ending.name)
  await drawer(school).getByRole('button', { name: '安排', exact: true }).click()
  await expect(drawer(school).getByText(/安全核查有效期到 2026-11-2\d/)).toBeVisible()
  await show(school, 'desk-school-substitute-refused')
  await drawer(school).getByRole('button', { name: '取消' }).click()
})

test('restored, nothing is hit any more', clause('BX-10/gate', 'JB-2.2/clearance'), async () => {
  await bureau.getByRole('button', { name: '恢复', exact: true }).click()
  await bureau.getByRole('dialog').getByRole('button', { name: '恢复', exact: true }).click()
  await expect(bureau.getByText('核查通过')).toBeVisible()
  await school.reload()
  await menu(school, '受影响的课次')
  await expect(school.getByText('没有受影响的课次。')).toBeVisible()
})

test('a renewed certificate is checked beside its scan', clause('NC-15/qualification'), async () => {
  await menu(bureau, '证书核对')
  const row = bureau.getByRole('row', { name: new RegExp(who.school.placeName) }).first()
  await row.getByRole('button').click()
  await settled(bureau)
  await show(bureau, 'desk-bureau-certificate')
  await expect(drawer(bureau).getByRole('button', { name: '有问题，退给学校' })).toBeDisabled()
  await drawer(bureau).getByRole('button', { name: '核对无误' }).click()
  await expect(drawer(bureau)).toHaveCount(0)
  await expect(bureau.getByText('没有等待核对的证书。')).toBeVisible()
})
