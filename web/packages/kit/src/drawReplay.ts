import { sha256 } from './sha256'

/*
 * Holds a draw again in the browser, from its published record and nothing else, as docs/draw.md tells it to the byte.
 * It shares nothing with the server but that text.
 */

interface Span {
  from: number
  to: number
  /** The only week in which it is; absent where it is in every odd, or every even, one. */
  week?: number
}
export interface ReplayOffering {
  offering: number
  courseName: string
  seats: number
  spans: Span[]
}
export interface ReplayEntry {
  receipt: string
  key?: string
  given?: number[]
  want?: number
  days?: number[]
  wishes?: number[]
  barred?: number[]
  seal?: string
  /** In published cases only: where the entry stands in each wished offering's own order. */
  places?: number[]
}
export interface ReplayRecord {
  format: string
  draw: number
  commitment: string
  secret?: string
  publicValue?: string
  seed?: string
  root?: string
  offerings: ReplayOffering[]
  entries: ReplayEntry[]
}
/** What a family alone knows of its list. */
export interface ReplayOwn {
  salt: string
  lot: string
  tickets: number
  credit: number
}

/** One thing that was looked at; `differs` says in what it does not agree. */
export interface ReplayStep {
  key: 'secret' | 'seed' | 'receipts' | 'root' | 'mine' | 'result'
  state: 'agrees' | 'differs' | 'unseen'
  differs?: string
}

/** The first was written before a span named its week. */
const FORMATS = ['kehou-draw-1', 'kehou-draw-2']
const utf8 = new TextEncoder()
export function lines(...all: string[]): string {
  const digest = sha256()
  digest.add(utf8.encode(all.join('\n')))
  return digest.hex()
}

export function merkleRoot(receipts: readonly string[]): string {
  let level = [...receipts].sort()
  if (level.length === 0) return lines('kehou-draw-empty')
  while (level.length > 1) {
    const above: string[] = []
    for (let i = 0; i < level.length; i += 2) {
      const right = level[i + 1]
      above.push(right === undefined ? level[i]! : lines('kehou-draw-node', level[i]!, right))
    }
    level = above
  }
  return level[0]!
}

export function sealOf(own: ReplayOwn): string {
  return lines('kehou-draw-seal', own.salt, own.lot, String(own.tickets), String(own.credit))
}

export function keyOf(seed: string, own: ReplayOwn): string {
  const numbers = Array.from({ length: Math.max(1, own.tickets) }, (_, ticket) =>
    lines('kehou-draw-number', seed, own.lot, String(ticket)).slice(0, 15),
  )
  return (15 - Math.min(15, own.credit)).toString(16) + numbers.sort()[0]!
}

function receiptOf(draw: number, entry: ReplayEntry): string {
  const { want = 0, days = [], wishes = [], seal = '' } = entry
  return lines('kehou-draw-receipt', String(draw), String(want), days.join(','), wishes.join(','), seal)
}

const meet = (a: Span, b: Span) =>
  a.from < b.to && b.from < a.to && (a.week === undefined || b.week === undefined || a.week === b.week)
const clash = (one: ReplayOffering, other: ReplayOffering) => one.spans.some((a) => other.spans.some((b) => meet(a, b)))

const order = (a: ReplayEntry, b: ReplayEntry) => {
  const one = `${a.key ?? ''} ${a.receipt}`
  const other = `${b.key ?? ''} ${b.receipt}`
  return one < other ? -1 : one > other ? 1 : 0
}

