import { expect, test, type Page } from '@playwright/test'
import { asked, DESK, device, enter, people, PHONE, type DemoAccount } from './city'
import { clause } from './clause'
import { choose, drawer, menu, type } from './desk'
import { fits, show } from './looks'

/* A school wants to look at the places of a window: one family hears yes, one hears no and why. */
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

/** Free of charge, published, in no window yet. */
async function published(): Promise<Offering> {
  const offerings = await asked<Offering[]>(school, '/api/offerings')
  const like = offerings.find((of) => of.state === 'PUBLISHED' && of.grades.includes(3))!
  const made = await post<Offering>('/api/offerings', {
    course: like.course,
    strand: 'SELF_DIRECTED',
    instructor: like.instructor,
    grades: [3],
    seats: 4,
    feeFen: 0,
    slots: [{ weekday: 5, from: '19:35', to: '20:05', venue: like.slots[0]!.venue, weeks: 'EVERY' }],
  })
  await post(`/api/offerings/${made.id}/notice`, { approvalNumber: '' })
  return made
}

async function choosing({ page, child }: Family) {
  await page.goto('/m/choose')
  await page.getByRole('button', { name: new RegExp(child.name) }).click()
  await page.getByRole('group', { name: '选择星期' }).getByRole('button', { name: /周五/ }).click()
  return page.locator('li.row', { hasText: title }).filter({ hasText: '19:35' })
}

test('the school opens a window whose places it answers to', clause('NP-1.2.3/choose'), async () => {
  const offering = await published()
  title = offering.courseName
  await menu(school, '选课窗口')
  await school.getByRole('button', { name: '新建窗口' }).first().click()
  const form = drawer(school)
  await type(school, '开始', '2026-11-22 08:00')
  await type(school, '结束', '2026-11-29 20:00')
  await choose(form, '报名后要不要学校审核', /最晚 2 天内答复/)
  await form.locator('.el-checkbox', { hasText: /^三年级$/ }).click()
  await form.locator('.el-checkbox', { hasText: '19:35' }).click()
  await show(school, 'desk-school-window-approval')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(school.getByRole('row', { name: /2 天内/ })).toBeVisible()
})

test('two families choose and see until when the school answers', clause('NP-1.2.3/choose'), async () => {
  for (const family of families) {
    const row = await choosing(family)
    await expect(row).toContainText('报上后要学校审核，最晚 2 天内答复')
    await row.getByRole('button', { name: new RegExp(title) }).click()
    await expect(row).toContainText('待学校审核')
    await expect(row).toContainText('到时没有答复就算同意')
    await fits(family.page)
  }
  await show(families[0]!.page, 'phone-guardian-approval-waiting')
})

test('the school approves who is ticked and refuses one with a reason', clause('NP-1.2.3/choose'), async () => {
  await menu(school, '报名审核')
  const line = (family: Family) => school.getByRole('row', { name: new RegExp(family.child.name) })
  await line(families[0]!).locator('.el-checkbox').click()
  await show(school, 'desk-school-approvals')
  await school.setViewportSize(PHONE)
  await fits(school)
  await school.setViewportSize(DESK)
  await school.getByRole('button', { name: '同意勾选的 1 人' }).click()
  await expect(line(families[0]!)).toHaveCount(0)
  await line(families[1]!).getByRole('button', { name: '不同意' }).click()
  await drawer(school)
    .getByText(/不符合课程公布的要求/)
    .click()
  await drawer(school).getByLabel('具体是哪一条').fill('公布的要求是会换气')
  await show(school, 'desk-school-refusal')
  await drawer(school).getByRole('button', { name: '不同意，取消名额' }).click()
  await expect(line(families[1]!)).toHaveCount(0)
  await school.getByRole('tab', { name: '学校没有同意' }).click()
  await expect(line(families[1]!)).toContainText('公布的要求是会换气')
})

test('one family reads yes, the other no with its reason', clause('NP-1.2.3/choose'), async () => {
  const yes = await choosing(families[0]!)
  await expect(yes).toContainText('已报名')
  await expect(yes).toContainText('学校已同意')
  const no = await choosing(families[1]!)
  await expect(no).toContainText('报上后要学校审核')
  const { page } = families[1]!
  await page.getByRole('link', { name: /^学校审核/ }).click()
  await expect(page.getByText('学校说：公布的要求是会换气')).toBeVisible()
  await fits(page)
  await show(page, 'phone-guardian-approval-refused')
})
