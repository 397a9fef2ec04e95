import { expect, test, type Page } from '@playwright/test'
import { asked, DESK, device, enter, people, PHONE, type DemoAccount } from './city'
import { clause } from './clause'
import { drawer, menu, pick, type } from './desk'
import { looksRight, show } from './looks'

/* A child that is fetched later, and a class that goes out: what families decide, and who is counted by whom. */
test.describe.configure({ mode: 'serial' })

let school: Page
let guardian: Page
let teacher: Page

test.beforeAll(async ({ browser, playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL })
  const who = await people(request)
  await request.dispose()
  school = await device(browser, DESK)
  guardian = await device(browser, PHONE)
  teacher = await device(browser, PHONE)
  await enter(school, who.school)
  await enter(guardian, who.guardian)
  await enter(teacher, who.teacher)
})

test.afterAll(async () => {
  for (const page of [school, guardian, teacher]) await page?.context().close()
})

test('a family keeps its child later, and a no has its numbers', clause('JA-3/late'), async () => {
  await guardian.getByRole('link', { name: /晚一点接/ }).click()
  const form = guardian.getByRole('form', { name: '申请延时托管' })
  const days = form.getByRole('group', { name: '哪几天' }).getByRole('button')
  await days.nth(1).click()
  await form.getByRole('button', { name: '申请，马上生效' }).click()
  await expect(guardian.getByText('已同意')).toBeVisible()
  await days.nth(2).click()
  await form.getByLabel('留到几点').fill('20:30')
  await form.getByRole('button', { name: '申请，等学校答复' }).click()
  await expect(guardian.getByText('等学校答复', { exact: true })).toBeVisible()
  await show(guardian, 'phone-guardian-late-care')

  await menu(school, '延时托管')
  await expect(school.getByText(/共 \d+ 名学生留校/)).toBeVisible()
  await show(school, 'desk-school-late-evening')
  await school.getByRole('tab', { name: /待答复/ }).click()
  await school.getByRole('row', { name: /20:30/ }).getByRole('button', { name: '答复' }).click()
  await drawer(school).getByText('不能留这么晚').click()
  await drawer(school).getByRole('spinbutton', { name: '当晚值班的人数' }).fill('2')
  await drawer(school).getByRole('textbox', { name: '原因' }).fill('只有两位老师值班到七点')
  await show(school, 'desk-school-late-answer')
  await drawer(school).getByRole('button', { name: '答复家长' }).click()
  await expect(school.getByText('已答复，家长会看到原因')).toBeVisible()

  await guardian.reload()
  await expect(guardian.getByText(/只有两位老师值班到七点（当晚值班 2 人/)).toBeVisible()
  await looksRight(guardian)
})

test('a family books single days, and the school sees who comes', clause('SH-2.1/drop-in'), async () => {
  await menu(school, '弹性预约')
  await school.getByRole('tab', { name: '开放与截止' }).click()
  await expect(school.getByText(/按规则包 KH-20/)).toBeVisible()
  await school
    .getByRole('button', { name: /的插班名额/ })
    .first()
    .click()
  await drawer(school).getByRole('spinbutton', { name: '每天插班的名额' }).fill('2')
  await drawer(school).getByRole('button', { name: '保存' }).click()
  await expect(school.getByText('每天开放 2 个插班名额')).toBeVisible()
  await show(school, 'desk-school-drop-in-open')

  await guardian.goto('/m/today')
  await guardian.getByRole('link', { name: /弹性预约/ }).click()
  const first = guardian.getByRole('button', { name: /^(?!今天).*约托管$/ }).first()
  const title = (await first.getAttribute('aria-label'))!.replace('约托管', '')
  await first.click()
  await expect(guardian.getByText('已约托管').first()).toBeVisible()
  await show(guardian, 'phone-guardian-drop-in')
  await guardian.getByRole('button', { name: `取消这一天，${title}` }).click()
  await expect(guardian.getByRole('button', { name: `${title}约托管` })).toBeVisible()

  await school.getByRole('tab', { name: '当天名单' }).click()
  await expect(school.getByText(/应到 \d+ 人：托管/)).toBeVisible()
  await show(school, 'desk-school-drop-ins')
})

