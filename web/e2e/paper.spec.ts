import { readFile } from 'node:fs/promises'
import { expect, test, type Page } from '@playwright/test'
import { asked, DESK, device, enter, people, PHONE } from './city'
import { clause } from './clause'
import { drawer, menu, pick } from './desk'
import { PDF } from './dossiers'
import { publish, send, type Offering } from './families'
import { looksRight, show } from './looks'

/* What a family without a phone decides on paper, and the school keys in. */
test.describe.configure({ mode: 'serial' })

let phone: Page

test.beforeAll(async ({ browser }) => {
  phone = await device(browser, PHONE)
  await enter(phone, (await people(phone.request)).guardian)
})

test.afterAll(async () => {
  await phone?.context().close()
})

test(
  'the school keys in what a family signed on paper, a text tells it, and it takes it back',
  clause('BX-17/no-phone'),
  async ({ browser, request }) => {
    const { children } = await asked<{ children: { pupil: number; name: string; grade: number; homeClass: string }[] }>(
      phone,
      '/api/me',
    )
    const child = children[0]!
    const { days } = await asked<{ days: { items: { courseName: string; open: boolean; feeFen: number }[] }[] }>(
      phone,
      `/api/children/${child.pupil}/catalogue`,
    )
    const item = days.flatMap((day) => day.items).find((one) => one.open)!

    const school = await device(browser, DESK)
    await enter(school, (await people(request)).school)
    await menu(school, '代录意愿')
    await school.getByRole('button', { name: '照书面意愿录入' }).click()
    await pick(school, '班级', `${' 一二三四五六七八九'[child.grade]}年级${child.homeClass}`)
    await pick(school, '学生', child.name)
    const [sheet] = await Promise.all([
      school.waitForEvent('download'),
      drawer(school).getByRole('button', { name: '下载大字意愿表' }).click(),
    ])
    const paper = await sheet.path()
    expect((await readFile(paper)).subarray(0, 5).toString()).toBe('%PDF-')
    await pick(school, '选的课程', new RegExp(`^${item.courseName}`))
    await expect(drawer(school).getByRole('button', { name: '录入', exact: true })).toBeDisabled()
    await drawer(school)
      .locator('input[type=file]')
      .setInputFiles({ name: '意愿表.pdf', mimeType: 'application/pdf', buffer: await readFile(paper) })
    await expect(drawer(school).getByRole('button', { name: '录入', exact: true })).toBeEnabled()
    await show(school, 'desk-school-helper-form')
    await drawer(school).getByRole('button', { name: '录入', exact: true }).click()
    await expect(school.getByText('已录入，短信已发给家长')).toBeVisible()
    await expect(school.getByRole('row', { name: new RegExp(item.courseName) }).first()).toContainText('已办')
    await show(school, 'desk-school-helper-entries')

    await expect(async () => {
      const sent = await asked<{ text: string }[]>(phone, '/api/demo/outbox')
      expect(sent.some((one) => one.text.includes(`为孩子报了“${item.courseName}”`))).toBeTruthy()
    }).toPass()
    await phone.goto('/m/helper-entries')
    const mine = phone.getByRole('listitem').filter({ hasText: `报名：${item.courseName}` })
    await expect(mine).toContainText('照学校印的意愿表')
    const [seen] = await Promise.all([
      phone.waitForEvent('download'),
      mine.getByRole('button', { name: '看凭据' }).click(),
    ])
    expect((await readFile(await seen.path())).subarray(0, 5).toString()).toBe('%PDF-')
    await mine.getByRole('button', { name: '不是我家的意思' }).click()
    await mine.getByLabel('哪里不对').fill('我们想先看看再定。')
    await looksRight(phone)
    await show(phone, 'phone-guardian-helper-entries')
    await mine.getByRole('button', { name: '提出异议' }).click()
    await expect(mine).toContainText('您家的异议：我们想先看看再定。')
    await school.reload()
    await expect(school.getByRole('row', { name: new RegExp(item.courseName) }).first()).toContainText('家长有异议')
    await phone.goto('/m/choose')
    await expect(phone.getByRole('heading', { name: '学校照书面意愿录入的' })).toBeVisible()
    await looksRight(phone)
    await show(phone, 'phone-guardian-helper-card')
    await phone.getByRole('button', { name: `撤销${item.courseName}` }).press('Enter')
    await expect(phone.getByRole('heading', { name: '学校照书面意愿录入的' })).toHaveCount(0)
    await school.reload()
    await expect(school.getByRole('row', { name: new RegExp(item.courseName) }).first()).toContainText('家长已撤销')
    await school.context().close()
  },
)

test(
  'the school keys in the wishes of a family for a draw in the order of the paper',
  clause('BX-17/no-phone', 'JA-6/voluntary'),
  async ({ browser, request }) => {
    const { children } = await asked<{ children: { pupil: number; name: string; grade: number; homeClass: string }[] }>(
      phone,
      '/api/me',
    )
    const child = children[0]!
    const school = await device(browser, DESK)
    await enter(school, (await people(request)).school)
    const classes: Offering[] = []
    for (const [from, to] of [
      ['18:22', '18:47'],
      ['18:50', '19:15'],
      ['19:18', '19:43'],
    ] as const)
      classes.push(await publish(school, 5, { weekday: 2, from, to }))
    const { serverTime } = await asked<{ serverTime: string }>(phone, `/api/children/${child.pupil}/catalogue`)
    const at = (seconds: number) => new Date(new Date(serverTime).getTime() + seconds * 1000).toISOString()
    const opensAt = at(2)
    const draw = await send<{ id: number }>(school, '/api/draws', {
      opensAt,
      closesAt: at(86_400),
      offerings: classes.map((of) => of.id),
      grades: [3],
      publicSource: '福彩双色球第 2026137 期开奖号码',
      publicAt: at(86_400),
      revealBy: at(90_000),
    })

    /* What the form offers is read once, when the child is chosen. */
    await expect(async () => {
      const now = await asked<{ serverTime: string }>(phone, `/api/children/${child.pupil}/catalogue`)
      expect(Date.parse(now.serverTime)).toBeGreaterThan(Date.parse(opensAt))
    }).toPass()
    await menu(school, '代录意愿')
    await school.getByRole('button', { name: '照书面意愿录入' }).click()
    await pick(school, '班级', `${' 一二三四五六七八九'[child.grade]}年级${child.homeClass}`)
    await pick(school, '学生', child.name)
    await pick(school, '家长要办的事', '填摇号志愿')
    await pick(school, '哪一次摇号', /3 门课/)
    const form = drawer(school)
    for (const time of [/18:22/, /19:18/, /18:50/]) await pick(school, '加一个志愿', time)
    const ranked = form.getByRole('list', { name: '志愿，最想上的在最前' }).getByRole('listitem')
    await ranked.nth(2).getByRole('button', { name: /往前$/ }).press('Enter')
    await expect(ranked.nth(1)).toContainText('18:50')
    await form.locator('input[type=file]').setInputFiles(PDF)
    await expect(form.getByRole('button', { name: '录入', exact: true })).toBeEnabled()
    await show(school, 'desk-school-helper-wishes')
    await form.getByRole('button', { name: '录入', exact: true }).click()
    await expect(school.getByText('已录入，短信已发给家长')).toBeVisible()
    await school.context().close()

    const draws = await asked<{ draw: { id: number }; mine?: { wishes: number[] } }[]>(
      phone,
      `/api/children/${child.pupil}/draws`,
    )
    expect(draws.find((of) => of.draw.id === draw.id)?.mine?.wishes, 'the order of the paper').toEqual(
      classes.map((of) => of.id),
    )
  },
)
