import { expect, test, type Page } from '@playwright/test'
import { asked, DESK, device, enter, people, PHONE, type People } from './city'
import { clause } from './clause'
import { drawer, menu, pick, pickLast, tickAll, type } from './desk'
import { looksRight, show } from './looks'

/* Which services a school runs, what the rules say of them, and what families see of it. */
test.describe.configure({ mode: 'serial' })

let who: People
let school: Page
let guardian: Page

test.beforeAll(async ({ browser, playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL })
  who = await people(request)
  await request.dispose()
  school = await device(browser, DESK)
  guardian = await device(browser, PHONE)
  await enter(school, who.school)
  await enter(guardian, who.guardian)
})

test.afterAll(async () => {
  for (const page of [school, guardian]) await page?.context().close()
})

test('five days of two hours stand beside the clause that asks for them', clause('NC-7/five-two'), async () => {
  await menu(school, '服务安排')
  const judged = school.getByRole('region', { name: '对照标准' })
  await expect(judged.getByRole('region', { name: '每周服务天数' })).toContainText('5 天')
  await expect(judged).toContainText('120 分钟')
  await expect(school.getByRole('region', { name: '当地下班时间' })).toContainText('18:00')
  await looksRight(school)
  await show(school, 'desk-school-service-pattern')
})

test('a day that ends early takes a reason, which is kept', clause('NC-7/five-two'), async () => {
  await school.getByRole('button', { name: '修改教学日课后服务' }).first().click()
  await pick(school, '结束', '18:10')
  await drawer(school).getByRole('button', { name: '保存' }).click()
  await expect(drawer(school).getByRole('alert')).toContainText('结束时间比当地下班只晚')
  await drawer(school).getByLabel('提前结束的原因').fill('末班校车 18:15 发车')
  await looksRight(school)
  await drawer(school).getByRole('button', { name: '保存' }).click()
  await expect(school.getByText('提前结束的原因：末班校车 18:15 发车')).toBeVisible()
})

test('evening self-study is not for a primary school', clause('JA-3/evening'), async () => {
  await school.getByRole('button', { name: '加一段服务' }).first().click()
  await pick(school, '服务类型', '晚自习')
  await drawer(school).getByRole('button', { name: '保存' }).click()
  await expect(drawer(school).getByRole('alert')).toContainText(/晚自习只面向初中学生|不适合/)
  await drawer(school).getByRole('button', { name: '取消' }).click()
})

test('room for self-directed study is opened on two days of the week', clause('SH-3.1/self-directed'), async () => {
  await menu(school, '课程班')
  await school.getByRole('button', { name: '开课程班' }).first().click()
  await pick(school, '类型', '自主学习')
  await pickLast(school, '课程')
  await pickLast(school, '授课教师')
  await pickLast(school, '场地')
  await pick(school, '星期', '周二')
  await pick(school, '开始', '18:40')
  await pick(school, '结束', '19:20')
  await drawer(school).getByRole('button', { name: '加一个时段' }).click()
  await pick(school, '第 2 个时段的星期', '周四')
  await pick(school, '第 2 个时段的周次', '单周')
  await drawer(school).getByRole('button', { name: '加一个时段' }).click()
  await pick(school, '第 3 个时段的周次', '只上一次')
  await type(school, '第 3 个时段的日期', '2026-12-06')
  await pick(school, '组织形式', '走班')
  await pick(school, '难度', /零起点/)
  await tickAll(drawer(school), /年级/)
  await looksRight(school)
  await show(school, 'desk-school-offering-slots')
  await drawer(school).getByRole('button', { name: '保存' }).click()
  await expect(drawer(school).getByRole('alert')).toContainText('12月6日没有课后服务')
  await type(school, '第 3 个时段的日期', '2026-12-09')
  await drawer(school).getByRole('button', { name: '保存' }).click()
  const row = school.getByRole('row', { name: /周二、单周周四、12月9日周三 18:40/ })
  await expect(row).toContainText('自主学习')
  await row.getByRole('button', { name: '公示' }).click()
  await drawer(school).getByRole('button', { name: '公示' }).click()
  await expect(row).toContainText('已公示')
})

test('families and anyone narrow the choice by form and level', clause('JB-1.2/forms'), async ({ browser }) => {
  const anyone = await device(browser, PHONE)
  await anyone.goto('/catalogue?form=WALKING&level=STARTER')
  await expect(anyone.getByText('周二、单周周四、12月9日周三 18:40–19:20').first()).toBeVisible()
  await anyone.getByLabel('组织形式').selectOption('行政班')
  await expect(anyone.getByText('周二、单周周四、12月9日周三 18:40–19:20')).toHaveCount(0)
  await show(anyone, 'public-catalogue-forms-360')
  await anyone.context().close()
})

test('families see the days of the weekend and of the holidays', clause('NC-10/holidays'), async () => {
  await menu(school, '服务安排')
  await school.getByRole('button', { name: '加一段服务' }).first().click()
  await pick(school, '服务类型', '周末托管')
  await tickAll(drawer(school), /周日/)
  await pick(school, '开始', '14:00')
  await pick(school, '结束', '16:30')
  await drawer(school).getByRole('button', { name: '保存' }).click()
  await expect(school.getByRole('region', { name: '周末托管' })).toContainText('14:00–16:30')

  const { children } = await asked<{ children: { name: string; schoolName: string }[] }>(guardian, '/api/me')
  const child = children.find((of) => of.schoolName === who.school.placeName)!
  await guardian.getByRole('button', { name: new RegExp(child.name) }).click()
  await guardian.getByRole('link', { name: '选课' }).click()
  await guardian.getByRole('link', { name: '服务时间' }).click()
  await expect(guardian.getByText('周末托管')).toBeVisible()
  await expect(guardian.getByText('寒暑假托管')).toBeVisible()
  await expect(guardian.getByText('14:00–16:30')).toBeVisible()
  await show(guardian, 'mobile-services-360')
})
