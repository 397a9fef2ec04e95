import { expect, test } from '@playwright/test'
import { device, enter, people, PHONE } from './city'
import { looksRight } from './looks'

test('a school reads by what it is judged, and the public reads the same', async ({ browser, request }) => {
  const page = await device(browser)
  await enter(page, (await people(request)).school)
  await page.getByRole('link', { name: '规则依据' }).click()
  await expect(page.getByRole('heading', { name: '在这里生效' })).toBeVisible()
  await page.getByRole('link', { name: /南昌市课后服务质量管理标准/ }).click()
  await page.getByRole('button', { name: '课程与师资' }).click()
  const size = page.getByRole('article').filter({ hasText: '特色课程班额' })
  await expect(size).toContainText('班额不超过 35 人')
  await expect(size).toContainText('第 14 条')
  await page.getByLabel('只看本平台的默认取法').check()
  await expect(page.getByRole('article').filter({ hasText: '场地与课程的比例' })).toContainText('本平台理解为')
  await looksRight(page)
  await page.context().close()

  const visitor = await device(browser, PHONE)
  await visitor.goto('/rules')
  await expect(visitor.getByRole('link', { name: /上海市/ })).toHaveCount(0)
  await visitor.getByRole('link', { name: /2023/ }).click()
  await expect(visitor.getByText('每天兴趣社团占比', { exact: true }).first()).toBeVisible()
  await looksRight(visitor)
  await visitor.context().close()
})