test(
  'a day of a class with a fee is paid, and goes back in the amount that was said',
  clause('SH-2.1/drop-in'),
  async () => {
    const { children } = await asked<{ children: { pupil: number; name: string }[] }>(guardian, '/api/me')
    await guardian.goto('/m/drop-ins')
    await guardian.getByRole('button', { name: children[1]!.name }).click()
    const seat = guardian.locator('li.m-line', { hasText: '这一天 ¥' }).first()
    const price = /¥[\d.]+/.exec((await seat.textContent())!)![0]
    const button = seat.getByRole('button', { name: /插班/ })
    const [title, course] = (await button.getAttribute('aria-label'))!.split('插班，') as [string, string]
    await looksRight(guardian)
    await show(guardian, 'phone-guardian-drop-in-fee')
    await button.click()
    await expect(guardian).toHaveURL(/\/orders\/\d+/)
    await expect(guardian.getByText(new RegExp(`${course} .*单日`)).first()).toBeVisible()
    await guardian.getByRole('button', { name: `去收银台付款 ${price}` }).click()
    await guardian.getByRole('button', { name: '确认支付' }).click()
    await expect(guardian.getByText('已付款，孩子的名额已确认。')).toBeVisible()

    await guardian.goto('/m/drop-ins')
    const card = guardian.locator('li.m-card', { hasText: title })
    await expect(card.getByText(`已付 ${price}。`)).toBeVisible()
    await card.getByRole('button', { name: `取消这一天，${title}` }).click()
    await expect(card.getByText(`${price} 按原付款渠道全部退回`)).toBeVisible()
    await show(guardian, 'phone-guardian-drop-in-refund')
    await card.getByRole('button', { name: `确认取消，退 ${price}，${title}` }).click()
    await expect(guardian.getByRole('button', { name: `${title}插班，${course}` })).toBeVisible()
    await guardian.goto('/m/orders')
    await expect(guardian.getByText(/退款/).first()).toBeVisible()
    await guardian.goto('/m/today')
    await guardian.getByRole('button', { name: children[0]!.name }).click()
  },
)

test(
  'a head closes a day, plans its make-up and takes it back',
  clause('change/closure'),
  async ({ browser, request }) => {
    const accounts = (await (await request.get('/api/demo/accounts')).json()) as DemoAccount[]
    const who = await people(request)
    const head = await device(browser, DESK)
    await enter(
      head,
      accounts.find((of) => of.role === 'PRINCIPAL' && of.placeName === who.school.placeName)!,
    )
    await menu(head, '停课')
    await head.getByRole('button', { name: '宣布停课' }).click()
    await type(head, '第一天', '2026-12-28')
    await type(head, '最后一天', '2026-12-28')
    await drawer(head).getByRole('textbox', { name: '原因' }).fill('气象台发布道路结冰红色预警')
    await show(head, 'desk-principal-closure-form')
    await drawer(head).getByRole('button', { name: '宣布停课' }).click()
    await expect(head.getByText(/已宣布，停了 \d+ 次课/)).toBeVisible()

    await guardian.goto('/m/today')
    await guardian.getByRole('link', { name: /停课与补课/ }).click()
    await expect(guardian.getByText('气象台发布道路结冰红色预警')).toBeVisible()
    await expect(async () => {
      await guardian.reload()
      await expect(guardian.getByText(/停 \d+ 次课，共 \d+ 分钟/)).toBeVisible({ timeout: 2_000 })
    }).toPass()
    await show(guardian, 'phone-guardian-closure')
    await looksRight(guardian)

    await head.getByRole('row', { name: /道路结冰/ }).click()
    const day = drawer(head).getByRole('combobox', { name: /的补课日/ })
    await expect(async () => {
      await day.fill('2027-01-03')
      await day.press('Enter')
      await expect(drawer(head).getByRole('button', { name: '安排补课' })).toBeEnabled({ timeout: 1_000 })
    }).toPass()
    await drawer(head).getByRole('button', { name: '安排补课' }).click()
    await expect(head.getByText(/已安排补课，共补 \d+ 次/)).toBeVisible()
    await show(head, 'desk-principal-closure')
    const bureau = await device(browser, DESK)
    await enter(bureau, who.bureau)
    await menu(bureau, '停课')
    await expect(bureau.getByRole('row', { name: /道路结冰/ })).toBeVisible()
    await show(bureau, 'desk-bureau-closures')
    await bureau.context().close()
    await drawer(head).getByRole('button', { name: '撤销停课' }).click()
    await head.getByRole('textbox').last().fill('预警解除')
    await head.getByRole('button', { name: '撤销停课' }).last().click()
    await expect(head.getByText('已撤销，课次恢复')).toBeVisible()
    await looksRight(head)
    await head.context().close()
  },
)

