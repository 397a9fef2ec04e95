import { api, type Schema } from '@kehou/api/client'
import { fresh } from '@kehou/api/intent'
import { ask, Refused } from '@kehou/api/problem'
import { upload } from '@kehou/api/upload'
import { sentence, type Said } from '@kehou/api/words'
import { onScopeDispose, reactive } from 'vue'
import { sendInParts, Stopped } from './uploading'

export type StoredFile = Schema<'StoredFile'>
export type FileUse = StoredFile['use']

/** A file on its way, as a page shows it. */
export interface Sending {
  key: number
  name: string
  bytes: number
  sent: number
  state: 'SENDING' | 'STOPPED' | 'REFUSED'
  /** Why it stopped or was refused. */
  said?: Said
  /** Whether it can go on from where it stopped. */
  resumable: boolean
}

/** Up to here a file goes in one piece. */
const AT_ONCE = 4 * 1024 * 1024
/** Under these names the browser remembers uploads, so that the same file goes on after the page was closed. */
const REMEMBERED = 'kehou.upload:'

/**
 * Uploading for one place of a page: several files at a time, with progress, stopping and going on, and the server's
 * refusals in words. `stored` is told of each file that has arrived.
 *
 * @param school for guardians: the school of their child that shall have the files
 */
export function useUpload(use: FileUse, stored: (file: StoredFile) => void, school?: () => number | undefined) {
  const sendings = reactive<Sending[]>([])
  const sources = new Map<number, File>()
  let next = 1

  function add(files: Iterable<File>): void {
    for (const file of files) {
      const sending: Sending = {
        key: next++,
        name: file.name,
        bytes: file.size,
        sent: 0,
        state: 'SENDING',
        resumable: false,
      }
      sendings.push(sending)
      sources.set(sending.key, file)
      void send(sendings.at(-1)!)
    }
  }

  async function send(sending: Sending): Promise<void> {
    const file = sources.get(sending.key)!
    sending.state = 'SENDING'
    sending.said = undefined
    try {
      stored(await (file.size > AT_ONCE ? inParts(file, sending) : atOnce(file)))
      drop(sending)
    } catch (e) {
      if (e instanceof Stopped) return
      const refused = e instanceof Refused && !e.unsettled
      sending.state = refused ? 'REFUSED' : 'STOPPED'
      sending.resumable = !refused
      sending.said = sentence(e)
      if (refused) forget(file)
    }
  }

  function atOnce(file: File): Promise<StoredFile> {
    const body = { file: '' }
    const query = { use, school: school?.() }
    return ask(api.POST('/api/files', { params: { query }, body, ...upload({ file }) }))
  }

  function inParts(file: File, sending: Sending): Promise<StoredFile> {
    const begun = fresh()
    return sendInParts<StoredFile>(
      file,
      {
        begin: async () => (await remembered(file)) ?? open(file, begun),
        put: (id, offset, part, key) =>
          ask(
            api.PUT('/api/file-uploads/{id}/bytes', {
              params: { path: { id }, query: { offset } },
              body: '',
              bodySerializer: () => part,
              headers: { 'Content-Type': 'application/octet-stream', 'Idempotency-Key': key },
            }),
          ),
        complete: async (id, sha256, key) => {
          const headers = { 'Idempotency-Key': key }
          const path = { id }
          const done = await ask(
            api.POST('/api/file-uploads/{id}/completion', { params: { path }, body: { sha256 }, headers }),
          )
          forget(file)
          return done
        },
        pause: (seconds) => new Promise((done) => setTimeout(done, seconds * 1000)),
      },
      (sent) => (sending.sent = sent),
      () => sending.state !== 'SENDING' || !sources.has(sending.key),
    )
  }

  async function open(file: File, key: string) {
    const body = { name: file.name, use, bytes: file.size, school: school?.() }
    const begun = await ask(api.POST('/api/file-uploads', { body, headers: { 'Idempotency-Key': key } }))
    localStorage.setItem(REMEMBERED + traits(file), String(begun.id))
    return begun
  }

  /** The upload that an interruption left behind, if the server still knows it. */
  async function remembered(file: File) {
    const id = Number(localStorage.getItem(REMEMBERED + traits(file)))
    if (!id) return undefined
    try {
      const found = await ask(api.GET('/api/file-uploads/{id}', { params: { path: { id } } }))
      return found.file === undefined ? found : undefined
    } catch (e) {
      if (e instanceof Refused && e.status === 404) return undefined
      throw e
    }
  }

  function forget(file: File): void {
    localStorage.removeItem(REMEMBERED + traits(file))
  }

  function traits(file: File): string {
    return `${use}:${file.name}:${file.size}:${file.lastModified}`
  }

  function stop(sending: Sending): void {
    sending.state = 'STOPPED'
    sending.resumable = true
  }

  /** Takes it off the list; what has arrived of it expires by itself. */
  function drop(sending: Sending): void {
    sources.delete(sending.key)
    sendings.splice(
      sendings.findIndex((of) => of.key === sending.key),
      1,
    )
  }

  onScopeDispose(() => sources.clear())
  return { sendings, add, stop, resume: send, drop }
}
