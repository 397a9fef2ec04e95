import { expect, test, type Page } from '@playwright/test'
import { workbook } from '../packages/kit/src/xlsx'
import { asked, DESK, device, enter, people, PHONE, type DemoAccount, type People } from './city'
import { clause } from './clause'
import { menu, unfold } from './desk'
import { EVALUATION, PDF, row, saved, writeCourse, writeEvaluation } from './dossiers'
import { looksRight, settled, show } from './looks'

/*
 * Dossiers of courses: a teacher writes one on a phone and loses nothing without a network, the school's committee
 * votes, the school hands it upward; a school and a provider write their own, and lists come in by spreadsheet.
 */
test.describe.configure({ mode: 'serial' })

const MINE = '竹蜻蜓与风车'
const OURS = '校园邮局'
const THEIRS = '丝网印刷'

let who: People
let all: DemoAccount[]
let teacher: Page
let school: Page
let principal: Page

test.beforeAll(async ({ browser, playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL })
  who = await people(request)
  all = (await (await request.get('/api/demo/accounts')).json()) as DemoAccount[]
  await request.dispose()
  teacher = await device(browser, PHONE)
  school = await device(browser, DESK)
  principal = await device(browser, DESK)
  await enter(teacher, who.teacher)
  await enter(school, who.school)
  await enter(
    principal,
    all.find((of) => of.role === 'PRINCIPAL' && of.placeName === who.school.placeName)!,
  )
})

test.afterAll(async () => {
  for (const page of [teacher, school, principal]) await page?.context().close()
})

async function next(to: RegExp): Promise<void> {
  await teacher.getByRole('button', { name: '下一步' }).click()
  await expect(teacher.getByRole('heading', { name: to })).toBeVisible()
}

test('a teacher writes an application on the phone, and it saves itself', clause('NC-11/dossier'), async () => {
  await teacher.getByRole('link', { name: '我的' }).click()
  await teacher.getByRole('link', { name: /申报课程/ }).click()
  await settled(teacher)
  await show(teacher, 'phone-teacher-applications')
  await teacher.getByRole('link', { name: '申报一门新课' }).click()
  await teacher.getByLabel('课程名称').fill(MINE)
  await teacher.getByRole('radio', { name: '科技', exact: true }).click()
  await teacher.getByRole('radio', { name: '模型制作' }).click()
  await teacher.getByRole('radio', { name: '零起点入门' }).click()
  for (const grade of ['三年级', '四年级']) await teacher.getByRole('button', { name: grade }).click()
  await saved(teacher)
  await expect(teacher).toHaveURL(/applications\/\d+/)
  await show(teacher, 'phone-teacher-application')
})

test('without a network nothing that was written is lost', clause('NC-11/dossier'), async () => {
  await next(/介绍与目标/)
  await saved(teacher)
  /* the app itself is on the phone once its worker stands */
  await teacher.evaluate(async () => void (await navigator.serviceWorker.ready))
  await teacher.context().setOffline(true)
  await teacher.getByLabel('课程介绍').fill('竹片会飞，风车会转，动手弄明白为什么。')
  await expect(teacher.getByText('网络断开，已存在本机，恢复后自动保存')).toBeVisible()
  await teacher.context().setOffline(false)
  await saved(teacher)
  await teacher.getByLabel('课程目标').fill('会削、会装、会调平衡，说得出升力从哪里来。')
  await saved(teacher)
  await teacher.reload()
  await teacher.getByRole('button', { name: '介绍与目标' }).click()
  await expect(teacher.getByLabel('课程介绍')).toHaveValue(/竹片会飞/)
})