test('a class goes out with those whose families signed, and all come back', clause('SH-5.3/outing'), async () => {
  const { children } = await asked<{ children: { pupil: number; name: string }[] }>(guardian, '/api/me')
  const day = '2026-11-23'
  const [lesson] = await asked<{ courseName: string; instructorName: string }[]>(
    guardian,
    `/api/children/${children[0]!.pupil}/sessions?from=${day}&to=2026-12-06`,
  )
  const { name } = await asked<{ name: string }>(teacher, '/api/me')

  await menu(school, '校外活动')
  await show(school, 'desk-school-outings')
  await school.getByRole('button', { name: '安排校外活动' }).click()
  await pick(school, '课程班', `${lesson!.courseName} ${lesson!.instructorName}`)
  await drawer(school).getByRole('textbox', { name: '活动名称' }).fill('江边看桥')
  await drawer(school).getByRole('textbox', { name: '地点' }).fill('滨江公园')
  await type(school, '日期', day)
  await pick(school, '出发', '18:10')
  await pick(school, '返校', '19:30')
  await pick(school, '领队', name)
  for (const [part, text] of [
    ['活动内容', '数一数桥上的拉索，画一张草图。'],
    ['怎样往返', '步行 500 米，走人行道。'],
    ['安全措施', '两列纵队，四人一组互相照看。'],
    ['意外怎样处置', '就近送市第一医院，电话告知家长。'],
  ] as const)
    await drawer(school).getByRole('textbox', { name: part }).fill(text)
  await looksRight(school)
  await school.getByRole('button', { name: '提交，请家长签字' }).click()
  await expect(school.getByText(/已请 \d+ 个家庭签字/)).toBeVisible()

  await guardian.goto('/m/child-outings')
  const card = guardian.locator('li.m-card', { hasText: '江边看桥' })
  await card.getByText('活动和安全安排').click()
  await card.getByLabel('您的姓名，作为签字').fill('许建国')
  await show(guardian, 'phone-guardian-outing')
  await card.getByRole('button', { name: '签字，同意参加' }).click()
  await expect(card.getByText(/同意参加，许建国/)).toBeVisible()

  await teacher.goto('/m/outings')
  await teacher.locator('li.m-card', { hasText: '江边看桥' }).getByRole('link', { name: '点名' }).click()
  const tiles = teacher.getByRole('group', { name: '点名' }).getByRole('button')
  await expect(tiles).toHaveCount(1)
  await expect(teacher.getByRole('heading', { name: '留在基础托管的' })).toBeVisible()
  await tiles.first().click()
  await show(teacher, 'phone-teacher-outing')
  await teacher.getByRole('button', { name: /^出发/ }).click()
  await expect(teacher.getByText('回到学校的点一下。')).toBeVisible()
  await tiles.first().click()
  await teacher.getByRole('button', { name: /^全部返校/ }).click()
  await expect(teacher.getByText('全部返校。')).toBeVisible()

  await guardian.reload()
  await expect(card.getByText('孩子已经返校。')).toBeVisible()
  await school.reload()
  await school.getByRole('row', { name: /江边看桥.*全部返校/ }).click()
  await expect(drawer(school).getByText('已返校')).toBeVisible()
  await show(school, 'desk-school-outing')
})
