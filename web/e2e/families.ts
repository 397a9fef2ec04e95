import { expect, type Browser, type Page } from '@playwright/test'
import { asked, DESK, device, enter, people, PHONE, type DemoAccount } from './city'

/** A parent on the phone, with the child that goes to the school. */
export interface Family {
  page: Page
  child: { name: string; pupil: number; grade: number; schoolName: string }
}

export interface Offering {
  id: number
  course: number
  courseName: string
  instructor: number
  state: string
  grades: number[]
  slots: { venue: number }[]
}

/** A school at its desk and so many of its families. */
export async function schoolAndFamilies(
  browser: Browser,
  count: number,
): Promise<{ school: Page; families: Family[] }> {
  const school = await device(browser, DESK)
  const who = await people(school.request)
  const all = (await (await school.request.get('/api/demo/accounts')).json()) as DemoAccount[]
  await enter(school, who.school)
  const families: Family[] = []
  for (const account of all.filter((of) => of.role === 'GUARDIAN').slice(0, count)) {
    const page = await device(browser, PHONE)
    await enter(page, account)
    const { children } = await asked<{ children: Family['child'][] }>(page, '/api/me')
    families.push({ page, child: children.find((of) => of.schoolName === who.school.placeName)! })
  }
  return { school, families }
}

/** Puts their devices away. */
export async function leave(school: Page | undefined, families: Family[] = []): Promise<void> {
  for (const page of [school, ...families.map((of) => of.page)]) await page?.context().close()
}

/** What a form of the app would send. */
export async function send<T>(page: Page, path: string, data: object, app = 'desk'): Promise<T> {
  const answer = await page.request.post(path, {
    headers: { 'X-Kehou-App': app, 'Idempotency-Key': crypto.randomUUID() },
    data,
  })
  expect(answer.ok(), await answer.text()).toBeTruthy()
  return (await answer.json()) as T
}

/** A class of grade 3, free of charge, as one that the school has, and public; `beside` one, with another teacher and room. */
export async function publish(
  school: Page,
  seats: number,
  slot: { weekday: number; from: string; to: string },
  beside?: Offering,
): Promise<Offering> {
  const offerings = await asked<Offering[]>(school, '/api/offerings')
  const like = offerings.find(
    (of) =>
      of.state === 'PUBLISHED' &&
      of.grades.includes(3) &&
      of.instructor !== beside?.instructor &&
      of.slots[0]!.venue !== beside?.slots[0]!.venue,
  )!
  const made = await send<Offering>(school, '/api/offerings', {
    course: like.course,
    strand: 'SELF_DIRECTED',
    instructor: like.instructor,
    grades: [3],
    seats,
    feeFen: 0,
    slots: [{ ...slot, venue: like.slots[0]!.venue, weeks: 'EVERY' }],
  })
  await send(school, `/api/offerings/${made.id}/notice`, { approvalNumber: '' })
  return made
}

/** A window of these classes until Sunday evening. */
export async function choosable(school: Page, offerings: Offering[], opensAt: string): Promise<void> {
  await send(school, '/api/windows', {
    mode: 'FIRST_COME',
    opensAt,
    closesAt: '2026-11-29T12:00:00Z',
    offerings: offerings.map((of) => of.id),
    grades: [3],
  })
}
