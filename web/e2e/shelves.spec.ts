import { expect, test, type Page } from '@playwright/test'
import { DESK, device, enter, people, PHONE, type DemoAccount, type People } from './city'
import { clause } from './clause'
import { drawer, menu, pick, pickLast } from './desk'
import { looksRight, settled, show } from './looks'

/*
 * The libraries: a school fills its own and files it, the bureau receives it; the school orders a course, its owner
 * confirms, a draft of a class comes of it; and anyone finds the course by pinyin.
 */
test.describe.configure({ mode: 'serial' })

const COURSE = '家乡博物馆之旅'
const PINYIN = 'jxbwg'

let who: People
let provider: DemoAccount
let school: Page
let bureau: Page
let centre: Page

test.beforeAll(async ({ browser, playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL })
  who = await people(request)
  const all = (await (await request.get('/api/demo/accounts')).json()) as DemoAccount[]
  provider = all.find((of) => of.key === 'provider')!
  await request.dispose()
  school = await device(browser, DESK)
  bureau = await device(browser, DESK)
  centre = await device(browser, DESK)
  await enter(school, who.school)
  await enter(bureau, who.bureau)
  await enter(centre, provider)
})

test.afterAll(async () => {
  for (const page of [school, bureau, centre]) await page?.context().close()
})

test('the ratio moves while the school picks', clause('NC-4/ratio', 'NP-3.2/libraries'), async () => {
  await menu(school, '课程库选用')
  const count = school.getByRole('region', { name: '课程库是否够用' }).locator('.big > span')
  const before = Number(await count.innerText())
  await show(school, 'desk-school-shelf')
  await school.getByRole('button', { name: '选用心理游戏' }).first().click()
  await expect(count).toHaveText(String(before + 1))
  await school.getByRole('tab', { name: '已选用' }).click()
  await settled(school)
  await show(school, 'desk-school-picks')
})

test('the school files its library and the bureau gives a receipt', clause('NP-3.2/libraries'), async () => {
  await school.getByRole('tab', { name: '备案' }).click()
  await school.getByRole('button', { name: '报送备案' }).click()
  await drawer(school).getByLabel('说明').fill('秋季学期课程库')
  await drawer(school).getByRole('button', { name: '报送' }).click()
  await expect(school.getByRole('row', { name: /待回执/ })).toBeVisible()
  await menu(bureau, '课程库与备案')
  await show(bureau, 'desk-bureau-filings')
  await bureau.getByRole('row', { name: new RegExp(who.school.placeName) }).click()
  await settled(bureau)
  await show(bureau, 'desk-bureau-filing')
  await drawer(bureau).getByLabel('意见').fill('劳动类可以再添一门')
  await drawer(bureau).getByRole('button', { name: '出具回执' }).click()
  await expect(drawer(bureau)).toHaveCount(0)
  await school.reload()
  await school.getByRole('tab', { name: '备案' }).click()
  await expect(school.getByRole('row', { name: /课备〔2026〕/ })).toContainText('劳动类可以再添一门')
})

test('the school orders a course by its initials and says why', clause('JB-2.4/order'), async () => {
  await school.getByRole('tab', { name: '选用课程' }).click()
  await school.getByLabel('搜课程库').fill(PINYIN)
  await school.getByRole('button', { name: new RegExp(`^${COURSE}`) }).click()
  await show(school, 'desk-school-shelf-course')
  await drawer(school).getByRole('button', { name: '请对方来上（点单）' }).click()
  await expect(drawer(school).getByText('发出点单')).toBeVisible()
  await pick(school, '星期', '周五')
  await pick(school, '开始', '18:25')
  await pick(school, '结束', '19:10')
  await drawer(school).getByLabel('为什么要请校外资源').fill('本校没有文博专业的教师，征询里有 38 名学生想学。')
  await looksRight(school)
  await drawer(school).getByRole('button', { name: '发出点单' }).click()
  await expect(school.getByRole('row', { name: new RegExp(COURSE) }).first()).toContainText('待答复')
})

test('its owner confirms the dates', clause('JB-2.4/order'), async () => {
  await menu(centre, '点单')
  const row = centre.getByRole('row', { name: new RegExp(`${who.school.placeName}.*${COURSE}.*待答复`) })
  await row.getByRole('button', { name: '答复' }).click()
  await show(centre, 'desk-provider-answer')
  await drawer(centre).getByLabel('还要告诉学校的').fill('器材自带，请准备一间能投影的教室。')
  await drawer(centre).getByRole('button', { name: '答复学校' }).click()
  await expect(drawer(centre)).toHaveCount(0)
  await show(centre, 'desk-provider-orders')
  await menu(centre, '送课统计')
  await show(centre, 'desk-provider-deliveries')
})

test('a draft of a class comes of it', clause('JB-2.4/order'), async () => {
  await menu(school, '点单')
  await school.reload()
  const row = school.getByRole('row', { name: new RegExp(COURSE) }).first()
  await expect(row).toContainText('已确认')
  await show(school, 'desk-school-orders')
  await row.getByRole('button', { name: '生成课程班' }).click()
  await pickLast(school, '授课教师')
  await pickLast(school, '场地')
  await drawer(school).getByRole('button', { name: '生成草稿' }).click()
  await expect(school.getByRole('heading', { name: '课程班' })).toBeVisible()
  await expect(school.getByRole('row', { name: new RegExp(COURSE) })).toContainText('草稿')
})

test('anyone finds it in the libraries by pinyin, on a phone too', clause('NP-3.1/port'), async ({ browser }) => {
  const page = await device(browser, PHONE)
  await page.goto('/library')
  await settled(page)
  await show(page, 'public-library-360')
  await page.getByRole('searchbox').fill('jiaxiangbowu')
  await page.getByRole('button', { name: '查找' }).click()
  await page.getByRole('link', { name: new RegExp(COURSE) }).click()
  await expect(page.getByRole('heading', { name: COURSE })).toBeVisible()
  await show(page, 'public-library-course-360')
  await page.setViewportSize(DESK)
  await page.goto('/library')
  await show(page, 'public-library')
  await page.context().close()
})

test(
  'schools share with consent, and the bureau sees what the youth centre brought',
  clause('SH-5.2/sharing', 'JB-2.3/youth-centre'),
  async () => {
    await menu(school, '校际共享')
    await show(school, 'desk-school-shares')
    const asked = school.getByRole('row', { name: /借出.*待答复/ }).first()
    await asked.getByRole('button', { name: '答复' }).click()
    await pickLast(school, '给哪个')
    await drawer(school).getByRole('button', { name: '答复' }).click()
    await expect(school.getByRole('row', { name: /借出.*共享中/ }).first()).toBeVisible()
    await menu(bureau, '送课统计')
    await expect(bureau.getByRole('row', { name: /青少年活动中心/ })).toBeVisible()
    await show(bureau, 'desk-bureau-deliveries')
  },
)
