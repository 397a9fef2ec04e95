import { expect, test, type Page } from '@playwright/test'
import { asked, DESK, device, enter, people, PHONE, type DemoAccount } from './city'
import { clause } from './clause'
import { drawer, menu, type } from './desk'
import { fits, show } from './looks'

/* A school tries its window out with two families before it opens: one seat, one yes, one no, and a report. */
test.describe.configure({ mode: 'serial' })

interface Offering {
  id: number
  course: number
  courseName: string
  instructor: number
  state: string
  grades: number[]
  slots: { venue: number }[]
}
interface Family {
  page: Page
  child: { name: string; schoolName: string }
}

let school: Page
let families: Family[]
let title: string

test.beforeAll(async ({ browser, playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL })
  const who = await people(request)
  const all = (await (await request.get('/api/demo/accounts')).json()) as DemoAccount[]
  await request.dispose()
  school = await device(browser, DESK)
  await enter(school, who.school)
  families = []
  for (const account of all.filter((of) => of.role === 'GUARDIAN').slice(0, 2)) {
    const page = await device(browser, PHONE)
    await enter(page, account)
    const { children } = await asked<{ children: Family['child'][] }>(page, '/api/me')
    families.push({ page, child: children.find((of) => of.schoolName === who.school.placeName)! })
  }
})

test.afterAll(async () => {
  for (const page of [school, ...(families ?? []).map((of) => of.page)]) await page?.context().close()
})

async function post<T>(path: string, data: object): Promise<T> {
  const answer = await school.request.post(path, {
    headers: { 'X-Kehou-App': 'desk', 'Idempotency-Key': crypto.randomUUID() },
    data,
  })
  expect(answer.ok(), await answer.text()).toBeTruthy()
  return (await answer.json()) as T
}

/** One seat in a window that opens on Friday. */
async function windowAhead(): Promise<string> {
  const offerings = await asked<Offering[]>(school, '/api/offerings')
  const like = offerings.find((of) => of.state === 'PUBLISHED' && of.grades.includes(3))!
  const made = await post<Offering>('/api/offerings', {
    course: like.course,
    strand: 'SELF_DIRECTED',
    instructor: like.instructor,
    grades: [3],
    seats: 1,
    feeFen: 0,
    slots: [{ weekday: 5, from: '19:35', to: '20:05', venue: like.slots[0]!.venue, weeks: 'EVERY' }],
  })
  await post(`/api/offerings/${made.id}/notice`, { approvalNumber: '' })
  await post('/api/windows', {
    mode: 'FIRST_COME',
    opensAt: '2026-11-27T01:00:00Z',
    closesAt: '2026-11-29T12:00:00Z',
    offerings: [made.id],
    grades: [3],
  })
  return made.courseName
}

async function trying({ page, child }: Family) {
  await page.goto('/m/choose')
  await page.getByRole('button', { name: new RegExp(child.name) }).click()
  await page.getByRole('link', { name: /选课演练/ }).click()
  await expect(page.getByText('这是演练')).toBeVisible()
  return page.locator('li.row', { hasText: title })
}

test('the school plans a rehearsal of its window', clause('NP-1.2.2/offering'), async () => {
  title = await windowAhead()
  await menu(school, '选课窗口')
  await school.getByRole('button', { name: '安排演练' }).click()
  await type(school, '演练开始', '2026-11-23 08:00')
  await type(school, '演练结束', '2026-11-24 20:00')
  await drawer(school).getByRole('button', { name: '保存' }).click()
  await expect(school.getByText('正在演练')).toBeVisible()
})

test('one family gets the seat of the rehearsal, the other hears why not', clause('NP-1.2.2/offering'), async () => {
  const first = await trying(families[0]!)
  await first.getByRole('button', { name: new RegExp(title) }).click()
  await expect(first).toContainText('演练报上了')
  await expect(first).toContainText('没有真的报名')
  await show(families[0]!.page, 'phone-guardian-rehearsal')
  const other = await trying(families[1]!)
  await expect(other).toContainText('已满')
  await expect(other).toContainText('名额已满')
})

test('the school reads what came of it and deletes it', clause('NP-1.2.2/offering'), async () => {
  await school.reload()
  const card = school.getByRole('region', { name: /^演练/ })
  await expect(card).toContainText('来试的孩子')
  await show(school, 'desk-school-rehearsal')
  await school.setViewportSize(PHONE)
  await fits(school)
  await school.setViewportSize(DESK)
  await card.getByRole('button', { name: '删除演练' }).click()
  await school.getByRole('dialog').getByRole('button', { name: '删除', exact: true }).click()
  await expect(card).toHaveCount(0)
})
