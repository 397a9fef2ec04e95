import { expect, test, type Page } from '@playwright/test'
import { asked as answered, DESK, device, enter, people, PHONE, type People } from './city'
import { clause } from './clause'
import { drawer, menu, pick, pickLast, tickAll, unfold } from './desk'
import { said } from './experts'
import { looksRight, settled, show } from './looks'

/*
 * Homework support: rooms, the rota and its gaps, a pupil with a helper; the teacher is there, has minutes in lieu and
 * asks for some; venues are open or closed for a reason.
 */
test.describe.configure({ mode: 'serial' })

let who: People
let school: Page
let teacher: Page

test.beforeAll(async ({ browser, playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL })
  who = await people(request)
  await request.dispose()
  school = await device(browser, DESK)
  teacher = await device(browser, PHONE)
  await enter(school, who.school)
  await enter(teacher, who.teacher)
})

test.afterAll(async () => {
  for (const page of [school, teacher]) await page?.context().close()
})

test('little ones have another activity than written homework', clause('SH-3.2/homework'), async () => {
  await menu(school, '作业辅导与轮值')
  await expect(school.getByRole('region', { name: '要处理的' })).toContainText('缺科学老师')
  await show(school, 'desk-school-rota')
  await school.getByRole('tab', { name: '辅导室与答疑室' }).click()
  await school.getByRole('button', { name: '开一间' }).click()
  await pickLast(school, '场地')
  await tickAll(drawer(school), /^[一二]年级/)
  await pick(school, '要哪些学科的老师', '科学')
  await school.keyboard.press('Escape')
  await drawer(school).getByRole('button', { name: '保存' }).click()
  await expect(drawer(school).getByRole('alert')).toContainText('一、二年级没有书面作业')
  await pick(school, '没有书面作业的孩子做什么', '户外活动')
  await drawer(school).getByRole('button', { name: '保存' }).click()
  await expect(drawer(school)).toHaveCount(0)
  await expect(school.getByRole('row', { name: /周一 16:30–17:10.*科学.*户外活动/ })).toBeVisible()
  await looksRight(school)
})

test('a gap is filled once somebody takes turns in the subject', clause('SH-3.2/homework'), async () => {
  await school.getByRole('tab', { name: '轮值教师' }).click()
  await school
    .getByRole('button', { name: /^定学科/ })
    .last()
    .click()
  await pick(school, '学科', '科学')
  await drawer(school).getByRole('button', { name: '保存' }).click()
  await expect(drawer(school)).toHaveCount(0)
  await show(school, 'desk-school-rota-members')
  await school.getByRole('tab', { name: '轮值表' }).click()
  await school.getByRole('button', { name: '自动排这一周' }).click()
  await expect(school.getByRole('button', { name: '科学 缺人' })).toHaveCount(0)
})

test('a pupil with a helper is seen by the helper alone', clause('SH-3.2/homework'), async () => {
  await menu(school, '学业帮扶')
  await school.getByRole('button', { name: '安排帮扶' }).first().click()
  await pickLast(school, '班级')
  await pickLast(school, '学生')
  await pick(school, '学科', '语文')
  const teachers = await unfold(drawer(school).getByRole('combobox', { name: '哪些老师' }))
  await teachers.getByRole('option').first().click()
  await school.keyboard.press('Escape')
  await drawer(school).getByLabel('怎么帮').fill('每周一先订正当天的错题')
  await looksRight(school)
  await drawer(school).getByRole('button', { name: '安排', exact: true }).click()
  await expect(school.getByText('每周一先订正当天的错题')).toBeVisible()
  await show(school, 'desk-school-pupil-helps')
  await teacher.goto('/m/pupil-helps')
  await expect(teacher.getByText('每周一先订正当天的错题')).toBeVisible()
  await show(teacher, 'mobile-pupil-helps-360')
})

