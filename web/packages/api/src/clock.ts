let offset = 0

/** Takes the server's time over the device's: countdowns and "today" follow the city's clock. */
export function setServerTime(instant: string): void {
  const at = Date.parse(instant)
  if (!Number.isNaN(at)) offset = at - Date.now()
}

/** The city's time now, as the server told it last. */
export function now(): Date {
  return new Date(Date.now() + offset)
}
