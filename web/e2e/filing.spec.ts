import { expect, test, type Page } from '@playwright/test'
import { asked, DESK, device, enter, people, PHONE, type DemoAccount } from './city'
import { clause } from './clause'
import { menu } from './desk'
import { said } from './experts'
import { show } from './looks'

/*
 * One school, one plan: the rules hold it back until its findings are cleared, the authority sends it back at a
 * paragraph and approves the next edition, and the guide is public.
 */
test.describe.configure({ mode: 'serial' })

let school: Page
let bureau: Page
let account: DemoAccount

test.beforeAll(async ({ browser, playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL })
  const who = await people(request)
  account = who.school
  await request.dispose()
  school = await device(browser, DESK)
  bureau = await device(browser, DESK)
  await enter(school, who.school)
  await enter(bureau, who.bureau)
})

test.afterAll(async () => {
  for (const page of [school, bureau]) await page?.context().close()
})

test('the school and its authority see the same findings', clause('BX-1/compliance', 'NC-7/share'), async () => {
  await menu(school, '合规')
  const titles = (page: Page) => page.locator('.group[open] .said strong').allInnerTexts()
  await expect(school.locator('.group[open] .said strong').first()).toBeVisible()
  const own = await titles(school)
  await show(school, 'desk-school-compliance')
  await menu(bureau, '合规')
  await show(bureau, 'desk-bureau-compliance')
  await bureau.getByRole('row', { name: new RegExp(account.placeName) }).click()
  await expect(bureau.getByRole('heading', { name: `${account.placeName} 合规` })).toBeVisible()
  await expect.poll(() => titles(bureau)).toEqual(own)
})

test('a plan with findings is not filed', clause('JA-1/plan', 'BX-1/compliance'), async () => {
  await menu(school, '实施方案')
  await school.getByRole('row', { name: /正在编写/ }).click()
  await expect(school.getByText('一校一案：不符合')).toBeVisible()
  await show(school, 'desk-school-plan')
  /* Three to clear: the little ones have no science, the library is short of courses, nothing is said of safety. */
  const short = school.locator('.group').filter({ has: school.getByText('未达标', { exact: true }) })
  await expect(short.locator('.said strong')).toHaveCount(3)
  for (const title of ['科学活动', '场地与课程的比例', '一校一案']) await expect(short).toContainText(title)
  await school.getByRole('button', { name: '报教育局审核' }).click()
  await school.locator('.el-message-box').getByRole('button', { name: '报审' }).click()
  await expect(school.getByText(/项规定没有达到，不能报审/)).toBeVisible()
  await school.getByLabel('安全保障').fill('第一批 17:30 离校，第二批 18:30 离校，由教师护送到校门。')
  await school.getByRole('button', { name: '保存' }).click()
  await expect(school.getByText('一校一案：不符合')).toHaveCount(0)
})

test('the guide of a school without an approved plan does not exist', clause('JA-1/plan'), async ({ browser }) => {
  const anyone = await device(browser, PHONE)
  await anyone.goto('/schools/1/guide')
  await expect(anyone.getByRole('heading', { name: /课后服务指南/ })).toHaveCount(0)
  await anyone.context().close()
})

/** What other journeys show by hand: courses are picked, and the little ones get science. */
async function clearTheRest(page: Page): Promise<void> {
  const shelf = await asked<{ items: { own: boolean; picked: boolean; course: { id: number; name: string } }[] }>(
    page,
    '/api/shelf?limit=200',
  )
  for (const name of ['剪纸', '泥塑', '毽球', '象棋']) {
    const of = shelf.items.find((one) => !one.own && !one.picked && one.course.name === name)!
    await said(page, '/api/picks', { course: of.course.id })
  }
  const offerings = await asked<{ course: number; category: string; instructor: number; slots: { venue: number }[] }[]>(
    page,
    '/api/offerings',
  )
  const science = offerings.find((of) => of.category === 'SCIENCE')!
  await said(page, '/api/offerings', {
    course: science.course,
    strand: 'INTEREST',
    instructor: science.instructor,
    grades: [1, 2],
    seats: 35,
    feeFen: 0,
    slots: [{ weekday: 4, from: '17:20', to: '18:20', venue: science.slots[0]!.venue }],
  })
}

test(
  'cleared, it is filed, sent back at the paragraph, approved, and its guide is public',
  clause('JA-1/plan'),
  async ({ browser }) => {
    await clearTheRest(school)
    await school.reload()
    await expect(school.locator('.group').filter({ has: school.getByText('未达标', { exact: true }) })).toHaveCount(0)
    const file = async () => {
      await school.getByRole('button', { name: '报教育局审核' }).click()
      await school.locator('.el-message-box').getByRole('button', { name: '报审' }).click()
    }
    await file()
    await expect(school.getByRole('button', { name: '报教育局审核' })).toHaveCount(0)

    await menu(bureau, '实施方案')
    const waiting = bureau.getByRole('row', { name: new RegExp(account.placeName) }).first()
    await waiting.click()
    await bureau.getByLabel('对安全保障的意见').fill('请写明第二批由谁护送。')
    await show(bureau, 'desk-bureau-plan-review')
    await bureau.getByRole('button', { name: '退回修改' }).click()
    await expect(bureau.getByRole('button', { name: '退回修改' })).toHaveCount(0)

    await menu(school, '实施方案')
    await school.getByRole('button', { name: '编写新的一版' }).click()
    await expect(school.getByText('请写明第二批由谁护送。')).toBeVisible()
    await school.getByLabel('安全保障').fill('两批都由值班教师护送到校门，第二批由行政值班签字。')
    await school.getByRole('button', { name: '保存' }).click()
    await expect(school.getByText('先保存，再报审。')).toHaveCount(0)
    await file()
    await expect(school.getByRole('button', { name: '报教育局审核' })).toHaveCount(0)

    await menu(bureau, '实施方案')
    await bureau.reload()
    await bureau
      .getByRole('row', { name: new RegExp(`${account.placeName}.*待审核`) })
      .first()
      .click()
    await bureau.getByRole('button', { name: '审核通过' }).click()
    await expect(bureau.getByRole('button', { name: '审核通过' })).toHaveCount(0)

    const { school: number } = await asked<{ school: number }>(school, '/api/compliance')
    const anyone = await device(browser, PHONE)
    await anyone.goto(`/schools/${number}/guide`)
    await expect(anyone.getByRole('heading', { name: /课后服务指南/ })).toBeVisible()
    await expect(anyone.getByText('两批都由值班教师护送到校门')).toBeVisible()
    await show(anyone, 'public-guide-360')
    await anyone.context().close()
  },
)
