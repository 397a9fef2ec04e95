import { expect, type APIRequestContext, type Browser, type BrowserContext, type Page } from '@playwright/test'

export interface DemoAccount {
  key: string
  role: string
  label: string
  placeName: string
  /** the name or the phone that signs in */
  account: string
  app: string
}

export const DESK = { width: 1280, height: 860 }
export const PHONE = { width: 360, height: 740 }

/** The people of one school and of those above and beside it, as the demo city offers them. */
export interface People {
  school: DemoAccount
  teacher: DemoAccount
  guardian: DemoAccount
  bureau: DemoAccount
  operator: DemoAccount
}

export async function people(request: APIRequestContext): Promise<People> {
  const answer = await request.get('/api/demo/accounts')
  expect(answer.ok(), 'the city is a demo').toBeTruthy()
  const all = (await answer.json()) as DemoAccount[]
  const one = (role: string, place?: string) => {
    const found = all.find((of) => of.role === role && (place === undefined || of.placeName === place))
    if (!found) throw new Error(`no demo account for ${role} at ${place ?? 'any place'}`)
    return found
  }
  const school = one('SCHOOL')
  return {
    school,
    teacher: one('TEACHER', school.placeName),
    guardian: one('GUARDIAN'),
    bureau: one('BUREAU'),
    operator: one('OPERATOR'),
  }
}

/** A device of its own: nothing is shared with another person's. */
export async function device(browser: Browser, viewport = DESK, more: object = {}): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    viewport,
    hasTouch: viewport.width < 600,
    reducedMotion: 'reduce',
    ...more,
  })
  return context.newPage()
}

/** Comes in by the demo's button, as a visitor of the demo does. */
export async function enter(page: Page, account: DemoAccount): Promise<void> {
  const app = account.app === 'mobile' ? '/m/' : '/desk/'
  await page.goto(app)
  await page
    .getByRole('button')
    .filter({ has: page.getByText(account.label, { exact: true }) })
    .filter({ hasText: account.placeName })
    .click()
  await expect(page).not.toHaveURL(/sign-in/)
}

/** What the server says to the person at this page. */
export async function asked<T>(page: Page, path: string): Promise<T> {
  const app = new URL(page.url()).pathname.startsWith('/m/') ? 'mobile' : 'desk'
  const answer = await page.request.get(path, { headers: { 'X-Kehou-App': app } })
  expect(answer.ok(), `${path} answers ${answer.status()}`).toBeTruthy()
  return (await answer.json()) as T
}

/** Holds a code before the phone's camera: the picture is Chromium's own, what is read from it is ours. */
export async function looksAt(page: Page, code: string): Promise<void> {
  await page.evaluate((rawValue) => {
    Object.assign(globalThis, {
      BarcodeDetector: class {
        detect = async () => [{ rawValue }]
      },
    })
  }, code)
}
