import { expect, test, type Page } from '@playwright/test'
import { DESK, device, enter, people, PHONE, type People } from './city'
import { clause } from './clause'
import { menu, tickAll, unfold } from './desk'
import { expertDesk, panelOf, said, sitting } from './experts'
import { looksRight, settled, show } from './looks'

/*
 * A course on its way through the authority: the school submits, the bureau checks and draws, experts score blind, one
 * of them leaves, the scores lie apart and are talked about, the bureau decides, the school reads why and appeals.
 */
test.describe.configure({ mode: 'serial' })

const COURSE = '河边的观鸟课'

let who: People
let school: Page
let bureau: Page
let admission: number
const experts: Page[] = []

test.beforeAll(async ({ browser, playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL })
  who = await people(request)
  await request.dispose()
  school = await device(browser, DESK)
  bureau = await device(browser, DESK)
  await enter(school, who.school)
  await enter(bureau, who.bureau)
})

test.afterAll(async () => {
  for (const page of [school, bureau, ...experts]) await page?.context().close()
})

/** Looks at every line, gives so many points less than the most of each, and hands in. */
async function score(expert: Page, less: number, advice: string, opinion: string): Promise<void> {
  const form = expert.getByRole('region', { name: /评分|再评一次/ })
  const done = form.getByRole('button', { name: '交评分' })
  await expect(done).toBeDisabled()
  await tickAll(form)
  for (const row of await form.locator('.items > li').all()) {
    const most = Number((await row.locator('.give .k-soft').innerText()).replace('/', ''))
    await row.getByRole('spinbutton').fill(String(Math.max(0, most - less)))
    await row.getByRole('spinbutton').press('Tab')
  }
  await form.locator('.el-radio-button').filter({ hasText: advice }).click()
  await form.getByLabel(/总的意见/).fill(opinion)
  const answer = expert.waitForResponse((of) => of.url().endsWith('/scores'))
  await done.click()
  expect((await answer).ok()).toBeTruthy()
}

async function reason(page: Page, text: string, yes: string): Promise<void> {
  const box = page.locator('.el-message-box')
  await box.getByRole('textbox').fill(text)
  await box.getByRole('button', { name: yes }).click()
  await expect(box).toHaveCount(0)
}

test('the bureau publishes a new version of its standard and sees what changed', clause('NC-4/standards'), async () => {
  await menu(bureau, '准入标准')
  await show(bureau, 'desk-bureau-standards')
  await bureau.getByRole('button', { name: '起草新的一版' }).click()
  await bureau.getByRole('button', { name: '加一项' }).click()
  await bureau.getByLabel('第 8 项', { exact: true }).fill('公益，不向学生另外收费')
  await bureau.getByLabel('第 8 项的依据').fill('赣教办函〔2023〕38号 二（二）')
  await looksRight(bureau)
  await bureau.getByRole('button', { name: '保存草稿' }).click()
  await expect(bureau.getByText('增加「公益，不向学生另外收费」，10 分')).toBeVisible()
  await show(bureau, 'desk-bureau-standard-draft')
  await bureau.getByRole('button', { name: '发布施行' }).click()
  await expect(bureau.getByRole('heading', { name: /现行：本级标准第 2 版/ })).toBeVisible()
  await expect(bureau.getByRole('region', { name: '历次版本' })).toContainText('增加「公益，不向学生另外收费」')
})

