import { expect, test, type Page } from '@playwright/test'
import { DESK, device, enter, type DemoAccount } from './city'
import { clause } from './clause'
import { menu } from './desk'
import { looksRight, show } from './looks'

/*
 * A district's plan: written with its operating model, sent back by the city at a paragraph, received under a number;
 * then the operator sees its places by it.
 */
test(
  'a district files its plan with the city, and the operator runs by it',
  clause('NP-4.2.1/district-plan'),
  async ({ browser, request }) => {
    const accounts = (await (await request.get('/api/demo/accounts')).json()) as DemoAccount[]
    const by = async (key: string): Promise<Page> => {
      const page = await device(browser, DESK)
      await enter(
        page,
        accounts.find((one) => one.key === key)!,
      )
      return page
    }
    const district = await by('district')
    await menu(district, '县区实施方案')
    await show(district, 'desk-district-plans')
    await district.getByRole('button', { name: '编写新的一版' }).click()
    await expect(district.getByRole('heading', { name: /望江区.*第 2 版/ })).toBeVisible()
    await district.getByRole('textbox', { name: '监督评估' }).fill('')
    await district.getByRole('button', { name: '保存' }).click()
    await expect(district.getByText('方案还缺：监督评估。')).toBeVisible()
    await district.getByRole('button', { name: '报市教育局备案' }).click()
    await district.locator('.el-message-box').getByRole('button', { name: '报备案' }).click()
    await expect(district.getByText('补写以后保存，再报备案。')).toBeVisible()
    await district.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded()
    await show(district, 'desk-district-plan')
    await district.getByRole('textbox', { name: '监督评估' }).fill('责任督学每月到校，每学期通报一次。')
    await district.getByRole('button', { name: '保存' }).click()
    await expect(district.getByText('县区实施方案：符合')).toBeVisible()
    await district.getByRole('button', { name: '报市教育局备案' }).click()
    await district.locator('.el-message-box').getByRole('button', { name: '报备案' }).click()
    await expect(district.getByText('待备案')).toBeVisible()

    const city = await by('city')
    await menu(city, '县区实施方案')
    await expect(city.getByRole('row', { name: /云岭县.*已退回/ })).toBeVisible()
    await city.getByRole('button', { name: /提醒逾期县区（1）/ }).click()
    await expect(city.getByText('已提醒 1 个县区')).toBeVisible()
    await show(city, 'desk-bureau-districts')
    await city.getByRole('row', { name: /望江区/ }).click()
    await city.getByRole('textbox', { name: '对安全保障的意见' }).fill('请写明夜间离校怎样护送。')
    await looksRight(city)
    await city.getByRole('button', { name: '退回修改' }).click()
    await expect(city.getByText('市教育局意见：请写明夜间离校怎样护送。')).toBeVisible()

    await district.goto('/desk/district-plans')
    await district.getByRole('button', { name: '编写新的一版' }).click()
    await expect(district.getByText('市教育局对上一版的意见：请写明夜间离校怎样护送。')).toBeVisible()
    await district.getByRole('textbox', { name: '安全保障' }).fill('18:30 以后离校的，由值班教师送到家长手里。')
    await district.getByRole('button', { name: '保存' }).click()
    await district.getByRole('button', { name: '报市教育局备案' }).click()
    await district.locator('.el-message-box').getByRole('button', { name: '报备案' }).click()
    await expect(district.getByText('待备案')).toBeVisible()
    await city.goto('/desk/district-plans')
    await city.getByRole('row', { name: /望江区.*待备案/ }).click()
    await city.getByRole('button', { name: '备案，出具回执' }).click()
    await expect(city.getByText(/回执号 方备〔2026〕0-/)).toBeVisible()
    await city.goto('/desk/district-plans')
    await city.getByRole('tab', { name: '市直属学校的运营' }).click()
    await expect(city.getByRole('row', { name: /云江课后服务有限公司.*现行/ })).toBeVisible()
    await looksRight(city)

    const operator = await by('operator')
    await menu(operator, '运营范围')
    await expect(operator.getByRole('heading', { name: '望江区', exact: true })).toBeVisible()
    await show(operator, 'desk-operator-places')
    for (const page of [district, city, operator]) await page.context().close()
  },
)
