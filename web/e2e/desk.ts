import { expect, type Locator, type Page } from '@playwright/test'
import { allScore } from './experts'
import { settled } from './looks'

/** The form that stands open at the side. */
export function drawer(page: Page): Locator {
  return page.locator('.el-drawer:visible')
}

/** Opens a list box and gives what it lists. */
export async function unfold(box: Locator): Promise<Locator> {
  const list = box.page().locator(`[id="${await box.getAttribute('aria-controls')}"]`)
  await expect(async () => {
    /* Element Plus lays the chosen text over its input, so the click is forced and may miss a form that still slides in. */
    if ((await box.getAttribute('aria-expanded')) !== 'true') await box.click({ force: true })
    await expect(list).toBeVisible({ timeout: 2_000 })
  }).toPass()
  return list
}

/** Picks from a list box of the page or of a form. */
export async function choose(within: Page | Locator, label: string, option: string | RegExp): Promise<void> {
  const list = await unfold(within.getByRole('combobox', { name: label, exact: true }))
  await list.getByRole('option', { name: option }).first().click()
}

/** Picks from a list box of the form. */
export async function pick(page: Page, label: string, option: string | RegExp): Promise<void> {
  await choose(drawer(page), label, option)
}

/** Goes to a page by the menu. */
export async function menu(page: Page, title: string): Promise<void> {
  const link = page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: title, exact: true })
  await link.click()
  /* Until its page is there, the one before it stands. */
  await expect(link).toHaveAttribute('aria-current', 'page')
  await settled(page)
}

/** Picks the last choice there is, whichever it is. */
export async function pickLast(page: Page, label: string): Promise<void> {
  const list = await unfold(drawer(page).getByRole('combobox', { name: label, exact: true }))
  await list.getByRole('option').last().click()
}

/** Ticks every box of the form whose name fits. */
export async function tickAll(within: Page | Locator, name = /./): Promise<void> {
  /* Element Plus hides the box itself behind its label */
  const boxes = within.locator('.el-checkbox').filter({ hasText: name })
  await boxes.first().waitFor()
  for (const box of await boxes.all()) if (!(await box.getByRole('checkbox').isChecked())) await box.click()
}

/** Types a date or a time into a picker of the form. */
export async function type(page: Page, label: string, text: string): Promise<void> {
  const box = drawer(page).getByRole('combobox', { name: label })
  /* On a slow machine Enter may come before the picker has read what was typed. */
  await expect(async () => {
    await box.blur()
    await box.fill(text)
    await box.press('Enter')
    await expect(box).toHaveValue(text, { timeout: 1_000 })
  }).toPass()
}

/** The authority checks the papers, lets a panel judge where the standard wants one, looks at every line and admits. */
export async function admit(bureau: Page, title: string): Promise<void> {
  await menu(bureau, '准入评审')
  await bureau.getByRole('link', { name: title }).click()
  await bureau.waitForURL(/\/admissions\/\d+$/)
  await settled(bureau)
  const admission = Number(new URL(bureau.url()).pathname.split('/').pop())
  await expect(bureau.getByRole('button', { name: '材料齐全，通过' })).toBeDisabled()
  await tickAll(bureau)
  await bureau.getByRole('button', { name: '材料齐全，通过' }).click()
  const draw = bureau.getByRole('button', { name: '抽取专家' })
  const decide = bureau.getByRole('button', { name: '准予准入', exact: true })
  await expect(draw.or(decide)).toBeVisible()
  if (await draw.isVisible()) {
    await draw.click()
    await expect(bureau.getByRole('heading', { name: '等待专家' })).toBeVisible()
    await allScore(bureau, admission)
    await bureau.reload()
  }
  await expect(decide).toBeDisabled()
  await tickAll(bureau)
  await decide.click()
  await expect(bureau.getByRole('heading', { name: '结果' })).toBeVisible()
}
