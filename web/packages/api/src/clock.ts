const KEY = 'kehou-clock'
const NOTICED_MS = 1_000

function kept(): number {
  try {
    return Number(localStorage.getItem(KEY)) || 0
  } catch {
    return 0
  }
}

/* Kept on the device, so that a page opened without a network still knows which day it is. */
let offset = kept()

/** Takes the server's time over the device's: countdowns and "today" follow the city's clock. */
export function setServerTime(instant: string): void {
  const at = Date.parse(instant)
  if (Number.isNaN(at)) return
  const found = at - Date.now()
  if (Math.abs(found - offset) < NOTICED_MS) return
  offset = found
  try {
    localStorage.setItem(KEY, String(found))
  } catch {
    /* private browsing: known until the page goes */
  }
}

/** The city's time now, as the server told it last. */
export function now(): Date {
  return new Date(Date.now() + offset)
}
