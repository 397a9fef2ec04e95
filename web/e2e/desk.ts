import { expect, type Locator, type Page } from '@playwright/test'
import { settled, show } from './looks'

/** The form that stands open at the side. */
export function drawer(page: Page): Locator {
  return page.locator('.el-drawer:visible')
}

/** Picks from a list box of the form. */
export async function pick(page: Page, label: string, option: string | RegExp): Promise<void> {
  const box = drawer(page).getByRole('combobox', { name: label, exact: true })
  /* Element Plus lays the chosen text over its input */
  await box.click({ force: true })
  await page.locator('.el-select-dropdown:visible').getByRole('option', { name: option }).first().click()
}

/** Goes to a page by the menu. */
export async function menu(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: title, exact: true }).click()
  await settled(page)
}

/** Picks the last choice there is, whichever it is. */
export async function pickLast(page: Page, label: string): Promise<void> {
  await drawer(page).getByRole('combobox', { name: label, exact: true }).click({ force: true })
  await page.locator('.el-select-dropdown:visible').getByRole('option').last().click()
}

/** Ticks every box of the form whose name fits. */
export async function tickAll(within: Page | Locator, name = /./): Promise<void> {
  /* Element Plus hides the box itself behind its label */
  const boxes = within.locator('.el-checkbox').filter({ hasText: name })
  for (const box of await boxes.all()) if (!(await box.getByRole('checkbox').isChecked())) await box.click()
}

/** Types a date or a time into a picker of the form. */
export async function type(page: Page, label: string, text: string): Promise<void> {
  const box = drawer(page).getByRole('combobox', { name: label })
  await box.fill(text)
  await box.press('Enter')
}

/** A reviewer looks at every box and admits; it cannot be done sooner. */
export async function admit(bureau: Page, title: string): Promise<void> {
  await menu(bureau, '准入评审')
  await bureau.getByRole('link', { name: title }).click()
  await settled(bureau)
  await expect(bureau.getByRole('button', { name: '准入', exact: true })).toBeDisabled()
  await tickAll(bureau)
  await show(bureau, 'desk-bureau-review')
  await bureau.getByRole('button', { name: '准入', exact: true }).click()
  await expect(bureau.getByRole('heading', { name: '准入评审' })).toBeVisible()
  await expect(bureau.getByRole('link', { name: title })).toHaveCount(0)
}