test(
  'what is missing is named, and only a whole dossier goes to the school',
  clause('NC-11/dossier', 'NC-13/evaluation-plan', 'NC-5/school-courses'),
  async () => {
    await next(/实施方案/)
    await teacher.getByRole('radio', { name: '兴趣小组' }).click()
    await teacher.getByLabel('课时数').fill('12')
    await teacher.getByLabel('实施方法').fill('示范、两人一组、比一比谁飞得高')
    await teacher.getByLabel('实施条件').fill('劳动教室，安全小刀每组一把')
    await next(/课次安排/)
    await teacher.getByRole('button', { name: '粘贴目录' }).click()
    await teacher.getByLabel(/每行一次课/).fill('1. 认识竹片\n2. 竹蜻蜓\n3. 风车\n4. 比赛')
    await teacher.getByRole('button', { name: '加入课次' }).click()
    await teacher.getByRole('button', { name: '第 4 次课上移' }).click()
    await expect(teacher.getByLabel('第 3 次课', { exact: true })).toHaveValue('比赛')
    await teacher.getByRole('button', { name: '第 3 次课下移' }).click()
    await show(teacher, 'phone-teacher-application-outline')
    await teacher.getByRole('button', { name: '核对并提交' }).click()
    await expect(teacher.getByText('还缺完整的评价方案')).toBeVisible()
    await expect(teacher.getByRole('button', { name: '交给学校评审' })).toBeDisabled()
    await show(teacher, 'phone-teacher-application-check')
    await teacher.getByRole('button', { name: /还缺完整的评价方案/ }).click()
    for (const [part, text] of Object.entries(EVALUATION)) await teacher.getByLabel(part, { exact: true }).fill(text)
    await next(/佐证材料/)
    await teacher.locator('input[type=file]').setInputFiles(PDF)
    await expect(teacher.getByText(/outing-plan\.pdf/)).toBeVisible()
    await next(/核对并提交/)
    await expect(teacher.getByText('还缺')).toHaveCount(0)
    await looksRight(teacher)
    await teacher.getByRole('button', { name: '交给学校评审' }).click()
    await expect(teacher.getByRole('link', { name: new RegExp(MINE) })).toContainText('待校内评审')
    await teacher.getByRole('link', { name: new RegExp(MINE) }).click()
    await expect(teacher.getByText('认识竹片')).toBeVisible()
    await expect(teacher.getByRole('button', { name: '下一步' })).toHaveCount(0)
    await looksRight(teacher)
  },
)

test("the school's committee votes and the school hands it upward", clause('NC-5/school-courses'), async () => {
  await menu(school, '校内评审')
  await show(school, 'desk-school-reviews')
  await row(school, MINE).click()
  await settled(school)
  const agree = school.getByRole('button', { name: '同意申报' })
  await expect(agree).toBeDisabled()
  const box = school.getByRole('combobox', { name: '评审小组成员' })
  const offered = (await unfold(box)).getByRole('option')
  for (const n of [0, 1, 2]) await offered.nth(n).click()
  await school.keyboard.press('Escape')
  const votes = school.getByRole('radiogroup', { name: /的票$/ })
  await expect(votes).toHaveCount(3)
  const cast = (n: number, vote: string) =>
    votes
      .nth(n)
      .locator('.el-radio-button')
      .filter({ hasText: new RegExp(`^${vote}$`) })
      .click()
  await cast(0, '同意')
  await cast(1, '不同意')
  await expect(agree).toBeDisabled()
  await cast(2, '同意')
  await expect(school.getByText('同意 2 · 不同意 1 · 未投 0')).toBeVisible()
  await school.getByLabel('意见').fill('材料本地就有，注意用刀安全。')
  await show(school, 'desk-school-committee')
  await agree.click()
  await expect(school.getByRole('heading', { name: '评审结果' })).toBeVisible()
  await school.getByRole('button', { name: '提交给教育局' }).click()
  await expect(school.getByText('教育局：待评审')).toBeVisible()
  await looksRight(school)
  await teacher.getByRole('button', { name: '返回' }).click()
  await teacher.reload()
  await expect(teacher.getByRole('link', { name: new RegExp(MINE) })).toContainText('待评审')
})

test(
  'a school writes a dossier of its own, and the rules speak while it does',
  clause('NC-11/dossier', 'NC-13/evaluation-plan'),
  async () => {
    await writeCourse(school, {
      name: OURS,
      category: '劳动',
      activity: '服务性劳动',
      introduction: '收信、分拣、盖戳、送到班上。',
      aims: '会写信封，守时守信。',
      lessons: ['邮局怎么转', '写一封信', '分拣与投递'],
    })
    await saved(school)
    await school.getByRole('spinbutton', { name: '班额上限' }).fill('40')
    await school.getByRole('spinbutton', { name: '班额上限' }).blur()
    await expect(school.getByRole('region', { name: '特色课程班额' })).toContainText('不符合')
    await expect(school.getByRole('region', { name: '课程评价方案' })).toContainText('还缺')
    await expect(school.getByRole('button', { name: '提交评审' })).toBeDisabled()
    await show(school, 'desk-school-course')
    await school.getByRole('spinbutton', { name: '班额上限' }).fill('30')
    await school.getByRole('spinbutton', { name: '班额上限' }).blur()
    await expect(school.getByRole('region', { name: '特色课程班额' })).toContainText('符合')
    await writeEvaluation(school)
    await expect(school.getByRole('region', { name: '课程评价方案' })).not.toContainText('还缺')
    await saved(school)
    await school.reload()
    await expect(school.getByLabel('评价主体')).toHaveValue(EVALUATION['评价主体']!)
  },
)

