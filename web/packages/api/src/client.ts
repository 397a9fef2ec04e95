import createClient, { type Middleware } from 'openapi-fetch'
import { setServerTime } from './clock'
import { fresh } from './intent'
import type { components, paths } from './schema'

export type AppName = 'desk' | 'mobile' | 'classroom' | 'public'
type Schemas = components['schemas']
type Method = 'get' | 'post' | 'put'

/** A record of the API by its name. */
export type Schema<Name extends keyof Schemas> = Schemas[Name]

/** What a path answers, as the server describes it: the only source of a response's type. */
export type Answered<P extends keyof paths, M extends Method & keyof paths[P]> = paths[P][M] extends {
  responses: { 200: { content: { 'application/json': infer T } } }
}
  ? T
  : never

let app: AppName = 'public'
let onSignedOut: () => void = () => {}

/** Says once, at start, which app this is (it picks the sign-in) and what to do when the sign-in has ended. */
export function configure(name: AppName, signedOut?: () => void): void {
  app = name
  onSignedOut = signedOut ?? (() => {})
}

/** Headers of every request: which app asks. The cookie alone is never enough, so a foreign page cannot write. */
export function appHeaders(): Record<string, string> {
  return { 'X-Kehou-App': app }
}

const guard: Middleware = {
  onRequest({ request }) {
    for (const [name, value] of Object.entries(appHeaders())) request.headers.set(name, value)
    const writes = request.method !== 'GET' && request.method !== 'HEAD'
    if (writes && !request.headers.has('Idempotency-Key')) request.headers.set('Idempotency-Key', fresh())
    return request
  },
  onResponse({ request, response }) {
    setServerTime(response.headers.get('Kehou-Time') ?? '')
    const signingIn = new URL(request.url).pathname.startsWith('/api/sign-in')
    if (response.status === 401 && !signingIn) onSignedOut()
  },
}

/** The one client of all apps, typed by the server's own description. */
export const api = createClient<paths>({
  baseUrl: globalThis.location?.origin ?? '',
  credentials: 'same-origin',
})
api.use(guard)
