import { expect, test, type Locator, type Page } from '@playwright/test'
import { DESK, device, enter, people } from './city'
import { clause } from './clause'
import { drawer, menu, pick } from './desk'
import { show } from './looks'

/*
 * A timetable: moved by hand where the server says it may go, searched for with its progress, looked at again after a
 * reload, printed and put into force.
 */
test.describe.configure({ mode: 'serial' })

let school: Page

test.beforeAll(async ({ browser, playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL })
  const who = await people(request)
  await request.dispose()
  school = await device(browser, DESK)
  await enter(school, who.school)
})

test.afterAll(() => school?.context().close())

const board = () => school.getByRole('region', { name: '排课看板' })
const card = (name: string | RegExp) =>
  board()
    .getByRole('button', { name: new RegExp(`^${typeof name === 'string' ? name : name.source} `) })
    .first()
const cell = (venue: string, day: number) =>
  board()
    .getByRole('row', { name: venue })
    .locator('td')
    .nth(day - 1)

/** Takes the card by the mouse and holds it until the cells have answered. */
async function take(what: Locator): Promise<void> {
  await what.hover()
  await school.mouse.down()
  const at = (await what.boundingBox())!
  await school.mouse.move(at.x + 30, at.y + 20, { steps: 3 })
  await expect(board().locator('.target').first()).toBeVisible()
}

async function letGoOver(where: Locator): Promise<void> {
  await where.scrollIntoViewIfNeeded()
  const at = (await where.boundingBox())!
  await school.mouse.move(at.x + at.width / 2, at.y + at.height / 2, { steps: 5 })
  await school.mouse.move(at.x + at.width / 2 + 2, at.y + at.height / 2)
  await school.mouse.up()
}

test('what a school cares for is set in plain words', clause('JB-2.4/timetable'), async () => {
  await menu(school, '排课')
  await show(school, 'desk-school-timetables')
  await school.getByRole('button', { name: '排课偏好' }).click()
  const spread = drawer(school).getByRole('radiogroup', { name: '一周里分散开' })
  await spread.getByText('优先').click()
  await drawer(school).getByRole('radiogroup', { name: '低年级少换楼' }).getByText('看重').click()
  await pick(school, '一年级在哪幢楼上课', '启智楼')
  await show(school, 'desk-school-timetable-weights')
  await drawer(school).getByRole('button', { name: '保存' }).click()
  await expect(drawer(school)).toHaveCount(0)
  await school.getByRole('button', { name: '排课偏好' }).click()
  await expect(spread.getByRole('radio', { name: '优先' })).toBeChecked()
  await expect(drawer(school).getByText('启智楼')).toBeVisible()
  await drawer(school).getByRole('button', { name: '取消' }).click()
})

test('a class goes by hand where nothing speaks against it', clause('JB-2.4/timetable'), async () => {
  await school.getByRole('button', { name: '手工调整' }).click()
  await expect(card('足球')).toBeVisible()
  await expect(board().getByLabel('类别')).toContainText('体育')
  await take(card('足球'))
  await expect(board().getByRole('status')).toContainText('处可以放')
  const clash = cell('4 号功能教室', 3).locator('.target').filter({ hasText: '16:30' })
  await expect(clash).toContainText('4 号功能教室这时已排篮球')
  await letGoOver(clash)
  await expect(board().getByRole('alert')).toContainText('不能放到')
  await expect(board().getByRole('alert')).toContainText('这时已排篮球')
  await expect(cell('3 号功能教室', 2)).toContainText('足球')

  await take(card('足球'))
  await show(school, 'desk-school-board')
  await letGoOver(cell('3 号功能教室', 2).locator('.target.free').first())
  await expect(cell('3 号功能教室', 2).getByRole('button', { name: /^足球 17:20/ })).toBeVisible()
  await board().getByRole('button', { name: '撤销' }).click()
  await expect(cell('3 号功能教室', 2).getByRole('button', { name: /^足球 16:30/ })).toBeVisible()
  await expect(board().getByRole('button', { name: '撤销' })).toBeDisabled()
})

test('the keyboard does the same, and a pinned class stays', clause('JB-2.4/timetable'), async () => {
  await card('足球').focus()
  await school.keyboard.press('Enter')
  await cell('3 号功能教室', 2).locator('.target.free').first().focus()
  await school.keyboard.press('Enter')
  await expect(cell('3 号功能教室', 2).getByRole('button', { name: /^足球 17:20/ })).toBeVisible()
  await card('足球').click()
  await board().getByRole('button', { name: '固定在这里' }).click()
  await expect(card('足球')).toContainText('固定')
  await school.reload()
  await expect(card('足球')).toContainText('固定')
  await card('足球').click()
  await expect(board().getByRole('status')).toContainText('已经固定')
  await expect(board().locator('.target')).toHaveCount(0)
  await school.keyboard.press('Escape')
  for (const by of ['教师', '年级', '行政班']) {
    await board().getByText(`按${by}`, { exact: true }).click()
    await expect(board().getByRole('columnheader', { name: by })).toBeVisible()
  }
})

test('an undo is refused where somebody else was there meanwhile', clause('JB-2.4/timetable'), async () => {
  await board().getByText('按场地', { exact: true }).click()
  await card('合唱').click()
  await cell('2 号功能教室', 1).locator('.target.free').first().click()
  await expect(cell('2 号功能教室', 1).getByRole('button', { name: /^合唱 17:20/ })).toBeVisible()
  const other = await school.context().newPage()
  await other.goto(school.url())
  const there = other.getByRole('region', { name: '排课看板' })
  await there
    .getByRole('button', { name: /^木工坊 / })
    .first()
    .click()
  await there.getByRole('button', { name: '固定在这里' }).click()
  await expect(there.getByRole('button', { name: /^木工坊 / }).first()).toContainText('固定')
  await other.close()
  await board().getByRole('button', { name: '撤销' }).click()
  await expect(board().getByRole('alert')).toBeVisible()
  await expect(cell('2 号功能教室', 1).getByRole('button', { name: /^合唱 17:20/ })).toBeVisible()
})

test(
  'a search shows how far it is, survives a reload, prints on one A3 and is put into force',
  clause('JB-2.4/timetable'),
  async () => {
    await menu(school, '排课')
    await school.getByRole('button', { name: '开始排课' }).click()
    await drawer(school).getByRole('button', { name: '开始', exact: true }).click()
    await school.waitForURL(/\/timetable\/\d+$/)
    await expect(school.getByRole('progressbar').or(school.getByText('已完成'))).toBeVisible()
    await school.reload()
    await expect(school.getByText('已完成')).toBeVisible({ timeout: 60_000 })
    await expect(board()).toBeVisible()
    const wishes = school.getByRole('region', { name: '偏好做到了多少' })
    await expect(wishes).toContainText(/低年级少换楼(都做到了|换楼 \d+ 次，分量 5)/)
    await show(school, 'desk-school-timetable')
    const paper = await school.pdf({ preferCSSPageSize: true })
    expect(paper.toString('latin1')).toMatch(/\/MediaBox \[0 0 119\d/)
    await school.getByRole('button', { name: '启用', exact: true }).click()
    await school.locator('.el-message-box').getByRole('button', { name: '启用' }).click()
    await expect(school.getByText('已启用', { exact: true })).toBeVisible()
    await expect(school.getByRole('button', { name: '启用', exact: true })).toHaveCount(0)
  },
)
