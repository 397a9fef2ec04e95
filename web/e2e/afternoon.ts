import { expect, type Page } from '@playwright/test'
import { asked } from './city'
import { menu } from './desk'
import { looksRight, show } from './looks'

/** The family says that the child does not come today; the roll knows it before it is called. */
export async function asksLeave(guardian: Page, teacher: Page, course: string, child: string): Promise<void> {
  await guardian.getByRole('link', { name: '今天' }).click()
  const lesson = guardian.locator('li.m-card', { hasText: course })
  await lesson.getByRole('button', { name: '今天不去' }).click()
  await lesson.getByRole('button', { name: '家里有事' }).click()
  await expect(lesson).toContainText('请假')
  await looksRight(guardian)
  await teacher.goto('/m/lessons')
  await teacher.locator('li.m-card', { hasText: course }).getByRole('link', { name: '点名' }).click()
  await expect(teacher.getByRole('button', { name: new RegExp(child) })).toContainText('请假')
  await expect(teacher.getByRole('status', { name: '点名人数' })).toContainText('请假 1')
}

/** From afar with a reason, which the school turns down; then on the campus. */
export async function checksIn(teacher: Page, school: Page, course: string): Promise<void> {
  await teacher.getByRole('link', { name: '今天的课' }).click()
  const lesson = teacher.locator('li.m-card', { hasText: course })
  await lesson.getByRole('button', { name: '签到' }).click()
  await expect(lesson.getByRole('alert')).toContainText('不在')
  await lesson.getByRole('button', { name: '写明原因签到' }).click()
  await lesson.getByRole('button', { name: '定位不准' }).click()
  await looksRight(teacher)
  await lesson.getByRole('button', { name: '提交并签到' }).click()
  await expect(lesson).toContainText('待核准')
  await show(teacher, 'phone-teacher-lessons')

  await menu(school, '签到核准')
  await school
    .getByRole('row', { name: new RegExp(course) })
    .getByRole('button', { name: '不核准' })
    .click()
  await expect(school.getByRole('row', { name: new RegExp(course) })).toHaveCount(0)
  const [campus] = await asked<{ lat: number; lon: number }[]>(school, '/api/campuses')
  await teacher.context().setGeolocation({ latitude: campus!.lat, longitude: campus!.lon, accuracy: 10 })
  await teacher.reload()
  await lesson.getByRole('button', { name: '签到' }).click()
  await expect(lesson).toContainText('在校内')
  await expect(lesson).toContainText('已签到')
}

/** The child came after all; the school's board, open since before, says so by itself. */
export async function callsTheRoll(teacher: Page, school: Page, course: string, child: string): Promise<void> {
  await menu(school, '今日')
  const lane = school.getByRole('button', { name: new RegExp(course) })
  await expect(lane).toContainText('已签到')
  await teacher.locator('li.m-card', { hasText: course }).getByRole('link', { name: '点名' }).click()
  const tile = teacher.getByRole('button', { name: new RegExp(child) })
  await tile.click()
  await expect(tile).toContainText('点一下改为缺勤')
  await show(teacher, 'phone-teacher-roll')
  await teacher.getByRole('button', { name: /提交点名/ }).click()
  await expect(teacher.getByText('已提交，可以继续修改')).toBeVisible()
  await expect(lane).toContainText('实到 1/1')
}
