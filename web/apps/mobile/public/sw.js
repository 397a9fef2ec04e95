/*
 * Keeps the app itself on the phone, so that it opens without a network. Answers of the API are never kept here:
 * what a page may keep (the day's rolls) it keeps itself, under a key, and only for the day.
 */
const SHELL = 'kehou-shell-2'
const BASE = '/m/'

/* All files of the build that this page belongs to, and no others: their names carry a hash of what is in them. */
async function keepBuild() {
  const cache = await caches.open(SHELL)
  const answer = await fetch(`${BASE}files.json`, { cache: 'no-cache' })
  if (!answer.ok) return
  const chunks = Object.values(await answer.json())
  const files = new Set(chunks.flatMap(({ file, css = [] }) => [file, ...css]).map((file) => BASE + file))
  const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname))
  await Promise.all([...files].filter((file) => !kept.has(file)).map((file) => cache.add(file)))
  const old = [...kept].filter((file) => file.startsWith(`${BASE}assets/`) && !files.has(file))
  await Promise.all(old.map((file) => cache.delete(file)))
}

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(SHELL)
      .then((cache) => cache.add(BASE))
      .then(keepBuild)
      .then(() => self.skipWaiting()),
  )
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names.filter((name) => name.startsWith('kehou-shell-') && name !== SHELL).map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  )
})

async function page(event) {
  const cache = await caches.open(SHELL)
  try {
    const fresh = await fetch(event.request)
    if (fresh.ok) {
      await cache.put(BASE, fresh.clone())
      event.waitUntil(keepBuild().catch(() => undefined))
    }
    return fresh
  } catch {
    return (await cache.match(BASE)) ?? Response.error()
  }
}

async function asset(request) {
  const cache = await caches.open(SHELL)
  const kept = await cache.match(request)
  if (kept) return kept
  const fresh = await fetch(request)
  if (fresh.ok) await cache.put(request, fresh.clone())
  return fresh
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin || !url.pathname.startsWith(BASE)) return
  if (request.mode === 'navigate') event.respondWith(page(event))
  else if (url.pathname.startsWith(`${BASE}assets/`)) event.respondWith(asset(request))
})
