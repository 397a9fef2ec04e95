import { expect, test, type Page } from '@playwright/test'
import { asked, DESK, device, enter, people, PHONE, type DemoAccount } from './city'
import { clause } from './clause'
import { drawer, menu } from './desk'
import { PDF } from './dossiers'
import { looksRight, show } from './looks'

/* What a family does by itself, without the demo's button: come in by phone and code, agree and take it back. */
test.describe.configure({ mode: 'serial' })

let phone: Page

test.beforeAll(async ({ browser }) => {
  phone = await device(browser, PHONE)
})

test.afterAll(async () => {
  await phone?.context().close()
})

test('a family comes in by phone and the code that was sent to it', async ({ request }) => {
  const { account } = (await people(request)).guardian
  await phone.goto('/m/')
  await phone.getByLabel('手机号').fill(account)
  await phone.getByRole('button', { name: '获取验证码' }).click()
  await expect(phone.getByText('短信马上就到')).toBeVisible()
  await phone.getByText('演示短信箱').click()
  const message = phone.locator('.demo-outbox li').filter({ hasText: '验证码' }).first()
  const code = /\d{6}(?!\d)/.exec((await message.innerText()).replace(account, ''))![0]

  await phone.getByLabel('验证码').fill(code === '000000' ? '000001' : '000000')
  await phone.getByRole('button', { name: '登录', exact: true }).click()
  await expect(phone.getByRole('alert')).toBeVisible()
  await looksRight(phone)

  await phone.getByLabel('验证码').fill(code)
  await phone.getByRole('button', { name: '登录', exact: true }).click()
  await expect(phone.getByRole('navigation', { name: '切换孩子' })).toBeVisible()
})

test('it agrees to an optional use, takes it back, and is refused nothing', clause('NC-17/confidential'), async () => {
  await phone.goto('/m/consents')
  const item = phone.locator('li.m-card').first()
  const says = item.getByRole('switch')
  await expect(says).not.toBeChecked()
  await says.click()
  await expect(says).toBeChecked()
  await expect(item).toContainText(/同意$/)
  await phone.reload()
  await expect(says).toBeChecked()
  await looksRight(phone)
  await says.click()
  await expect(says).not.toBeChecked()
  await expect(item).toContainText(/不同意$/)
  await phone.getByRole('link', { name: '选课' }).click()
  await expect(phone.getByRole('group', { name: '选择星期' })).toBeVisible()
})

test(
  'it tells the district that it was told to take part, and reads the answer; the school has no such page',
  clause('JA-6/voluntary'),
  async ({ browser, request }) => {
    await phone.goto('/m/account')
    await phone.getByRole('link', { name: /被要求参加或被劝退/ }).click()
    await phone.getByRole('radio', { name: '被要求参加' }).check()
    await phone.getByLabel('是怎么回事').fill('家长会上说全班都要报名，不报的请写原因。')
    await looksRight(phone)
    await phone.getByRole('button', { name: '直接交给教育局' }).click()
    await expect(phone.getByText('已送到教育局')).toBeVisible()
    await expect(phone.getByText(/最晚 .* 答复/)).toBeVisible()
    await show(phone, 'phone-guardian-complaint')

    const accounts = (await (await request.get('/api/demo/accounts')).json()) as DemoAccount[]
    const district = await device(browser, DESK)
    await enter(
      district,
      accounts.find((one) => one.key === 'district')!,
    )
    await menu(district, '家长投诉')
    await show(district, 'desk-district-complaints')
    await district.getByRole('row', { name: /家长会上说全班都要报名/ }).click()
    await drawer(district).getByLabel('给家长的答复').fill('已要求学校改为自愿报名，您可以随时退出。')
    await show(district, 'desk-district-complaint-answer')
    await drawer(district).getByRole('button', { name: '答复' }).click()
    await expect(district.getByText('已答复，家长在手机上看到')).toBeVisible()

    await menu(district, '代录核实')
    await show(district, 'desk-district-helper-pressure')
    await district.getByRole('row', { name: /一开放就代录满了/ }).click()
    await expect(drawer(district).getByText(/33 人，.* 录入/)).toBeVisible()
    await show(district, 'desk-district-helper-evidence')

    const school = await device(browser, DESK)
    await enter(school, (await people(request)).school)
    for (const name of ['家长投诉', '代录核实']) await expect(school.getByRole('link', { name })).toHaveCount(0)

    await phone.reload()
    await expect(phone.getByText('答复：已要求学校改为自愿报名，您可以随时退出。')).toBeVisible()
    await phone.goto('/m/decisions')
    await expect(phone.getByText('选课', { exact: true }).first()).toBeVisible()
    await looksRight(phone)
    await show(phone, 'phone-guardian-decisions')
    for (const page of [district, school]) await page.context().close()
  },
)

