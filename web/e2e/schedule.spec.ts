import { expect, test, type Page } from '@playwright/test'
import ICAL from 'ical.js'
import { DESK, device, enter, people, PHONE, type People } from './city'
import { clause } from './clause'
import { drawer, menu, pick, tickAll, type, unfold } from './desk'
import { looksRight, settled, show } from './looks'

/*
 * The schedule (排片表): the school adds a cell, is told what it lacks, publishes; the bureau gives a receipt and
 * reminds who is overdue; anyone reads the week and the fees; a family has the lessons in its calendar.
 */
test.describe.configure({ mode: 'serial' })

const CELL = '社团展示排练'

let who: People
let school: Page
let bureau: Page
let family: Page
let number: string

test.beforeAll(async ({ browser, playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL })
  who = await people(request)
  const found = await (await request.get(`/api/public/schedules?q=${encodeURIComponent(who.school.placeName)}`)).json()
  number = String(found.items[0].school)
  await request.dispose()
  school = await device(browser, DESK)
  bureau = await device(browser, DESK)
  family = await device(browser, PHONE)
  await enter(school, who.school)
  await enter(bureau, who.bureau)
  await enter(family, who.guardian)
})

test.afterAll(async () => {
  for (const page of [school, bureau, family]) await page?.context().close()
})

test('a cell that lacks its venue and size cannot be published', clause('JB-1.3/elements'), async () => {
  await menu(school, '排片表')
  await show(school, 'desk-school-schedule')
  await school.getByRole('button', { name: '补一格' }).first().click()
  const form = drawer(school)
  await form.getByLabel('内容', { exact: true }).fill(CELL)
  await pick(school, '星期', '周五')
  await type(school, '开始时间', '18:05')
  await type(school, '结束时间', '18:45')
  await form.getByLabel('负责人员').fill('高立新')
  await tickAll(form, /四年级/)
  await looksRight(school)
  await form.getByRole('button', { name: '保存' }).click()
  await expect(drawer(school)).toHaveCount(0)
  await expect(school.getByText('这一格还缺：场地、班额').first()).toBeVisible()
  await school.getByRole('button', { name: '公布第 2 版' }).click()
  await drawer(school).getByRole('button', { name: '公布', exact: true }).click()
  await expect(
    drawer(school)
      .getByText(/还有 1 格没有写全，不能公布/)
      .first(),
  ).toBeVisible()
  await show(school, 'desk-school-schedule-refused')
  await drawer(school).getByRole('button', { name: '取消' }).click()
})

test('complete, it is published and told apart from the version before', clause('JB-1.3/publish'), async () => {
  await school.getByRole('button', { name: new RegExp(CELL) }).click()
  const venues = await unfold(drawer(school).getByRole('combobox', { name: '场地' }))
  await venues.getByRole('option').first().click()
  await drawer(school).getByRole('spinbutton', { name: '班额' }).fill('40')
  await drawer(school).getByRole('button', { name: '保存' }).click()
  await expect(drawer(school)).toHaveCount(0)
  await school.getByRole('tab', { name: /^待公布的变化/ }).click()
  await expect(school.getByText('新增').first()).toBeVisible()
  await school.getByRole('button', { name: '公布第 2 版' }).click()
  await drawer(school).getByLabel('说明').fill('周五加社团展示排练')
  await drawer(school).getByRole('button', { name: '公布', exact: true }).click()
  await expect(drawer(school)).toHaveCount(0)
  await school.getByRole('tab', { name: /版本与备案（2）/ }).click()
  await settled(school)
  await show(school, 'desk-school-schedule-versions')
  await school.getByRole('row', { name: /第 2 版/ }).click()
  await expect(drawer(school).getByText(/^比上一版（\d+ 处）$/)).toBeVisible()
  await looksRight(school)
  await school.keyboard.press('Escape')
  await expect(drawer(school)).toHaveCount(0)
  await school
    .getByRole('row', { name: /第 2 版/ })
    .getByRole('button', { name: '报备案' })
    .click()
  await expect(school.getByRole('row', { name: /第 2 版/ })).toContainText('待回执')
})

