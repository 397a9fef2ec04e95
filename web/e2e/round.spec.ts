import { expect, test } from '@playwright/test'
import { PHONE } from './city'
import { clause } from './clause'
import { drawer, menu } from './desk'
import { leave, publish, schoolAndFamilies, send } from './families'
import { fits, show } from './looks'

/* A school announces that a class ends, and takes it back before the day. */
test(
  'a published change round is taken back with a reason, and the family reads that nothing of it happens',
  clause('change/after'),
  async ({ browser }) => {
    const { school, families } = await schoolAndFamilies(browser, 1)
    const { page: phone, child } = families[0]!
    const made = await publish(school, 5, { weekday: 6, from: '14:35', to: '15:05' })
    const title = '十二月调整'
    const round = await send<{ id: number }>(school, '/api/change-rounds', {
      title,
      reason: '周六来的孩子少',
      effectiveOn: '2026-12-05',
      lines: [{ offering: made.id, kind: 'ENDED', note: '' }],
    })
    await send(school, `/api/change-rounds/${round.id}/publication`, {})

    await menu(school, '学期中的调整')
    await school.getByRole('row', { name: new RegExp(title) }).click()
    await expect(drawer(school).getByRole('button', { name: '收回这次调整' })).toBeDisabled()
    await drawer(school).getByLabel('收回的原因').fill('又有几家想报，这个班接着上')
    await show(school, 'desk-school-round-withdrawal')
    await drawer(school).getByRole('button', { name: '收回这次调整' }).click()
    await school.getByRole('dialog').getByRole('button', { name: '收回', exact: true }).click()
    await expect(school.getByText('已收回，家长会再收到一条消息')).toBeVisible()
    await expect(school.getByRole('row', { name: new RegExp(title) })).toContainText('已收回')
    await school.getByRole('row', { name: new RegExp(title) }).click()
    await expect(drawer(school).getByText('到日子什么都不办')).toBeVisible()
    await school.setViewportSize(PHONE)
    await fits(school)

    await phone.goto('/m/choose')
    await phone.getByRole('button', { name: new RegExp(child.name) }).click()
    await phone.goto('/m/change-rounds')
    await expect(phone.getByText('又有几家想报，这个班接着上')).toBeVisible()
    await show(phone, 'phone-guardian-round-withdrawn')
    await leave(school, families)
  },
)