test('the school submits a course and sees what it waits for', clause('NP-3.4/routes'), async () => {
  await said(school, '/api/courses', {
    name: COURSE,
    category: 'SCIENCE',
    activity: 'OBSERVATION',
    level: 'STARTER',
    introduction: `${who.school.placeName}旁边就是湿地，每周去看一次鸟。`,
    aims: '认得二十种本地的鸟，会写观察记录。',
    grades: [3, 4],
    classSize: 25,
    lessons: ['望远镜怎么用', '水边的鸟', '林子里的鸟'].map((title, n) => ({ number: n + 1, title, minutes: 50 })),
    practice: { method: '观察、记录、讨论', form: 'INTEREST_GROUP', classHours: 16, conditions: '望远镜每两人一架' },
    evaluation: {
      object: '学生',
      content: '态度和记录',
      subject: '教师和家长',
      method: '观察手册',
      result: '等级和评语',
    },
    evidence: [],
  })
  await menu(school, '课程')
  await school.getByRole('row', { name: new RegExp(COURSE) }).click()
  await settled(school)
  await school.getByRole('button', { name: '提交评审' }).click()
  await expect(school.getByRole('region', { name: '申报' })).toContainText('待评审')
  await menu(school, '准入申报')
  await school.getByRole('link', { name: COURSE }).click()
  await expect(school.getByText('等教育局核对材料是否齐全').first()).toBeVisible()
  await expect(school.getByRole('heading', { name: /第 2 版/ })).toBeVisible()
  admission = Number(new URL(school.url()).pathname.split('/').pop())
  await show(school, 'desk-school-submission')
})

test(
  'the bureau checks every part and draws a panel that anyone can compute again',
  clause('NP-3.1/panel'),
  async () => {
    await menu(bureau, '专家库')
    await show(bureau, 'desk-bureau-experts')
    await menu(bureau, '准入评审')
    await show(bureau, 'desk-bureau-admissions')
    await bureau.getByRole('link', { name: COURSE }).click()
    await settled(bureau)
    await expect(bureau.getByRole('button', { name: '材料齐全，通过' })).toBeDisabled()
    await show(bureau, 'desk-bureau-review')
    await tickAll(bureau)
    await bureau.getByRole('button', { name: '材料齐全，通过' }).click()
    await bureau.getByRole('button', { name: '抽取专家' }).click()
    await expect(bureau.getByRole('heading', { name: '等待专家' })).toBeVisible()
    const panel = bureau.getByRole('region', { name: '评审小组' })
    await panel.getByText(/^抽签记录/).click()
    await panel.getByRole('button', { name: '在本机重算' }).click()
    await expect(panel.getByText('重算的顺序与入组的人完全一致。')).toBeVisible()
    await panel.scrollIntoViewIfNeeded()
    await show(bureau, 'desk-bureau-draw')
  },
)

test('an expert who knows the applicant leaves and the next follows', clause('NP-3.1/panel'), async ({ browser }) => {
  const { id } = await panelOf(bureau, admission)
  const [first] = await sitting(bureau, admission)
  const conflicted = await expertDesk(browser, first!)
  await show(conflicted, 'desk-expert-reviews')
  await conflicted.goto(`/desk/reviews/${id}`)
  await settled(conflicted)
  await expect(conflicted.getByText(who.school.placeName)).toHaveCount(0)
  await show(conflicted, 'desk-expert-review')
  await conflicted.getByRole('button', { name: '申请回避' }).click()
  await reason(conflicted, '是我以前的同事', '退出这份评审')
  await expect(conflicted).toHaveURL(/reviews$/)
  await conflicted.context().close()
  await bureau.reload()
  await expect(bureau.getByRole('region', { name: '评审小组' })).toContainText('已回避')
  for (const account of await sitting(bureau, admission)) {
    const page = await expertDesk(browser, account)
    await page.goto(`/desk/reviews/${id}`)
    await settled(page)
    experts.push(page)
  }
})

test('experts score blind, and talk where they differ', clause('NP-3.1/panel'), async () => {
  const [one, two, three] = experts as [Page, Page, Page]
  await score(one, 1, '准予准入', '课次清楚，同意准入。')
  await expect(one.getByRole('heading', { name: '讨论', exact: true })).toHaveCount(0)
  await score(two, 6, '不予准入', '安全措施没有写清楚。')
  await score(three, 1, '准予准入', '贴合学生兴趣。')
  await two.reload()
  await expect(two.getByRole('heading', { name: '讨论', exact: true })).toBeVisible()
  await two.getByLabel('发言').fill('水边活动没有安全预案，我很担心。')
  await two.getByRole('button', { name: '发言' }).click()
  await expect(two.getByText('水边活动没有安全预案')).toBeVisible()
  await show(two, 'desk-expert-discussion')
  for (const [n, page] of experts.entries()) {
    await page.reload()
    await settled(page)
    await score(page, n === 0 ? 4 : 5, '不予准入', '没有安全预案，不宜开展。')
  }
})

