import { expect, test, type Page } from '@playwright/test'
import { clause } from './clause'
import { drawer, menu, pick } from './desk'
import { choosable, leave, publish, schoolAndFamilies, send, type Family, type Offering } from './families'
import { show } from './looks'

/*
 * Too few have chosen a class: the school is warned, looks at all that follows and merges it into another. Nobody chooses
 * it any more. The family learns of it on the phone, sees where its child goes, and declines.
 */
test.describe.configure({ mode: 'serial' })

let school: Page
let family: Page
let child: Family['child']
let others: Family
let few: Offering
let other: Offering
let instead: Offering

test.beforeAll(async ({ browser }) => {
  const all = await schoolAndFamilies(browser, 2)
  school = all.school
  family = all.families[0]!.page
  child = all.families[0]!.child
  others = all.families[1]!
})

test.afterAll(() => leave(school, [{ page: family, child }, others]))

test('the school is warned of a class that too few have chosen', clause('BX-3/early-warning'), async () => {
  few = await publish(school, 10, { weekday: 5, from: '18:25', to: '18:55' })
  other = await publish(school, 10, { weekday: 5, from: '19:00', to: '19:30' })
  instead = await publish(school, 10, { weekday: 5, from: '18:25', to: '18:55' }, few)
  await choosable(school, [few, other, instead], '2026-11-23T01:00:00Z')
  await send(family, `/api/children/${child.pupil}/enrolments`, { offering: few.id }, 'mobile')
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

test('another family reads that it merges, and cannot choose it', clause('change/after'), async () => {
  const { page } = others
  await page.goto('/m/choose')
  await page.getByRole('button', { name: new RegExp(others.child.name) }).click()
  await page.getByRole('group', { name: '选择星期' }).getByRole('button', { name: /周五/ }).click()
  const row = page.locator('li.row', { hasText: few.courseName }).filter({ hasText: '18:25' })
  await expect(row).toContainText('将并班')
  await expect(row).toContainText(`起并入「${other.courseName}」，不再报名`)
  await expect(row.getByRole('button')).toHaveCount(0)
  await show(page, 'phone-guardian-class-closed')
})

test('who takes another class of that hour reads until when its child sits where', clause('change/after'), async () => {
  await family.goto('/m/choose')
  await family.getByRole('group', { name: '选择星期' }).getByRole('button', { name: /周五/ }).click()
  const row = family.locator('li.row', { hasText: instead.courseName }).filter({ hasText: '18:25' })
  const until = new RegExp(`孩子照常去「${few.courseName}」，从那天起才来「${instead.courseName}」`)
  await expect(row).toContainText(until)
  await row.getByRole('button', { name: new RegExp(instead.courseName) }).click()
  await expect(row).toContainText('已报名')
  await expect(row.getByRole('status').filter({ hasText: until })).toBeVisible()
  await show(family, 'phone-guardian-class-instead')
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
