import { expect, test } from '@playwright/test'
import { device, enter, people, PHONE } from './city'
import { clause } from './clause'
import { drawer, menu, pick, tickAll } from './desk'
import { looksRight } from './looks'

const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

test(
  'a family reads what the school put on the shelf, asks, and is answered',
  clause('NC-6/online'),
  async ({ browser, request }) => {
    const who = await people(request)
    const title = `口算小练习 ${Date.now() % 100_000}`
    const question = `第 ${Date.now() % 100_000} 题为什么先算括号里的？`

    const desk = await device(browser)
    await enter(desk, who.school)
    await menu(desk, '资源架')
    await desk.getByRole('button', { name: '添加资源' }).first().click()
    const file = drawer(desk).locator('input[type=file]')
    await file.setInputFiles({ name: '证书.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html><script>') })
    await expect(drawer(desk).getByRole('alert')).toContainText('内容却是网页')
    await drawer(desk).getByRole('button', { name: '知道了' }).click()
    await drawer(desk)
      .locator('input[type=file]')
      .setInputFiles({ name: '口算.pdf', mimeType: 'application/pdf', buffer: PDF })
    await expect(drawer(desk).getByText('口算.pdf')).toBeVisible()
    await drawer(desk).getByLabel('标题').fill(title)
    await pick(desk, '学科', '数学')
    await tickAll(drawer(desk))
    await looksRight(desk)
    await drawer(desk).getByRole('button', { name: '提交审核' }).click()
    await desk.getByRole('button', { name: title }).click()
    await desk.getByRole('button', { name: '审核通过，上架' }).click()
    await expect(desk.getByRole('button', { name: title })).toHaveCount(0)

    const family = await device(browser, PHONE)
    await enter(family, who.guardian)
    await family.goto('/m/shelf')
    const card = family.getByRole('article').filter({ hasText: title })
    const [saved] = await Promise.all([
      family.waitForEvent('download'),
      card.getByRole('button', { name: /下载/ }).click(),
    ])
    expect(saved.suggestedFilename()).toBe('口算.pdf')
    await looksRight(family)

    await family.getByRole('link', { name: '答疑', exact: true }).click()
    await family.getByRole('link', { name: '向老师提问' }).click()
    await family.getByLabel('学科').selectOption({ label: '数学' })
    await family.getByLabel('问题', { exact: true }).fill(question)
    await family.locator('input[type=file]').setInputFiles({ name: '题.png', mimeType: 'image/png', buffer: PHOTO })
    await expect(family.getByRole('img', { name: '要发出的照片' })).toBeVisible()
    await looksRight(family)
    await family.getByRole('button', { name: '发出' }).click()
    await expect(family.getByText(question)).toBeVisible()

    const teacher = await device(browser, PHONE)
    await enter(teacher, who.teacher)
    await teacher.goto('/m/questions')
    await teacher.getByRole('link').filter({ hasText: question }).click()
    await teacher.getByLabel('您的回答').fill('括号表示先算的一步，像先装好一小袋再数。')
    await teacher.getByRole('button', { name: '回答' }).click()
    await looksRight(teacher)
    await expect(family.getByText('像先装好一小袋再数')).toBeVisible()
    for (const page of [desk, family, teacher]) await page.context().close()
  },
)