test('two people who write one dossier lose nothing of either', clause('NC-11/dossier'), async () => {
  await principal.goto(school.url())
  await expect(principal.getByLabel('课程名称')).toHaveValue(OURS)
  await school.getByLabel('课程目标').fill('会写信封，守时守信，待人有礼。')
  await saved(school)
  await principal.getByLabel('课程介绍').fill('收信、分拣、盖戳，放学前送到班上。')
  const note = principal.getByRole('alert').filter({ hasText: '另一个人改过这门课' })
  await expect(note).toContainText('待人有礼')
  await show(principal, 'desk-school-course-both')
  await note.getByRole('button', { name: '合并两边的改动并保存' }).click()
  await saved(principal)
  await expect(principal.getByLabel('课程目标')).toHaveValue('会写信封，守时守信，待人有礼。')
  await principal.reload()
  await expect(principal.getByLabel('课程介绍')).toHaveValue('收信、分拣、盖戳，放学前送到班上。')
})

test('it is handed in, taken back and handed in again', clause('NC-11/dossier'), async () => {
  await school.reload()
  await school.getByRole('button', { name: '提交评审' }).click()
  await expect(school.getByRole('region', { name: '申报' })).toContainText('待评审')
  await looksRight(school)
  await school.getByRole('button', { name: '撤回申报' }).click()
  await school.getByRole('dialog').getByRole('textbox').fill('还要补一张场地照片')
  await school.getByRole('dialog').getByRole('button', { name: '撤回' }).click()
  await expect(school.getByRole('region', { name: '申报' })).toContainText('草稿')
  await school.getByRole('button', { name: '提交评审' }).click()
  await expect(school.getByRole('region', { name: '申报' })).toContainText('待评审')
})

test('a list comes in from a spreadsheet, once', clause('NC-11/dossier'), async () => {
  const head = ['课程名称', '类别', '活动', '适合年级', '课次安排']
  const list = async (...rows: string[][]) => ({
    name: '课程.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await workbook('课程', head, rows).arrayBuffer()),
  })
  const good = ['滚铁环大会', '体育锻炼', '中华传统体育', '1-4', '认识铁环；直线；绕桩']
  await menu(school, '课程')
  await school.getByRole('button', { name: '从表格导入' }).click()
  const field = school.locator('input[type=file]')
  await field.setInputFiles(await list(good, ['风筝', '美育', '球类', '五', '']))
  await expect(row(school, '活动.*写法不对')).toContainText('舞蹈')
  await expect(school.getByRole('button', { name: '改正后重新上传' })).toBeDisabled()
  await show(school, 'desk-school-course-import')
  await field.setInputFiles(await list(good))
  await school.getByRole('button', { name: '导入 1 门' }).click()
  await expect(row(school, '滚铁环大会')).toContainText('草稿')
  await show(school, 'desk-school-library')
  await school.getByRole('button', { name: '从表格导入' }).click()
  await field.setInputFiles(await list(good))
  await expect(row(school, '滚铁环大会')).toContainText('没有变化')
  await expect(school.getByRole('button', { name: '导入 0 门' })).toBeDisabled()
})

test('a provider writes its own and chooses who judges it', clause('NC-11/dossier'), async ({ browser }) => {
  const centre = await device(browser, DESK)
  await enter(
    centre,
    all.find((of) => of.key === 'provider')!,
  )
  await writeCourse(centre, {
    name: THEIRS,
    category: '美育',
    activity: '美术',
    introduction: '自己刻版，印一件带走。',
    aims: '会分色、会套印。',
    lessons: ['网版是什么', '刻版', '套印'],
  })
  await writeEvaluation(centre)
  const choices = (await unfold(centre.getByRole('combobox', { name: '提交给', exact: true }))).getByRole('option')
  await expect(choices).toHaveCount(4)
  await choices.filter({ hasText: '望江区' }).click()
  await show(centre, 'desk-provider-course')
  await centre.getByRole('button', { name: '提交评审' }).click()
  await expect(centre.getByRole('region', { name: '申报' })).toContainText('待评审')
  await menu(centre, '课程')
  await expect(row(centre, THEIRS)).toContainText('待评审')
  await show(centre, 'desk-provider-courses')
  await centre.context().close()
})

test('anyone reads how a course is evaluated at the end of the term', clause('NC-13/evaluation-plan'), async () => {
  const admitted = await asked<{ items: { id: number }[] }>(school, '/api/public/library?limit=1')
  const page = await teacher.context().browser()!.newPage({ viewport: PHONE })
  await page.goto(`/library/${admitted.items[0]!.id}`)
  await expect(page.getByRole('heading', { name: '期末怎样评价' })).toBeVisible()
  await expect(page.getByText('结果表达')).toBeVisible()
  await looksRight(page)
  await page.close()
})
