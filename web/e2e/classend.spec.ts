import { expect, test, type Page } from '@playwright/test'
import { asked, DESK, device, enter, people, PHONE, type DemoAccount } from './city'
import { clause } from './clause'
import { drawer, menu, pick } from './desk'
import { show } from './looks'

/*
 * Too few have chosen a class: the school is warned, looks at all that follows and merges it into another. The family
 * learns of it on the phone, sees where its child goes, and declines.
 */
test.describe.configure({ mode: 'serial' })

interface Offering {
  id: number
  courseName: string
  course: number
  instructor: number
  state: string
  grades: number[]
  slots: { venue: number }[]
}

let school: Page
let family: Page
let child: { name: string; pupil: number; schoolName: string }
let few: Offering
let other: Offering

test.beforeAll(async ({ browser, playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL })
  const who = await people(request)
  const all = (await (await request.get('/api/demo/accounts')).json()) as DemoAccount[]
  await request.dispose()
  school = await device(browser, DESK)
  await enter(school, who.school)
  family = await device(browser, PHONE)
  await enter(
    family,
    all.find((of) => of.role === 'GUARDIAN')!,
  )
  const { children } = await asked<{ children: (typeof child)[] }>(family, '/api/me')
  child = children.find((of) => of.schoolName === who.school.placeName)!
})

test.afterAll(async () => {
  for (const page of [school, family]) await page?.context().close()
})

async function send<T>(page: Page, app: string, method: 'POST' | 'PUT', path: string, data: object): Promise<T> {
  const answer = await page.request.fetch(path, {
    method,
    headers: { 'X-Kehou-App': app, 'Idempotency-Key': crypto.randomUUID() },
    data,
  })
  expect(answer.ok(), await answer.text()).toBeTruthy()
  return (await answer.json()) as T
}

async function publish(like: Offering, from: string, to: string): Promise<Offering> {
  const made = await send<Offering>(school, 'desk', 'POST', '/api/offerings', {
    course: like.course,
    strand: 'SELF_DIRECTED',
    instructor: like.instructor,
    grades: [3],
    seats: 10,
    feeFen: 0,
    slots: [{ weekday: 5, from, to, venue: like.slots[0]!.venue, weeks: 'EVERY' }],
  })
  await send(school, 'desk', 'POST', `/api/offerings/${made.id}/notice`, { approvalNumber: '' })
  return made
}

test('the school is warned of a class that too few have chosen', clause('BX-3/early-warning'), async () => {
  const offerings = await asked<Offering[]>(school, '/api/offerings')
  const like = offerings.find((of) => of.state === 'PUBLISHED' && of.grades.includes(3))!
  few = await publish(like, '18:25', '18:55')
  other = await publish(like, '19:00', '19:30')
  await send(school, 'desk', 'POST', '/api/windows', {
    mode: 'FIRST_COME',
    opensAt: '2026-11-23T01:00:00Z',
    closesAt: '2026-11-29T12:00:00Z',
    offerings: [few.id, other.id],
    grades: [3],
  })
  await send(family, 'mobile', 'POST', `/api/children/${child.pupil}/enrolments`, { offering: few.id })
  await menu(school, '课程班')
  await school
    .getByRole('row', { name: new RegExp(few.courseName) })
    .filter({ hasText: '18:25' })
    .getByRole('button', { name: '名单' })
    .click()
  const form = school.getByRole('form', { name: '成班人数' })
  await form.getByRole('spinbutton', { name: '成班人数' }).fill('6')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(school.getByText('不到 6 人时提醒您')).toBeVisible()
  await show(school, 'desk-school-quorum-field')
  await school.getByRole('button', { name: '关闭', exact: true }).click()
  await menu(school, '成班与停开')
  const row = school.getByRole('table', { name: '人数不够的课程班' }).getByRole('row', { name: /18:25/ })
  await expect(row).toContainText('周五 18:25')
  await show(school, 'desk-school-quorums')
})

test('it sees what follows before it merges the class', clause('change/after'), async () => {
  await school
    .getByRole('button', { name: `停开或并班，${few.courseName}` })
    .last()
    .click()
  await drawer(school).locator('.el-radio').filter({ hasText: '并入另一个班' }).click()
  await pick(school, '并入', /19:00/)
  const form = drawer(school)
  await form.getByRole('textbox', { name: '原因' }).fill('报名的孩子太少，开不成班')
  await expect(form.getByRole('region', { name: '会发生什么' })).toContainText('1 名学生转到')
  await expect(form.getByRole('table', { name: '每个学生' })).toContainText('转过去')
  await show(school, 'desk-school-class-end')
  await form.getByRole('button', { name: /^确认并班/ }).click()
  await expect(school.getByRole('table', { name: '停开和并班' })).toContainText('报名的孩子太少')
  await show(school, 'desk-school-class-ended')
})

test('the family sees where its child goes, and declines', clause('change/after'), async () => {
  await family.goto('/m/messages')
  const news = family.getByRole('listitem').filter({ hasText: `${child.name}的一个班并到了别的班` })
  await news.getByRole('button', { name: '看怎么办' }).click()
  const card = family.getByRole('listitem').filter({ hasText: '报名的孩子太少' })
  await expect(card).toContainText('19:00–19:30')
  await expect(card).toContainText('您不用再付钱')
  await show(family, 'phone-guardian-class-end')
  await card.getByRole('link', { name: '不去新班' }).click()
  await family.getByRole('button', { name: /确认退课/ }).click()
  await expect(family.getByText('已退课')).toBeVisible()
  await family.goto('/m/class-ends')
  await expect(card).toContainText('您已经不要了')
  await show(family, 'phone-guardian-class-end-declined')
})
