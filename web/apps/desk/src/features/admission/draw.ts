import { sha256 } from '@kehou/kit/sha256'

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16))
}

/** A candidate's number as the draw counts it: eight bytes, the highest first. */
function eightBytes(id: number): Uint8Array {
  const bytes = new Uint8Array(8)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, Math.floor(id / 2 ** 32))
  view.setUint32(4, id >>> 0)
  return bytes
}

/**
 * The order in which these candidates are drawn, computed on this device from the record alone: each one's lot is the
 * SHA-256 of the seed followed by the candidate's number, and the lots stand in ascending order.
 */
export function drawn(seed: string, candidates: readonly number[]): number[] {
  const lots = [...new Set(candidates)].map((id) => {
    const digest = sha256()
    digest.add(bytesOf(seed))
    digest.add(eightBytes(id))
    return { id, lot: digest.hex() }
  })
  lots.sort((a, b) => (a.lot < b.lot ? -1 : a.lot > b.lot ? 1 : a.id - b.id))
  return lots.map(({ id }) => id)
}
