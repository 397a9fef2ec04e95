/** A key for one intent of a person. */
export function fresh(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  /* WeChat's older browser, and plain http on a school's network, have no randomUUID */
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** What a person means to do once, however often the network makes us say it. */
export interface Intent {
  readonly headers: { 'Idempotency-Key': string }
}

/** Made when the person acts; every repetition of the request carries the same key. */
export function intent(): Intent {
  return { headers: { 'Idempotency-Key': fresh() } }
}
