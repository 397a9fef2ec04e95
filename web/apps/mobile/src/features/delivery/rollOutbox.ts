import { api } from '@kehou/api/client'
import { fresh } from '@kehou/api/intent'
import { ask, Refused } from '@kehou/api/problem'
import { ref, shallowRef } from 'vue'
import { canKeep, dropMarks, keepMarks, keptMarks } from '../../shell/sealed'
import type { Roll, SentMark } from './rollState'

/** Marks of one roll on their way: under one key until the server has answered. */
export interface Parcel {
  session: number
  key: string
  marks: SentMark[]
}

const DEVICE = 'kehou-device'
const AGAIN_MS = 15_000

/** This phone among the phones that call the same roll. */
export function device(): string {
  try {
    const kept = localStorage.getItem(DEVICE)
    if (kept) return kept
    const made = fresh()
    localStorage.setItem(DEVICE, made)
    return made
  } catch {
    return 'unnamed'
  }
}

/** Later taps over earlier ones of the same child. */
export function joined(earlier: readonly SentMark[], later: readonly SentMark[]): SentMark[] {
  const by = new Map(earlier.map((of) => [of.pupil, of]))
  for (const of of later) if ((by.get(of.pupil)?.markedAt ?? '') <= of.markedAt) by.set(of.pupil, of)
  return [...by.values()]
}

/** How many entries a parcel stands for: a roll called without any absence is one. */
export function weight(parcel: Parcel): number {
  return Math.max(1, parcel.marks.length)
}

export const sending = ref(false)
/** What the server refused last; those marks stay here until somebody decides. */
export const refused = shallowRef<unknown>()
type Hear = (roll: Roll, sent: readonly SentMark[]) => void
const heard = new Set<Hear>()
const loose = new Map<number, Parcel>()
let again = false

/** Calls with the roll that the server made of what was sent, and with what that was. */
export function onSent(hear: Hear): () => void {
  heard.add(hear)
  return () => heard.delete(hear)
}

/** The marks of a roll that have not reached the server. */
export async function parcelOf(session: number): Promise<Parcel | undefined> {
  return loose.get(session) ?? (await keptMarks<Parcel>()).find((of) => of.session === session)
}

/** Keeps the marks on this phone first, then tries to send all there is. */
export async function post(session: number, marks: SentMark[]): Promise<void> {
  const earlier = await parcelOf(session)
  const parcel = { session, key: fresh(), marks: joined(earlier?.marks ?? [], marks) }
  if (canKeep()) await keepMarks(String(session), parcel, weight(parcel))
  else loose.set(session, parcel)
  await flush()
}

async function send(parcel: Parcel): Promise<void> {
  const roll = await ask(
    api.PUT('/api/sessions/{id}/roll', {
      params: { path: { id: parcel.session } },
      body: { device: device(), marks: parcel.marks },
      headers: { 'Idempotency-Key': parcel.key },
    }),
  )
  /* Marks posted while this was on its way lie under another key: they stay and go next. */
  if ((await parcelOf(parcel.session))?.key === parcel.key) {
    loose.delete(parcel.session)
    await dropMarks(String(parcel.session))
  } else again = true
  for (const hear of heard) hear(roll, parcel.marks)
}

/** Sends what waits; what the network does not take stays. */
export async function flush(): Promise<void> {
  if (sending.value) return
  sending.value = true
  again = false
  refused.value = undefined
  try {
    for (const parcel of [...loose.values(), ...(await keptMarks<Parcel>())]) {
      try {
        await send(parcel)
      } catch (e) {
        if (e instanceof Refused && !e.unsettled) refused.value = e
        else return
      }
    }
  } finally {
    sending.value = false
  }
  if (again) await flush()
}

/** Tries again when the network comes back, and every few seconds; for as long as the app stands. */
export function keepFlushing(): () => void {
  const go = () => void flush()
  const timer = setInterval(go, AGAIN_MS)
  window.addEventListener('online', go)
  go()
  return () => {
    clearInterval(timer)
    window.removeEventListener('online', go)
  }
}
