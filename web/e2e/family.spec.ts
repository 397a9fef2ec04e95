import { expect, test, type Page } from '@playwright/test'
import { device, people, PHONE } from './city'
import { clause } from './clause'
import { looksRight } from './looks'

/* What a family does by itself, without the demo's button: come in by phone and code, agree and take it back. */
test.describe.configure({ mode: 'serial' })

let phone: Page

test.beforeAll(async ({ browser }) => {
  phone = await device(browser, PHONE)
})

test.afterAll(async () => {
  await phone?.context().close()
})

test('a family comes in by phone and the code that was sent to it', async ({ request }) => {
  const { account } = (await people(request)).guardian
  await phone.goto('/m/')
  await phone.getByLabel('手机号').fill(account)
  await phone.getByRole('button', { name: '获取验证码' }).click()
  await expect(phone.getByText('短信马上就到')).toBeVisible()
  await phone.getByText('演示短信箱').click()
  const message = phone.locator('.demo-outbox li').filter({ hasText: '验证码' }).first()
  const code = /\d{6}(?!\d)/.exec((await message.innerText()).replace(account, ''))![0]

  await phone.getByLabel('验证码').fill(code === '000000' ? '000001' : '000000')
  await phone.getByRole('button', { name: '登录', exact: true }).click()
  await expect(phone.getByRole('alert')).toBeVisible()
  await looksRight(phone)

  await phone.getByLabel('验证码').fill(code)
  await phone.getByRole('button', { name: '登录', exact: true }).click()
  await expect(phone.getByRole('navigation', { name: '切换孩子' })).toBeVisible()
})

test('it agrees to an optional use, takes it back, and is refused nothing', clause('NC-17/confidential'), async () => {
  await phone.goto('/m/consents')
  const item = phone.locator('li.m-card').first()
  const says = item.getByRole('switch')
  await expect(says).not.toBeChecked()
  await says.click()
  await expect(says).toBeChecked()
  await expect(item).toContainText(/同意$/)
  await phone.reload()
  await expect(says).toBeChecked()
  await looksRight(phone)
  await says.click()
  await expect(says).not.toBeChecked()
  await expect(item).toContainText(/不同意$/)
  await phone.getByRole('link', { name: '选课' }).click()
  await expect(phone.getByRole('group', { name: '选择星期' })).toBeVisible()
})
