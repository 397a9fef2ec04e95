import { expect, test } from '@playwright/test'
import { device, DESK, enter, PHONE, type DemoAccount } from './city'
import { clause } from './clause'
import { drawer, menu } from './desk'
import { looksRight, show } from './looks'

const WORDS = '我是奶奶。老师说不报名的放学只能在走廊等。'

test(
  'a grandmother without an account complains to the district, rings nobody, and reads the answer by her receipt',
  clause('JA-6/voluntary'),
  async ({ browser, request }) => {
    const accounts = (await (await request.get('/api/demo/accounts')).json()) as DemoAccount[]
    const district = accounts.find((one) => one.key === 'district')!
    const phone = await device(browser, PHONE)
    await phone.goto('/')
    await phone.getByRole('main').getByRole('link', { name: '直接写给教育局' }).click()
    await expect(phone.getByText(/还差：选学校、选发生了什么/)).toBeVisible()
    await phone.getByLabel('学校在哪个县区').selectOption({ label: district.placeName })
    const school = phone.getByLabel('哪所学校')
    await school.selectOption({ index: 1 })
    const name = (await school.locator('option:checked').textContent())!.trim()
    await phone.getByLabel('孩子被要求参加').check()
    await phone.getByLabel('是怎么回事').fill(WORDS)
    await phone.getByLabel('您的电话（可以不留）').fill('138 1234')
    await expect(phone.getByRole('alert')).toContainText('电话号码不对')
    await expect(phone.getByRole('button', { name: '交给教育局' })).toBeDisabled()
    await phone.getByLabel('您的电话（可以不留）').fill('138 1234 5678')
    await show(phone, 'public-complain-phone')

    await phone.reload()
    await expect(phone.getByLabel('是怎么回事')).toHaveValue(WORDS)
    await expect(phone.getByLabel('孩子被要求参加')).toBeChecked()
    await expect(phone.getByLabel('哪所学校').locator('option:checked')).toHaveText(name)
    await expect(phone.getByLabel('您的电话（可以不留）')).toHaveValue('')
    await expect(phone.getByText('刷新也不会丢')).toBeVisible()
    await looksRight(phone)
    await phone.getByLabel('您的电话（可以不留）').fill('138 1234 5678')

    await phone.context().setOffline(true)
    await expect(phone.getByText('写的不会丢')).toBeVisible()
    await phone.getByRole('button', { name: '交给教育局' }).click()
    await expect(phone.getByText('您写的都还在')).toBeVisible()
    await expect(phone.getByLabel('是怎么回事')).toHaveValue(WORDS)
    await looksRight(phone)
    await phone.context().setOffline(false)

    /* It comes, its answer is lost, and the page is loaded anew: still one complaint. */
    await phone.route('**/api/public/complaints', async (route) => {
      await route.fetch()
      await route.abort()
    })
    await phone.getByRole('button', { name: '交给教育局' }).click()
    await expect(phone.getByText('您写的都还在')).toBeVisible()
    await phone.unroute('**/api/public/complaints')
    await phone.reload()
    await phone.getByLabel('您的电话（可以不留）').fill('138 1234 5678')
    await phone.getByRole('button', { name: '交给教育局' }).click()
    await expect(phone.getByRole('heading', { name: '您的回执号' })).toBeVisible()
    const code = (await phone.locator('.code').textContent())!.replaceAll(/\s/g, '')
    expect(code).toMatch(/^\d{24}$/)
    expect(await phone.evaluate(() => sessionStorage.getItem('kehou.complaint'))).toBeNull()
    await show(phone, 'public-complain-receipt')

    await phone.getByRole('main').getByRole('link', { name: '凭回执号看答复' }).click()
    await phone.getByLabel('回执号（24 位数字）').fill('0'.repeat(24))
    await phone.getByRole('button', { name: '看答复' }).click()
    await expect(phone.getByRole('alert')).toContainText('没有找到这个回执号')
    await phone.getByLabel('回执号（24 位数字）').fill(code.replaceAll(/(\d{4})/g, '$1 '))
    await phone.getByRole('button', { name: '看答复' }).click()
    await expect(phone.getByText('还没有答复')).toBeVisible()

    const desk = await device(browser, DESK)
    await enter(desk, district)
    await menu(desk, '家长投诉')
    const row = desk.getByRole('row', { name: /放学只能在走廊等/ })
    await expect(row).toHaveCount(1)
    await expect(row).toContainText('未实名')
    await expect(row).toContainText(name)
    await show(desk, 'desk-district-complaint-unsigned')
    await row.click()
    await drawer(desk).getByRole('button', { name: '留了电话，查看' }).click()
    await desk.locator('.el-message-box:visible').getByRole('textbox').fill('核实时间')
    await desk.locator('.el-message-box:visible').getByRole('button', { name: '查看' }).click()
    await expect(drawer(desk).getByRole('link', { name: '13812345678' })).toBeVisible()
    await drawer(desk).getByLabel('给写信人的答复').fill('已要求学校停止，孩子放学可以照常离校。')
    await looksRight(desk)
    await drawer(desk).getByRole('button', { name: '答复' }).click()
    await expect(desk.getByText('已答复，写信的人凭回执号看到')).toBeVisible()

    await phone.getByRole('button', { name: '看答复' }).click()
    await expect(phone.getByText('已要求学校停止')).toBeVisible()
    await show(phone, 'public-complain-answer')
    for (const page of [phone, desk]) await page.context().close()
  },
)