test('the bureau refuses with reason and clause, and prints the minutes', clause('NP-3.1/panel'), async () => {
  await bureau.reload()
  await settled(bureau)
  const refuse = bureau.getByRole('button', { name: '不予准入', exact: true })
  await tickAll(bureau.getByRole('region', { name: '作出决定' }))
  await bureau.getByLabel(/^理由/).fill('水边活动没有安全预案。')
  await expect(refuse).toBeDisabled()
  const clauses = await unfold(bureau.getByRole('combobox', { name: '依据条款' }))
  await clauses.getByRole('option', { name: /第14条/ }).click()
  await show(bureau, 'desk-bureau-decision')
  await refuse.click()
  await expect(bureau.getByRole('heading', { name: '结果' })).toBeVisible()
  await bureau.getByRole('link', { name: '评审纪要' }).click()
  await settled(bureau)
  await expect(bureau.getByRole('article')).toContainText('水边活动没有安全预案，我很担心。')
  await show(bureau, 'desk-bureau-minutes')
})

test('the school reads why, without names, and appeals to another panel', clause('NP-3.4/routes'), async () => {
  await school.reload()
  await settled(school)
  await expect(school.getByText('水边活动没有安全预案。').first()).toBeVisible()
  for (const { name } of await names()) await expect(school.getByText(name)).toHaveCount(0)
  await show(school, 'desk-school-refused')
  await school.getByRole('button', { name: '申诉' }).click()
  await reason(school, '已补写水边活动的安全预案', '提交申诉')
  await expect(school.getByText('等教育局随机抽取评审专家').first()).toBeVisible()
  const before = await seated()
  await bureau.goto(`/desk/admissions/${admission}`)
  await bureau.getByRole('button', { name: '抽取专家' }).click()
  await expect(bureau.getByRole('region', { name: '申诉评审小组' })).toBeVisible()
  expect(await seated()).not.toEqual(expect.arrayContaining(before.slice(0, 1)))
  await bureau
    .getByRole('region', { name: '申诉评审小组' })
    .getByText(/^抽签记录/)
    .click()
  await expect(bureau.getByText('参加过上一次评审').first()).toBeVisible()
})

test('the school takes it back while experts are at work, and nothing is lost', clause('NP-3.4/routes'), async () => {
  await school.reload()
  await school.getByRole('button', { name: '撤回申报' }).click()
  await reason(school, '下学期改好再报', '撤回')
  await expect(school.getByRole('heading', { name: '结果' })).toBeVisible()
  await expect(school.getByText('申报单位撤回')).toBeVisible()
  await menu(school, '准入申报')
  await show(school, 'desk-school-submissions')
  await menu(school, '课程')
  await expect(school.getByRole('row', { name: new RegExp(COURSE) })).toContainText('草稿')
})

test('a teacher finds the own submissions on the phone', clause('NP-3.4/routes'), async ({ browser }) => {
  const teacher = await device(browser, PHONE)
  await enter(teacher, who.teacher)
  await teacher.goto('/m/submissions')
  await show(teacher, 'phone-teacher-submissions')
  await teacher.getByRole('link').filter({ hasText: '师资' }).first().click()
  await settled(teacher)
  await expect(teacher.getByText('准予准入').first()).toBeVisible()
  await show(teacher, 'phone-teacher-submission')
  await teacher.context().close()
})

async function names(): Promise<{ name: string }[]> {
  return (await panelOf(bureau, admission)).seats as unknown as { name: string }[]
}

async function seated(): Promise<number[]> {
  return (await panelOf(bureau, admission)).seats.map((of) => of.expert)
}
