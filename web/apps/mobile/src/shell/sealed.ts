import { today } from '@kehou/kit/dates'
import { ref } from 'vue'

/*
 * What a teacher's phone keeps for an afternoon without a network, encrypted under a key that never leaves the
 * browser's key store. Names stay for the day they belong to; marks that were not sent yet stay, without names.
 */
const DATABASE = 'kehou-mobile'
const KEYS = 'keys'
const DAYS = 'days'
const MARKS = 'marks'

interface Sealed {
  id: string
  day: string
  /** How many marks are in it; no secret, so that they can be counted without the key. */
  count: number
  iv: Uint8Array<ArrayBuffer>
  bytes: ArrayBuffer
}

/** Marks kept on this phone and not sent yet. */
export const waiting = ref(0)

/** Whether this browser can keep anything encrypted: plain http on a strange host cannot. */
export function canKeep(): boolean {
  return typeof indexedDB !== 'undefined' && globalThis.crypto?.subtle !== undefined
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

let opened: Promise<IDBDatabase> | undefined

function database(): Promise<IDBDatabase> {
  if (opened) return opened
  const request = indexedDB.open(DATABASE, 1)
  request.onupgradeneeded = () => {
    request.result.createObjectStore(KEYS)
    request.result.createObjectStore(DAYS, { keyPath: 'id' })
    request.result.createObjectStore(MARKS, { keyPath: 'id' })
  }
  opened = done(request)
  opened.catch(() => (opened = undefined))
  return opened
}

async function store(name: string, mode: IDBTransactionMode): Promise<IDBObjectStore> {
  return (await database()).transaction(name, mode).objectStore(name)
}

async function key(): Promise<CryptoKey> {
  const kept = (await done((await store(KEYS, 'readonly')).get('phone'))) as CryptoKey | undefined
  if (kept) return kept
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  await done((await store(KEYS, 'readwrite')).put(made, 'phone'))
  return made
}

async function seal(into: string, id: string, value: unknown, count: number): Promise<void> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const label = new TextEncoder().encode(`${into}/${id}`)
  const plain = new TextEncoder().encode(JSON.stringify(value))
  const bytes = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: label }, await key(), plain)
  const row: Sealed = { id, day: today(), count, iv, bytes }
  await done((await store(into, 'readwrite')).put(row))
}

async function open<T>(from: string, row: Sealed | undefined): Promise<T | undefined> {
  if (!row) return undefined
  const label = new TextEncoder().encode(`${from}/${row.id}`)
  try {
    const how = { name: 'AES-GCM', iv: row.iv, additionalData: label }
    return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(how, await key(), row.bytes))) as T
  } catch {
    return undefined /* sealed under a key that was wiped: gone, as it should be */
  }
}

/** Keeps something for the rest of the day. */
export async function keepToday(id: string, value: unknown): Promise<void> {
  if (canKeep()) await seal(DAYS, id, value, 0)
}

/** What was kept today under this name. */
export async function keptToday<T>(id: string): Promise<T | undefined> {
  if (!canKeep()) return undefined
  const row = (await done((await store(DAYS, 'readonly')).get(id))) as Sealed | undefined
  return row?.day === today() ? open<T>(DAYS, row) : undefined
}

async function countWaiting(): Promise<number> {
  const rows = (await done((await store(MARKS, 'readonly')).getAll())) as Sealed[]
  return (waiting.value = rows.reduce((sum, row) => sum + row.count, 0))
}

/** Keeps marks until they are sent, however long that takes. */
export async function keepMarks(id: string, value: unknown, count: number): Promise<void> {
  if (!canKeep()) return
  await seal(MARKS, id, value, count)
  await countWaiting()
}

/** All marks that wait, oldest day first. */
export async function keptMarks<T>(): Promise<T[]> {
  if (!canKeep()) return []
  const rows = (await done((await store(MARKS, 'readonly')).getAll())) as Sealed[]
  rows.sort((a, b) => a.day.localeCompare(b.day))
  const values = await Promise.all(rows.map((row) => open<T>(MARKS, row)))
  return values.filter((value) => value !== undefined)
}

/** Called once the server has them. */
export async function dropMarks(id: string): Promise<void> {
  if (!canKeep()) return
  await done((await store(MARKS, 'readwrite')).delete(id))
  await countWaiting()
}

/** How many marks would be lost if this phone forgot everything now. */
export async function marksWaiting(): Promise<number> {
  return canKeep() ? countWaiting() : 0
}

/** Removes what belongs to another day: yesterday's names are gone. */
export async function sweep(): Promise<void> {
  if (!canKeep()) return
  const days = await store(DAYS, 'readwrite')
  const rows = (await done(days.getAll())) as Sealed[]
  await Promise.all(rows.filter((row) => row.day !== today()).map((row) => done(days.delete(row.id))))
  await countWaiting()
}

/** Forgets everything, the key included. */
export async function wipe(): Promise<void> {
  if (!canKeep()) return
  for (const name of [DAYS, MARKS, KEYS]) await done((await store(name, 'readwrite')).clear())
  waiting.value = 0
}
