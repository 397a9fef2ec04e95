import { expect, test, type Locator, type Page } from '@playwright/test'
import { asked, DESK, device, enter, people, PHONE } from './city'
import { clause } from './clause'
import { menu } from './desk'
import { settled, show } from './looks'

/*
 * A draw: announced by the school, wished for on a phone with the buttons and by drag, closed, read by two, held, and held again in
 * the family's own browser and on the public page; the authority opens the keys.
 */
test.describe.configure({ mode: 'serial' })

interface Draw {
  id: number
  state: string
}

interface Ranked {
  draw: Draw
  choices: { offering: number; courseName: string }[]
  mine?: { wishes: number[] }
}

let school: Page
let head: Page
let bureau: Page
let guardian: Page
let child: { pupil: number; name: string; schoolName: string }
let draw: number

test.beforeAll(async ({ browser, playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL })
  const who = await people(request)
  const all = (await (await request.get('/api/demo/accounts')).json()) as (typeof who.school)[]
  await request.dispose()
  school = await device(browser, DESK)
  head = await device(browser, DESK)
  bureau = await device(browser, DESK)
  guardian = await device(browser, PHONE)
  await enter(school, who.school)
  await enter(
    head,
    all.find((of) => of.role === 'PRINCIPAL' && of.placeName === who.school.placeName)!,
  )
  await enter(bureau, who.bureau)
  await enter(guardian, who.guardian)
  const { children } = await asked<{ children: (typeof child)[] }>(guardian, '/api/me')
  child = children.find((of) => of.schoolName === who.school.placeName)!
  await guardian.getByRole('button', { name: new RegExp(child.name) }).click()
})

test.afterAll(async () => {
  for (const page of [school, head, bureau, guardian]) await page?.context().close()
})

/** Announces over the school's own session: the form reckons in minutes, and this journey in seconds. */
async function announce(seconds: number): Promise<number> {
  const { serverTime } = await asked<{ serverTime: string }>(guardian, `/api/children/${child.pupil}/catalogue`)
  const windows = await asked<{ offerings: number[] }[]>(school, '/api/windows')
  const given = new Set(windows.flatMap((of) => of.offerings))
  const offerings = await asked<{ id: number; state: string; grades: number[] }[]>(school, '/api/offerings')
  const free = offerings.filter((of) => of.state === 'PUBLISHED' && !given.has(of.id) && of.grades.includes(3))
  const at = (s: number) => new Date(new Date(serverTime).getTime() + s * 1000).toISOString()
  const answer = await school.request.post('/api/draws', {
    headers: { 'X-Kehou-App': 'desk', 'Idempotency-Key': crypto.randomUUID() },
    data: {
      opensAt: at(2),
      closesAt: at(seconds),
      offerings: free.map((of) => of.id),
      grades: [3],
      publicSource: '福彩双色球第 2026136 期开奖号码',
      publicAt: at(seconds),
      revealBy: at(seconds + 600),
    },
  })
  expect(answer.ok(), await answer.text()).toBeTruthy()
  return ((await answer.json()) as Draw).id
}

/** Drags the second wish above the first by its handle, as a finger does; gives its name. */
async function lift(ranked: Locator): Promise<string> {
  const rows = ranked.getByRole('listitem')
  const name = (await rows.nth(1).locator('.what strong').textContent()) ?? ''
  await rows.first().scrollIntoViewIfNeeded()
  const goal = (await rows.first().boundingBox())!
  const handle = (await rows.nth(1).locator('.handle').boundingBox())!
  const x = handle.x + handle.width / 2
  const { mouse } = ranked.page()
  await mouse.move(x, handle.y + handle.height / 2)
  await mouse.down()
  await mouse.move(x, goal.y + goal.height / 2, { steps: 6 })
  await mouse.up()
  await expect(rows.first()).toContainText(name)
  return name
}

test('a family ranks its wishes and holds a receipt', clause('BX-2/verifiable-draw'), async () => {
  await menu(school, '志愿摇号')
  await show(school, 'desk-school-draws')
  draw = await announce(30)
  await expect(async () => {
    await guardian.goto(`/m/wishes/${draw}`)
    await expect(guardian.getByText('截止前都可以改').first()).toBeVisible({ timeout: 1500 })
  }).toPass()
  const more = guardian.getByRole('region', { name: '可以添加的课' }).getByRole('button')
  await more.first().click()
  await more.first().click()
  const ranked = guardian.getByRole('region', { name: '我的志愿，最想上的放在最前' })
  const rows = ranked.getByRole('listitem')
  const second = await lift(ranked)
  await rows.first().getByRole('button', { name: /往后/ }).press('Enter')
  await expect(rows.nth(1)).toContainText(second)
  await lift(ranked)
  await guardian.getByRole('button', { name: '提交志愿' }).click()
  await expect(guardian.getByText('已提交 2 个志愿')).toBeVisible()
  const saved = (await asked<Ranked[]>(guardian, `/api/children/${child.pupil}/draws`)).find(
    (of) => of.draw.id === draw,
  )
  const first = saved?.choices.find((of) => of.offering === saved.mine?.wishes[0])
  expect(first?.courseName, 'the order that is kept is the order that was dragged').toBe(second)
  await show(guardian, 'phone-guardian-wishes')
})

test('two people read the value, the school reveals, and the family sees why', clause('BX-6/reasons'), async () => {
  await expect(async () => {
    const { items } = await asked<{ items: Draw[] }>(school, '/api/draws')
    expect(items.find((of) => of.id === draw)?.state).toBe('CLOSED')
  }).toPass({ timeout: 60_000 })
  for (const reader of [school, head]) {
    await reader.goto(`/desk/draws/${draw}`)
    await settled(reader)
    await reader.getByLabel('公开值', { exact: true }).fill('04 09 12 20 25 33 + 07')
    await reader.getByRole('button', { name: '录入' }).click()
    await expect(reader.getByText(/已记下您录入的值|两人录入一致/).first()).toBeVisible()
  }
  await head.getByRole('button', { name: '公开密数并摇号' }).click()
  await expect(head.getByText(/全部一致/)).toBeVisible({ timeout: 20_000 })
  await show(head, 'desk-principal-draw')
  await guardian.goto(`/m/wishes/${draw}`)
  await expect(guardian.getByRole('heading', { name: '每个志愿的结果' })).toBeVisible()
  await show(guardian, 'phone-guardian-draw-result')
  await guardian.getByRole('link', { name: '我来验证' }).click()
  await expect(guardian.getByText(/全部一致/)).toBeVisible()
  await show(guardian, 'phone-guardian-draw-check')
})

test('another rule is tried beside what was', clause('BX-16/what-if'), async () => {
  await head.getByLabel('另一次摇号').fill('另一次')
  await head.getByRole('button', { name: '试算', exact: true }).click()
  await expect(head.getByRole('row', { name: /有理由不服的/ })).toContainText('0')
  await menu(bureau, '摇号检查')
  await bureau.goto(`/desk/draw-inspections/${draw}`)
  await bureau.getByLabel('事由').fill('家长信访 2026-118')
  await bureau.getByRole('button', { name: '打开', exact: true }).click()
  await expect(bureau.getByText(/全部一致。/)).toBeVisible()
  await show(bureau, 'desk-bureau-draw-inspection')
})

test('anyone reads the draw on the public page', async () => {
  await guardian.goto(`/draws/${draw}`)
  await expect(guardian.getByText('已公开的部分一致。')).toBeVisible()
  await show(guardian, 'public-draw')
})
