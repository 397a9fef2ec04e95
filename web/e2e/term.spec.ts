import { expect, test, type Page } from '@playwright/test'
import { asksLeave, callsTheRoll, checksIn } from './afternoon'
import { asked, DESK, device, enter, looksAt, people, PHONE, type People } from './city'
import { clause } from './clause'
import { admit, drawer, menu, pick, pickLast, tickAll, type, unfold } from './desk'
import { looksRight, settled, show } from './looks'
import { writeCourse, writeEvaluation } from './dossiers'
import { absentWithoutNetwork } from './offline'

/*
 * A term, thin but true: a course from its first line in the school's library to the bureau's figures, through all
 * portals, each on a device of its own. The tests are chapters: each goes on where the one before ended.
 */
test.describe.configure({ mode: 'serial' })

const COURSE = '竹编小灯笼'
const INSTRUCTOR = '周婆婆'
const LESSONS = ['认识竹篾', '起底', '收口点灯']
const FROM = '18:20'
const TO = '19:10'
const FEE = '120'

let who: People
let school: Page
let bureau: Page
let operator: Page
let guardian: Page
let teacher: Page
let screen: Page
let teacherName: string
let child: { pupil: number; name: string; schoolName: string }

test.beforeAll(async ({ browser, playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL })
  who = await people(request)
  await request.dispose()
  school = await device(browser, DESK)
  bureau = await device(browser, DESK)
  operator = await device(browser, DESK)
  const campus = { latitude: 0, longitude: 0 }
  teacher = await device(browser, PHONE, { permissions: ['geolocation', 'camera'], geolocation: campus })
  guardian = await device(browser, PHONE)
  screen = await device(browser, { width: 1920, height: 1080 })
})

test.afterAll(async () => {
  for (const page of [school, bureau, operator, guardian, teacher, screen]) await page?.context().close()
})

test('everyone comes in by the demo, each to the own portal', clause('NP-1.2/own-rights'), async () => {
  await enter(school, who.school)
  await enter(bureau, who.bureau)
  await enter(operator, who.operator)
  await enter(teacher, who.teacher)
  await enter(guardian, who.guardian)
  await expect(school.getByRole('link', { name: '课程班', exact: true })).toBeVisible()
  await expect(school.getByRole('link', { name: '准入评审', exact: true })).toHaveCount(0)
  await expect(bureau.getByRole('link', { name: '准入评审', exact: true })).toBeVisible()
  teacherName = (await asked<{ name: string }>(teacher, '/api/me')).name
  const { children } = await asked<{ children: (typeof child)[] }>(guardian, '/api/me')
  child = children.find((of) => of.schoolName === who.school.placeName)!
  expect(child, 'a child at the school').toBeDefined()
  await guardian.getByRole('button', { name: new RegExp(child.name) }).click()
  await expect(guardian.getByRole('navigation', { name: '切换孩子' }).getByRole('button')).toHaveCount(children.length)
})

test('the school adds a course and an instructor to its library', async () => {
  await writeCourse(school, {
    name: COURSE,
    category: '劳动',
    activity: '生产劳动',
    introduction: '从一根竹篾开始，三次课做出一盏能亮的小灯笼。材料由学校提供。',
    aims: '认识本地竹编，会起底、编身、收口；能安全使用工具。',
    lessons: LESSONS,
  })
  await writeEvaluation(school)
  await looksRight(school)
  await school.getByRole('button', { name: '提交评审' }).click()
  await expect(school.getByRole('region', { name: '申报' })).toContainText('待评审')

  await menu(school, '师资')
  await school.getByRole('button', { name: '新增师资' }).first().click()
  const sources = await unfold(school.getByRole('combobox', { name: '来源' }))
  await sources.getByRole('option', { name: '非遗传承人' }).click()
  await school.getByLabel('姓名', { exact: true }).fill(INSTRUCTOR)
  await school.getByLabel('简介').fill('竹编手艺人，做了四十年灯笼。')
  await school.getByRole('button', { name: '保存' }).click()
  await school.getByRole('button', { name: '提交评审' }).click()
  await expect(school.getByText('待评审')).toBeVisible()
})

test('one reviewer at the authority admits both', async () => {
  await admit(bureau, COURSE)
  await admit(bureau, INSTRUCTOR)
})