/** Who gets what: the offerings of every entry, in the order of the rounds. */
export function holdDraw(record: ReplayRecord): number[][] {
  const offerings = new Map(record.offerings.map((each) => [each.offering, each]))
  const sequence = record.entries.map((_, i) => i).sort((a, b) => order(record.entries[a]!, record.entries[b]!))
  const position = new Map(sequence.map((child, at) => [child, at]))
  const places = record.entries.map((entry, child) => {
    const barred = new Set(entry.barred)
    const own = new Map<number, number>()
    entry.wishes?.forEach((wish, i) => {
      if (!barred.has(wish)) own.set(wish, entry.places?.[i] ?? position.get(child)!)
    })
    return own
  })
  const wishes = places.map((own) => [...own.keys()])
  const given: number[][] = record.entries.map(() => [])

  // Round 1: everybody asks for the best wish left, a class keeps those who stand first, who is turned away asks on.
  const held = new Map<number, number[]>(record.offerings.map((each) => [each.offering, []]))
  const asked = record.entries.map(() => 0)
  const asking = record.entries.flatMap((entry, child) => ((entry.want ?? 0) > 0 ? [child] : []))
  while (asking.length > 0) {
    const child = asking.pop()!
    const wish = wishes[child]![asked[child]!]
    if (wish === undefined) continue
    asked[child]!++
    const seated = held.get(wish)!
    const at = seated.findIndex((other) => places[other]!.get(wish)! > places[child]!.get(wish)!)
    seated.splice(at < 0 ? seated.length : at, 0, child)
    if (seated.length > offerings.get(wish)!.seats) asking.push(seated.pop()!)
  }
  const left = new Map<number, number>()
  for (const [offering, seated] of held) {
    seated.forEach((child) => given[child]!.push(offering))
    left.set(offering, offerings.get(offering)!.seats - seated.length)
  }

  // Further rounds: the order turns around; who has a seat of every round and wants another takes the best that fits.
  const rounds = Math.max(0, ...record.entries.map((entry) => entry.want ?? 0))
  for (let round = 1; round < rounds; round++) {
    sequence.reverse()
    for (const child of sequence) {
      const own = given[child]!
      if (own.length !== round || (record.entries[child]!.want ?? 0) <= round) continue
      const wish = wishes[child]!.find(
        (each) =>
          left.get(each)! > 0 && own.every((has) => has !== each && !clash(offerings.get(has)!, offerings.get(each)!)),
      )
      if (wish !== undefined) {
        left.set(wish, left.get(wish)! - 1)
        own.push(wish)
      }
    }
  }
  return given
}

const same = (a: readonly number[], b: readonly number[]) => a.length === b.length && a.every((x, i) => x === b[i])

/** Looks at everything that the record lets one look at. */
export function replayDraw(record: ReplayRecord, own?: ReplayOwn): ReplayStep[] {
  const steps: ReplayStep[] = []
  const step = (key: ReplayStep['key'], differs: string | undefined) =>
    steps.push(differs === undefined ? { key, state: 'agrees' } : { key, state: 'differs', differs })
  const unseen = (key: ReplayStep['key']) => steps.push({ key, state: 'unseen' })
  if (!FORMATS.includes(record.format)) {
    step('seed', '记录的格式不认识')
    return steps
  }
  const { secret, publicValue, seed } = record
  if (secret)
    step('secret', lines('kehou-draw-secret', secret) === record.commitment ? undefined : '密数与事先公布的校验值不符')
  else unseen('secret')
  if (publicValue === undefined || seed === undefined) unseen('seed')
  else {
    const made = lines('kehou-draw-seed', secret ?? '', publicValue)
    step('seed', made === seed ? undefined : '种子不是由密数和公开值得出的')
  }
  const whole = record.entries.every((entry) => entry.wishes && entry.seal !== undefined)
  if (!whole) unseen('receipts')
  else {
    const wrong = record.entries.find((entry) => receiptOf(record.draw, entry) !== entry.receipt)
    step('receipts', wrong && `回执 ${wrong.receipt.slice(0, 12)} 的志愿被改动过`)
  }
  if (record.root === undefined) unseen('root')
  else {
    const root = merkleRoot(record.entries.map((entry) => entry.receipt))
    step('root', root === record.root ? undefined : '回执不是截止时的那些')
  }
  if (own && seed !== undefined) {
    const seal = sealOf(own)
    const mine = record.entries.find((entry) => entry.seal === seal)
    step('mine', !mine ? '记录里没有您的志愿表' : mine.key === keyOf(seed, own) ? undefined : '您的次序号算出来不一样')
  }
  if (!whole || seed === undefined) unseen('result')
  else {
    const given = holdDraw(record)
    const at = record.entries.findIndex((entry, i) => !same(given[i]!, entry.given ?? []))
    step('result', at < 0 ? undefined : `回执 ${record.entries[at]!.receipt.slice(0, 12)} 的结果算出来不一样`)
  }
  return steps
}