test(
  'the bureau sees coverage, reminds who is overdue and gives a receipt',
  clause('JB-4.3/timetable-check'),
  async () => {
    await menu(bureau, '晒课表')
    await expect(bureau.getByRole('row', { name: /逾期未公布/ }).first()).toBeVisible()
    await show(bureau, 'desk-bureau-schedules')
    await bureau.getByRole('button', { name: /提醒逾期学校/ }).click()
    await expect(bureau.getByText('已提醒 1 所学校')).toBeVisible()
    await bureau.getByRole('tab', { name: '各县区' }).click()
    await looksRight(bureau)
    await bureau.getByRole('tab', { name: '备案回执' }).click()
    await bureau.getByRole('row', { name: new RegExp(who.school.placeName) }).click()
    await drawer(bureau).getByRole('button', { name: '出具回执' }).click()
    await expect(drawer(bureau)).toHaveCount(0)
    await school.reload()
    await school.getByRole('tab', { name: /版本与备案/ }).click()
    await expect(school.getByRole('row', { name: /^第 2 版/ })).toContainText('课表备〔2026〕')
  },
)

test('anyone reads the week on a phone, as PDF and as a sheet', clause('JB-1.3/publish'), async ({ browser }) => {
  const phone = await device(browser, PHONE)
  await phone.goto('/schedules')
  await settled(phone)
  await phone.getByLabel('搜学校').fill(who.school.placeName)
  await phone.getByRole('button', { name: '查找' }).click()
  await looksRight(phone)
  await phone.getByRole('link', { name: '排片表', exact: true }).first().click()
  await expect(phone.getByText('第 2 版')).toBeVisible()
  await expect(phone.getByRole('listitem').filter({ hasText: CELL })).toBeVisible()
  await show(phone, 'public-schedule-phone')
  for (const [path, kind] of [
    ['pdf?paper=A3', 'application/pdf'],
    ['export', 'spreadsheet'],
  ] as const) {
    const answer = await phone.request.get(`/api/public/schedules/${number}/${path}`)
    expect(answer.ok()).toBeTruthy()
    expect(answer.headers()['content-type']).toContain(kind)
  }
  await phone.context().close()
  const wide = await device(browser, DESK)
  await wide.goto(`/schools/${number}/schedule`)
  await settled(wide)
  await show(wide, 'public-schedule')
  await wide.goto(`/schools/${number}/fees`)
  await settled(wide)
  await expect(wide.getByText(/云发改价〔2026〕18号/).first()).toBeVisible()
  await show(wide, 'public-fees')
  await wide.context().close()
})

test('a family has its lessons in a calendar until it ends it', clause('JB-1.3/publish'), async ({ playwright }) => {
  await family.goto('/m/calendars')
  await settled(family)
  await family.getByRole('button', { name: /^订阅/ }).click()
  const shown = family.locator('.address')
  await expect(shown).toBeVisible()
  await show(family, 'phone-calendar')
  const address = await shown.innerText()
  const anyone = await playwright.request.newContext()
  const calendar = new ICAL.Component(ICAL.parse(await (await anyone.get(address)).text()))
  const lessons = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
  expect(lessons.length).toBeGreaterThan(0)
  for (const lesson of lessons) {
    expect(lesson.uid).toMatch(/@kehou$/)
    expect(lesson.endDate.toJSDate().getTime()).toBeGreaterThan(lesson.startDate.toJSDate().getTime())
  }
  await family.getByRole('button', { name: '停用' }).first().click()
  await expect(family.getByText('还没有订阅。')).toBeVisible()
  expect((await anyone.get(address)).status()).toBe(404)
  await anyone.dispose()
})

test('a fee above the standard is refused with the clause', clause('JB-3.2/notice'), async () => {
  await menu(bureau, '收费标准')
  await show(bureau, 'desk-bureau-fee-standards')
  await bureau.getByRole('button', { name: '录入标准' }).first().click()
  await looksRight(bureau)
  await drawer(bureau).getByRole('button', { name: '取消' }).click()
  await menu(school, '收费标准')
  await expect(school.getByRole('row', { name: /特色课程收费标准/ })).toContainText('云发改价〔2026〕18号')
  await expect(school.getByRole('button', { name: '录入标准' })).toHaveCount(0)
})
