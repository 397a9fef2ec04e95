import { onMounted, onUnmounted, ref, type Ref } from 'vue'

let offset = 0

/** Takes the server's time over the device's: countdowns and "today" follow the city's clock. */
export function setServerTime(instant: string): void {
  offset = new Date(instant).getTime() - Date.now()
}

/** The city's time now. */
export function now(): Date {
  return new Date(Date.now() + offset)
}

/** The city's time, moving once per `everyMs` while the component stands. */
export function useNow(everyMs = 1_000): Ref<Date> {
  const at = ref(now())
  let timer: ReturnType<typeof setInterval>
  onMounted(() => (timer = setInterval(() => (at.value = now()), everyMs)))
  onUnmounted(() => clearInterval(timer))
  return at
}
