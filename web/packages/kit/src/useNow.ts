import { now } from '@kehou/api/clock'
import { onMounted, onUnmounted, ref, type Ref } from 'vue'

export { now }

/** The city's time, moving once per `everyMs` while the component stands. */
export function useNow(everyMs = 1_000): Ref<Date> {
  const at = ref(now())
  let timer: ReturnType<typeof setInterval>
  onMounted(() => (timer = setInterval(() => (at.value = now()), everyMs)))
  onUnmounted(() => clearInterval(timer))
  return at
}