test(
  'it applies for its child to come first, two persons agree, and it takes it back',
  clause('JA-6/need-first', 'BX-7/private-need'),
  async ({ browser, request }) => {
    const who = await people(request)
    const all = (await (await request.get('/api/demo/accounts')).json()) as DemoAccount[]
    const { children } = await asked<{ children: { name: string; schoolName: string }[] }>(phone, '/api/me')
    const child = children.find((of) => of.schoolName === who.school.placeName)!
    await phone.goto('/m/account')
    await phone.getByRole('link', { name: /优先照顾/ }).click()
    await phone.getByRole('button', { name: new RegExp(child.name) }).click()
    await expect(phone.getByText('先说清楚这些信息怎样用')).toBeVisible()
    await show(phone, 'mobile-guardian-needs')
    await phone.getByRole('button', { name: '申请优先照顾' }).click()
    await phone.getByRole('checkbox', { name: /残疾儿童/ }).check()
    await phone.getByLabel('想说明的').fill('走路慢，放学要人接到教室门口。')
    await phone.locator('input[type=file]').setInputFiles(PDF)
    await expect(phone.getByRole('button', { name: '提交申请' })).toBeEnabled()
    await show(phone, 'mobile-guardian-need-form')
    await phone.getByRole('button', { name: '提交申请' }).click()
    const mine = phone.getByRole('article').filter({ hasText: '残疾儿童' })
    await expect(mine).toContainText('已有 0 人同意')

    const principal = all.find((of) => of.role === 'PRINCIPAL' && of.placeName === who.school.placeName)!
    const desks = []
    for (const one of [who.school, principal]) {
      const desk = await device(browser, DESK)
      desks.push(desk)
      await enter(desk, one)
      await menu(desk, '优先照顾')
      const row = desk.getByRole('row').filter({ hasText: child.name })
      await expect(row).not.toContainText('残疾')
      if (one === principal) await expect(row).toContainText('已有一人同意')
      else await show(desk, 'desk-school-needs')
      await row.getByRole('link', { name: child.name }).click()
      await expect(desk.getByText('走路慢')).toBeVisible()
      if (one === who.school) await show(desk, 'desk-school-need')
      await desk.getByRole('button', { name: '同意', exact: true }).click()
      await desk.locator('.el-message-box:visible').getByRole('button', { name: '同意', exact: true }).click()
      await expect(desk.getByRole('button', { name: '同意', exact: true })).toHaveCount(0)
    }
    await phone.goto('/m/messages')
    const news = phone.locator('li.m-card').filter({ hasText: '您的一份申请有了答复' }).first()
    await expect(news).not.toContainText(new RegExp(`残疾|优先|照顾|通过|${child.name}`))
    await show(phone, 'mobile-guardian-need-news')
    await news.getByRole('button', { name: '看答复' }).click()
    await expect(mine).toContainText('已通过')
    await expect(mine).toContainText('到期自动停止')
    await phone.goto('/m/access-records')
    await expect(phone.getByText('申请的说明和材料').first()).toBeVisible()
    await phone.goto('/m/needs')
    await mine.getByRole('button', { name: '撤回这份申请' }).click()
    await mine.getByRole('button', { name: '撤回', exact: true }).click()
    await expect(mine).toContainText('家长已撤回')
    await expect(mine).not.toContainText('走路慢')
    await looksRight(phone)
    for (const desk of desks) await desk.context().close()

    const bureau = await device(browser, DESK)
    await enter(bureau, who.bureau)
    await menu(bureau, '优先照顾')
    await expect(bureau.getByRole('row').filter({ hasText: '孤儿' })).toBeVisible()
    await show(bureau, 'desk-bureau-needs')
    await bureau.context().close()
  },
)

test('it chooses in large type and by the keyboard alone', clause('BX-17/no-phone'), async () => {
  await phone.goto('/m/account')
  await phone.getByRole('switch', { name: '大字' }).focus()
  await phone.keyboard.press('Space')
  await expect(phone.getByRole('switch', { name: '大字' })).toBeChecked()
  await phone.goto('/m/choose')
  const week = phone.getByRole('group', { name: '选择星期' })
  await expect(week).toBeVisible()
  expect(await phone.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize))).toBeGreaterThan(
    16,
  )
  const wide = await phone.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(wide, 'nothing runs out of the page in large type').toBeLessThanOrEqual(0)
  await looksRight(phone)
  await week.getByRole('button').nth(1).focus()
  await phone.keyboard.press('Enter')
  await expect(week.getByRole('button').nth(1)).toHaveAttribute('aria-pressed', 'true')
  await show(phone, 'phone-guardian-choose-large')
  await phone.goto('/m/account')
  await phone.getByRole('switch', { name: '大字' }).click()
})