test('the teacher is there and has the minutes in lieu', clause('SH-3.2/homework', 'SH-4.1/workload'), async () => {
  await teacher.goto('/m/duties')
  await teacher.getByRole('button', { name: '我在岗' }).click()
  await expect(teacher.getByRole('button', { name: '我在岗' })).toHaveCount(0)
  await show(teacher, 'mobile-duties-360')
  await teacher.goto('/m/lieu-time')
  await expect(teacher.getByText('80 分钟')).toBeVisible()
  await teacher.getByRole('button', { name: '申请', exact: true }).click()
  await teacher.getByLabel('原因（可不填）').fill('送孩子上学')
  await teacher.getByRole('button', { name: '提交申请' }).click()
  await expect(teacher.getByText('待答复')).toBeVisible()
  await show(teacher, 'mobile-lieu-time-360')
})

test('the school agrees, and the minutes leave the account', clause('SH-4.1/workload'), async () => {
  await menu(school, '工作量与调休')
  await settled(school)
  await show(school, 'desk-school-workload')
  await school.getByRole('tab', { name: '调休与弹性上下班' }).click()
  const asked = school.getByRole('listitem').filter({ hasText: '送孩子上学' })
  await asked.getByRole('button', { name: '批准', exact: true }).click()
  await expect(asked).toHaveCount(0)
  await show(school, 'desk-school-lieu-time')
  await teacher.reload()
  await expect(teacher.getByText('50 分钟')).toBeVisible()
})

test('who does not take part is not asked why and is seen by the school', clause('SH-4.1/workload'), async () => {
  await teacher.goto('/m/willingness')
  await show(teacher, 'mobile-willingness-360')
  await teacher.getByRole('button', { name: '不参加' }).click()
  const kept = teacher.waitForResponse(
    (of) => of.url().endsWith('/api/my-willingness') && of.request().method() === 'PUT',
  )
  await teacher.getByRole('button', { name: '改为这样' }).click()
  await kept
  await school.getByRole('tab', { name: '参与意愿' }).click()
  await expect(school.getByRole('region', { name: '作答情况' })).toContainText('不参加 2')
  await show(school, 'desk-school-willingness')
})

test('who has not said is reminded once a day at most, and has more time', clause('SH-4.1/workload'), async () => {
  const sum = school.getByRole('region', { name: '作答情况' })
  await expect(sum).toContainText('没有作答不等于同意')
  await sum.getByRole('button', { name: '提醒未作答的老师' }).click()
  await expect(sum).toContainText('上次提醒')
  await sum.getByRole('button', { name: '提醒未作答的老师' }).click()
  await expect(sum.getByRole('alert')).toContainText('24 小时')
  await show(school, 'desk-school-willingness-reminded')
  const before = await sum.getByText(/截止 ·/).innerText()
  await sum.getByRole('button', { name: '推后截止日期' }).click()
  await looksRight(school)
  await drawer(school).getByRole('button', { name: '推后', exact: true }).click()
  await expect(drawer(school)).toHaveCount(0)
  await expect(sum.getByText(/截止 ·/)).not.toHaveText(before)
})

test('venues are open or closed for a reason', clause('SH-4.2/spaces'), async () => {
  const [room] = await answered<{ campusId: number }[]>(school, '/api/venues')
  await said(school, '/api/venues', {
    campusId: room!.campusId,
    name: '新建的活动室',
    kind: 'CLASSROOM',
    capacity: 40,
    allowedUses: [],
    open: true,
  })
  await menu(school, '场地开放')
  const line = school.getByRole('row', { name: /新建的活动室/ })
  await expect(line).toContainText('还没有定')
  await show(school, 'desk-school-opening-plan')
  await line.getByRole('button', { name: /不开放的原因/ }).click()
  await school.getByRole('dialog').getByRole('textbox').fill('夜间照明还没有装好')
  await school.getByRole('button', { name: '写明', exact: true }).click()
  await expect(line).toContainText('不开放：夜间照明还没有装好')
  await menu(school, '合规')
  await expect(school.getByText('场地应开尽开').first()).toBeAttached()
})
