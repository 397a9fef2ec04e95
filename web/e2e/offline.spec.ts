import { expect, test } from '@playwright/test'
import { device, enter, people, PHONE } from './city'
import { clause } from './clause'
import { looksRight, settled, show } from './looks'

test(
  'a roll called without a network is kept on the phone and arrives later',
  clause('NP-1.2.4/roll'),
  async ({ browser, request }) => {
    const page = await device(browser, PHONE)
    await enter(page, (await people(request)).teacher)
    await settled(page)
    /* the app itself is on the phone once its worker stands */
    await page.evaluate(async () => void (await navigator.serviceWorker.ready))
    await page
      .getByRole('link', { name: /点名|看名单/ })
      .last()
      .click()
    const tile = page.locator('.tile').first()
    await expect(tile).toBeVisible()

    await page.context().setOffline(true)
    await tile.click()
    await page.getByRole('button', { name: /提交/ }).click()
    await expect(page.getByText('网络断开，点名已存在本机，恢复后自动上传（1 条待传）')).toBeVisible()
    await show(page, 'phone-teacher-offline')
    await page.reload()
    await expect(page.locator('.tile').first()).toContainText('缺勤')
    await looksRight(page)

    await page.getByRole('link', { name: '我的' }).click()
    await page.getByRole('button', { name: '退出登录' }).click()
    await expect(page.getByRole('alert').filter({ hasText: '没有上传' })).toContainText('还有 1 条点名没有上传')
    await expect(page).toHaveURL(/account/)

    await page.context().setOffline(false)
    await page.getByRole('link', { name: '今天的课' }).click()
    await expect(page.getByText('待传')).toHaveCount(0)
    await page
      .getByRole('link', { name: /点名|看名单/ })
      .last()
      .click()
    await expect(page.getByText('已提交，可以继续修改')).toBeVisible()
    await expect(page.locator('.tile').first()).toContainText('缺勤')
    await page.context().close()
  },
)