test('the school opens an offering and publishes its notice', clause('NP-1.2.2/offering'), async () => {
  /* the decision was made on another desk: this one looks again */
  await school.reload()
  await menu(school, '课程班')
  await school.getByRole('button', { name: '开课程班' }).first().click()
  await pick(school, '类型', /兴趣/)
  await pick(school, '课程', COURSE)
  await pick(school, '授课教师', new RegExp(teacherName))
  await pickLast(school, '场地')
  await pick(school, '星期', '周一')
  await pick(school, '开始', FROM)
  await pick(school, '结束', TO)
  await tickAll(drawer(school))
  await drawer(school).getByLabel('整学期费用（元）').fill(FEE)
  await looksRight(school)
  await drawer(school).getByRole('button', { name: '保存' }).click()
  const offering = school.getByRole('row', { name: new RegExp(COURSE) })
  await offering.getByRole('button', { name: '公示' }).click()
  await pick(school, '收费标准', /特色课程收费标准/)
  await drawer(school).getByRole('button', { name: '公示' }).click()
  await expect(offering).toContainText('已公示')
  await show(school, 'desk-school-offerings')
})

test('everyone finds it in the public catalogue', async ({ browser }) => {
  const page = await device(browser, PHONE)
  await page.goto('/')
  await show(page, 'public-home-360')
  await page.getByRole('searchbox').fill(COURSE)
  await page.getByRole('button', { name: '查找' }).click()
  await page.getByRole('link', { name: new RegExp(COURSE) }).click()
  await expect(page.getByRole('heading', { name: COURSE })).toBeVisible()
  await expect(page.getByText(/云发改价〔2026〕18号/)).toBeVisible()
  await show(page, 'public-course-360')
  await page.setViewportSize(DESK)
  await page.goto('/')
  await show(page, 'public-home')
  await page.goto('/catalogue')
  await show(page, 'public-catalogue')
  await page.context().close()
})

test('the family sees why it cannot choose yet, and the school opens a window', async () => {
  await guardian.getByRole('link', { name: '选课' }).click()
  await guardian.getByRole('group', { name: '选择星期' }).getByRole('button', { name: /周一/ }).click()
  const row = guardian.locator('li.row', { hasText: COURSE })
  await expect(row).toContainText('这门课还没有安排选课时间。')
  await expect(row.getByRole('button')).toHaveCount(0)
  await looksRight(guardian)
  await menu(school, '选课窗口')
  await school.getByRole('button', { name: '新建窗口' }).first().click()
  await type(school, '开始', '2026-11-23 17:00')
  await type(school, '结束', '2026-11-25 20:00')
  await tickAll(drawer(school), /年级/)
  await tickAll(drawer(school), new RegExp(COURSE))
  await looksRight(school)
  await drawer(school).getByRole('button', { name: '保存' }).click()
  await expect(drawer(school)).toHaveCount(0)
  await show(school, 'desk-school-windows')
})

test('the family chooses and the row itself answers', clause('NP-1.2.3/choose'), async () => {
  await guardian.reload()
  await settled(guardian)
  await guardian.getByRole('group', { name: '选择星期' }).getByRole('button', { name: /周一/ }).click()
  const row = guardian.locator('li.row', { hasText: COURSE })
  await expect(row).toContainText('余')
  await show(guardian, 'phone-guardian-choose')
  await row.getByRole('button', { name: new RegExp(COURSE) }).click()
  await expect(row).toContainText('待付款')
  await looksRight(guardian)
})

test('and pays at the sandbox cashier', clause('NP-1.2.3/pay'), async () => {
  await guardian
    .locator('li.row', { hasText: COURSE })
    .getByRole('link', { name: /去付款/ })
    .click()
  await show(guardian, 'phone-guardian-order')
  await guardian.getByRole('button', { name: /去收银台付款/ }).click()
  await expect(guardian.getByRole('heading', { name: '沙箱收银台' })).toBeVisible()
  await looksRight(guardian)
  await guardian.getByRole('button', { name: '确认支付' }).click()
  await expect(guardian.getByText('已付款，孩子的名额已确认。')).toBeVisible()
  await guardian.getByRole('link', { name: '选课' }).click()
  await guardian.getByRole('group', { name: '选择星期' }).getByRole('button', { name: /周一/ }).click()
  await expect(guardian.locator('li.row', { hasText: COURSE })).toContainText('已报名')
})

test('the family asks leave for today, and the teacher finds it on the roll', clause('NP-1.2.4/roll'), async () => {
  await asksLeave(guardian, teacher, COURSE, child.name)
})

test('the instructor checks in with a reason, or within the fence', clause('NP-1.2.4/check-in'), async () => {
  await checksIn(teacher, school, COURSE)
})

test('the roll is called on the phone and seen by the school at once', clause('NP-1.2.4/roll'), async () => {
  await callsTheRoll(teacher, school, COURSE, child.name)
})

