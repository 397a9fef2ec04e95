import { fresh } from '@kehou/api/intent'
import { Refused, Unreachable } from '@kehou/api/problem'
import { sha256 } from './sha256'

/** What the server says of an upload. */
export interface Standing {
  id: number
  received: number
  partBytes: number
}

/** The calls that an upload makes; the tests give their own. */
export interface Wire<F> {
  /** Opens an upload, or finds the one that an interruption left behind. */
  begin: () => Promise<Standing>
  put: (id: number, offset: number, part: Uint8Array<ArrayBuffer>, key: string) => Promise<Standing>
  complete: (id: number, sha256: string, key: string) => Promise<F>
  /** Seconds between two tries of one part; a test does not wait. */
  pause: (seconds: number) => Promise<void>
}

const TRIES = 4

/**
 * Sends a file in the server's parts and answers what became of it. A part that gets no answer is sent again under its
 * key; what has arrived before is only counted into the digest. Throws what the server refused, or `Unreachable` when
 * the line stays down: then the same call goes on later where the server stands.
 */
export async function sendInParts<F>(
  file: Blob,
  wire: Wire<F>,
  told: (sent: number) => void,
  stopped: () => boolean,
): Promise<F> {
  const begun = await persistently(() => wire.begin(), wire, stopped)
  const digest = sha256()
  let received = begun.received
  for (let offset = 0; offset < file.size; offset += begun.partBytes) {
    const part = new Uint8Array(await file.slice(offset, offset + begun.partBytes).arrayBuffer())
    digest.add(part)
    if (received < offset + part.length) {
      const key = fresh()
      received = await persistently(() => place(wire, begun.id, offset, part, key), wire, stopped)
    }
    told(Math.min(received, offset + part.length))
  }
  const hex = digest.hex()
  const key = fresh()
  return persistently(() => wire.complete(begun.id, hex, key), wire, stopped)
}

/** Where the upload stands with this part in it; one that had arrived although no answer came counts as sent. */
async function place<F>(wire: Wire<F>, id: number, offset: number, part: Uint8Array<ArrayBuffer>, key: string) {
  try {
    return (await wire.put(id, offset, part, key)).received
  } catch (e) {
    const there = e instanceof Refused && e.code === 'files.wrong_part' ? Number(e.problem.facts.received) : NaN
    if (there >= offset + part.length) return there
    throw e
  }
}

async function persistently<T, F>(call: () => Promise<T>, wire: Wire<F>, stopped: () => boolean): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    if (stopped()) throw new Stopped()
    try {
      return await call()
    } catch (e) {
      const unsettled = e instanceof Unreachable || (e instanceof Refused && e.unsettled)
      if (!unsettled || attempt === TRIES) throw e
      await wire.pause(e instanceof Refused && e.retryAfter !== undefined ? e.retryAfter : attempt)
    }
  }
}

/** The person stopped it. */
export class Stopped extends Error {}
