import { expect, type Locator, type Page } from '@playwright/test'
import { fileURLToPath } from 'node:url'
import { choose, menu, tickAll } from './desk'
import { settled } from './looks'

/** A PDF that the server takes as evidence. */
export const PDF = fileURLToPath(new URL('../../server/src/main/resources/demo/outing-plan.pdf', import.meta.url))

export const EVALUATION: Record<string, string> = {
  评价对象: '参加的学生，和课程所用的材料',
  评价内容: '动手能力、合作和安全习惯',
  评价主体: '学生自评互评、教师、家长',
  评价方式: '观察记录、作品展示、问卷',
  结果表达: '等级加评语，记入成长档案',
}

export interface Wanted {
  name: string
  category: string
  activity: string
  introduction: string
  aims: string
  lessons: readonly string[]
}

/** A row of a table, by what stands in it. */
export function row(page: Page, text: string): Locator {
  return page.getByRole('row', { name: new RegExp(text) })
}

export async function saved(page: Page): Promise<void> {
  await expect(page.getByText(/^已保存 \d\d:\d\d$/)).toBeVisible()
}

/** Opens a new dossier and writes all of it but the evaluation plan. */
export async function writeCourse(page: Page, of: Wanted): Promise<void> {
  await menu(page, '课程')
  await page.getByRole('button', { name: '新增课程' }).first().click()
  await page.getByLabel('课程名称').fill(of.name)
  await page.getByRole('radio', { name: of.category, exact: true }).click()
  await page.getByRole('radio', { name: of.activity, exact: true }).click()
  await page.locator('.el-radio-button').filter({ hasText: '零起点入门' }).click()
  await tickAll(page, /[三四五六]年级/)
  await page.getByLabel('课程介绍').fill(of.introduction)
  await page.getByLabel('课程目标').fill(of.aims)
  await choose(page, '组织形式', '兴趣小组')
  await page.getByRole('spinbutton', { name: '课时数' }).fill('12')
  await page.getByLabel('实施方法').fill('示范、分组动手、互相讲评')
  await page.getByLabel('实施条件').fill('劳动教室，工具每两人一套，有保管人')
  for (const [n, title] of of.lessons.entries()) {
    await page.getByRole('button', { name: '加一次课' }).click()
    await page.getByLabel(`第 ${n + 1} 次课的内容`).fill(title)
  }
  await settled(page)
}

export async function writeEvaluation(page: Page): Promise<void> {
  for (const [part, text] of Object.entries(EVALUATION)) await page.getByLabel(part, { exact: true }).fill(text)
  await expect(page.getByRole('heading', { name: '材料齐全，可以提交' })).toBeVisible()
}
