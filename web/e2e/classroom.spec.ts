import { expect, test } from '@playwright/test'
import { device, enter, people, PHONE } from './city'
import { clause } from './clause'
import { looksRight } from './looks'

test('a wrong code opens nothing and says what to do', clause('NP-1.2.6/qr'), async ({ browser, request }) => {
  const teacher = await device(browser, PHONE)
  await enter(teacher, (await people(request)).teacher)
  await teacher.goto('/m/scan')
  await teacher.getByLabel(/六位数字/).fill('000000')
  await teacher.getByRole('button', { name: '打开大屏' }).click()
  await expect(teacher.getByRole('alert')).toBeVisible()
  await looksRight(teacher)
  await teacher.context().close()
})

test('a waiting screen shows a new code within its minute', async ({ browser }) => {
  const screen = await device(browser, { width: 1920, height: 1080 })
  await screen.clock.install()
  await screen.goto('/classroom/')
  const first = await screen.locator('.digits').innerText()
  await screen.clock.fastForward('00:56')
  await expect(screen.locator('.digits')).not.toHaveText(first)
  await screen.context().close()
})