test('a roll called without a network is kept on the phone and arrives later', clause('NP-1.2.4/roll'), async () => {
  await absentWithoutNetwork(teacher, child.name)
  const lesson = teacher.locator('li.m-card', { hasText: COURSE })
  await expect(lesson).toContainText('未到 1')
  await lesson.getByRole('link', { name: '看名单' }).click()
  const tile = teacher.locator('.tile', { hasText: child.name })
  for (let n = 0; n < 3; n++) await tile.click()
  await teacher.getByRole('button', { name: /提交修改/ }).click()
  await expect(teacher.getByText('已提交，可以继续修改')).toBeVisible()
})

test('a remark reaches the family within two seconds without reloading', clause('NP-1.2.4/remark'), async () => {
  await guardian.getByRole('link', { name: '今天' }).click()
  await settled(guardian)
  await teacher.getByRole('link', { name: '写点评' }).click()
  await teacher
    .getByRole('group', { name: '学生' })
    .getByRole('button', { name: new RegExp(child.name) })
    .click()
  await teacher.getByRole('button', { name: '有创意' }).click()
  await teacher.getByLabel(/想对家长说的话/).fill('灯笼骨架编得又密又匀。')
  await show(teacher, 'phone-teacher-remark')
  await teacher.getByRole('button', { name: '送给家长' }).click()
  await expect(teacher.getByText(/已送到/)).toBeVisible()
  await expect(guardian.getByText('灯笼骨架编得又密又匀。')).toBeVisible()
  await show(guardian, 'phone-guardian-today')
})

test('the family rates the lesson that the child attended', async () => {
  await guardian.getByRole('link', { name: '上过的课' }).click()
  const lesson = guardian.locator('li.m-card', { hasText: COURSE })
  await lesson.getByRole('button', { name: /5 星/ }).click()
  await lesson.getByLabel(/想说的话/).fill('孩子回家一路都在说灯笼。')
  await show(guardian, 'phone-guardian-rating')
  await lesson.getByRole('button', { name: '提交评价' }).click()
  await expect(lesson).toContainText('很满意')
})

test('the classroom screen is opened from the phone and shows the lesson', clause('NP-1.2.6/qr'), async () => {
  const shown = screen.waitForResponse((answer) => answer.url().endsWith('/api/classroom/screens'))
  await screen.goto('/classroom/')
  await expect(screen.getByRole('img', { name: '教室登录二维码' })).toBeVisible()
  await show(screen, 'classroom-code')
  const { qr } = (await (await shown).json()) as { qr: string }
  await teacher.getByRole('link', { name: '开大屏' }).click()
  await show(teacher, 'phone-teacher-scan')
  await looksAt(teacher, qr)
  await teacher.getByRole('button', { name: '打开相机扫码' }).click()
  await expect(teacher.getByText('大屏已打开')).toBeVisible()
  await expect(screen.getByRole('heading', { name: LESSONS[0] })).toBeVisible()
  await show(screen, 'classroom-lesson')
  await screen.context().setOffline(true)
  await expect(screen.getByText(/网络断开/)).toBeVisible()
  await expect(screen.getByRole('heading', { name: LESSONS[0] })).toBeVisible()
  await screen.context().setOffline(false)
})

test("the operator's board shows the lesson of the school that authorised it", clause('NP-1.2.5/board'), async () => {
  await operator.goto('/desk/')
  await settled(operator)
  await expect(operator.getByText(COURSE).first()).toBeVisible()
  await show(operator, 'desk-operator-today')
})

test("the bureau sees figures down to the school and no child's name", async () => {
  await menu(bureau, '总览')
  await settled(bureau)
  await show(bureau, 'desk-bureau-overview')
  await expect(bureau.getByText(child.name)).toHaveCount(0)
})

test('the family gives the place up and sees the exact refund before it confirms', clause('NP-1.2.3/pay'), async () => {
  await guardian.goto('/m/choose')
  await guardian.getByRole('group', { name: '选择星期' }).getByRole('button', { name: /周一/ }).click()
  await guardian.locator('li.row', { hasText: COURSE }).getByRole('link', { name: '退课' }).click()
  await settled(guardian)
  const refund = await guardian.locator('.amount').innerText()
  expect(refund).toMatch(/^¥\d+\.\d\d$/)
  await show(guardian, 'phone-guardian-withdrawal')
  await guardian.getByRole('button', { name: `确认退课，退款 ${refund}` }).click()
  await expect(guardian.getByText('已退课')).toBeVisible()
  await guardian.goto('/m/orders')
  await expect(guardian.getByText(/已退款|部分退款|退款中/).first()).toBeVisible()
})
