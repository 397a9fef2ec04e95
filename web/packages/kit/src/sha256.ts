/* SHA-256 piece by piece: the browser's own wants the whole file at once, and is missing on plain http. */

/** The first 32 bits behind the point of this root of the first primes. */
function primes(count: number, root: number): Uint32Array {
  const found: number[] = []
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n)
  return Uint32Array.from(found, (prime) => {
    const value = prime ** (1 / root)
    return Math.floor((value - Math.floor(value)) * 2 ** 32)
  })
}

const ROUND = primes(64, 3)
const START = primes(8, 2)

const turned = (x: number, n: number) => (x >>> n) | (x << (32 - n))

function compress(state: Uint32Array, block: DataView, at: number, w: Uint32Array): void {
  for (let i = 0; i < 16; i++) w[i] = block.getUint32(at + i * 4)
  for (let i = 16; i < 64; i++) {
    const a = w[i - 15]!
    const b = w[i - 2]!
    const s0 = turned(a, 7) ^ turned(a, 18) ^ (a >>> 3)
    const s1 = turned(b, 17) ^ turned(b, 19) ^ (b >>> 10)
    w[i] = w[i - 16]! + s0 + w[i - 7]! + s1
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number]
  for (let i = 0; i < 64; i++) {
    const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + ROUND[i]! + w[i]!) | 0
    const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  ;[a, b, c, d, e, f, g, h].forEach((value, i) => (state[i] = state[i]! + value))
}

export interface Digest {
  /** Takes the next piece. */
  add: (piece: Uint8Array) => void
  /** Of all pieces so far, in 64 hexadecimal digits; the digest is used up by it. */
  hex: () => string
}

/** A SHA-256 that grows. */
export function sha256(): Digest {
  const state = Uint32Array.from(START)
  const w = new Uint32Array(64)
  const rest = new Uint8Array(64)
  const restView = new DataView(rest.buffer)
  let kept = 0
  let length = 0

  function add(piece: Uint8Array): void {
    length += piece.length
    let at = 0
    if (kept > 0) {
      at = Math.min(64 - kept, piece.length)
      rest.set(piece.subarray(0, at), kept)
      kept += at
      if (kept < 64) return
      compress(state, restView, 0, w)
      kept = 0
    }
    const view = new DataView(piece.buffer, piece.byteOffset, piece.byteLength)
    for (; at + 64 <= piece.length; at += 64) compress(state, view, at, w)
    rest.set(piece.subarray(at))
    kept = piece.length - at
  }

  function hex(): string {
    const bits = length * 8
    const padding = new Uint8Array(((kept < 56 ? 56 : 120) - kept) | 0)
    padding[0] = 0x80
    add(padding)
    const end = new Uint8Array(8)
    const view = new DataView(end.buffer)
    view.setUint32(0, Math.floor(bits / 2 ** 32))
    view.setUint32(4, bits >>> 0)
    add(end)
    return [...state].map((word) => word.toString(16).padStart(8, '0')).join('')
  }

  return { add, hex }
}
