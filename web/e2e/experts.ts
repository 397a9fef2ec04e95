import { expect, type Browser, type Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { asked, DESK, device } from './city'

/* The demo's experts sign in as everyone does; the pool lists them in the order of their account names. */
const PASSWORD = 'Yunjiang-2026'

interface Seat {
  expert: number
  leftWhy?: string
}
interface PanelOfExperts {
  id: number
  seats: Seat[]
}
interface Sheet {
  items: { most: number }[]
}

/** The panel at work on this admission, as its authority sees it. */
export async function panelOf(bureau: Page, admission: number): Promise<PanelOfExperts> {
  const panels = await asked<PanelOfExperts[]>(bureau, `/api/admissions/${admission}/panels`)
  return panels.at(-1)!
}

/** Account names of those who sit there, in drawn order. */
export async function sitting(bureau: Page, admission: number): Promise<string[]> {
  const pool = await asked<{ id: number }[]>(bureau, '/api/experts')
  const { active } = await asked<{ active: { place: number } }>(bureau, '/api/me')
  const { seats } = await panelOf(bureau, admission)
  return seats
    .filter((seat) => seat.leftWhy === undefined)
    .map((seat) => `demo-expert-${active.place}-${pool.findIndex((of) => of.id === seat.expert) + 1}`)
}

/** A device of this expert's own, signed in; no page stands open on it yet. */
async function signedIn(browser: Browser, account: string): Promise<Page> {
  const page = await device(browser, DESK)
  await said(page, '/api/sign-in/password', { account, password: PASSWORD, app: 'desk' })
  return page
}

/** A desk of this expert's own. */
export async function expertDesk(browser: Browser, account: string): Promise<Page> {
  const page = await signedIn(browser, account)
  await page.goto('/desk/')
  await expect(page).toHaveURL(/reviews/)
  return page
}

/** What a person at this page sends without a page. */
export async function said(page: Page, path: string, data: object): Promise<void> {
  const headers = { 'X-Kehou-App': 'desk', 'Idempotency-Key': randomUUID() }
  const answer = await page.request.post(path, { headers, data })
  expect(answer.ok(), `${path} answers ${answer.status()}: ${await answer.text()}`).toBeTruthy()
}

/** Everyone on the panel gives nearly full marks, each on a device of the own. */
export async function allScore(bureau: Page, admission: number): Promise<void> {
  const { id } = await panelOf(bureau, admission)
  for (const account of await sitting(bureau, admission)) {
    const page = await signedIn(bureau.context().browser()!, account)
    const { items } = await asked<Sheet>(page, `/api/reviews/${id}`)
    await said(page, `/api/reviews/${id}/scores`, {
      points: items.map((of) => of.most - 1),
      remarks: items.map(() => ''),
      advice: 'ADMIT',
      opinion: '符合标准，同意准入。',
    })
    await page.context().close()
  }
}
