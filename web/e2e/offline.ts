import { expect, type Page } from '@playwright/test'
import { looksRight, show } from './looks'

/** From the roll's page: the network goes, a child is marked absent, and nothing is lost until it is back. */
export async function absentWithoutNetwork(page: Page, child: string): Promise<void> {
  /* the app itself is on the phone once its worker stands */
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  const tile = page.locator('.tile', { hasText: child.slice(1) })
  await page.context().setOffline(true)
  await tile.click()
  await page.getByRole('button', { name: /提交/ }).click()
  await expect(page.getByText('网络断开，点名已存在本机，恢复后自动上传（1 条待传）')).toBeVisible()
  await show(page, 'phone-teacher-offline')

  await page.reload()
  await expect(tile).toContainText('缺勤')
  await looksRight(page)

  await page.getByRole('link', { name: '我的' }).click()
  await page.getByRole('button', { name: '退出登录' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '没有上传' })).toContainText('还有 1 条点名没有上传')
  await expect(page).toHaveURL(/account/)

  await page.context().setOffline(false)
  await page.getByRole('link', { name: '今天的课' }).click()
}
