import { onMounted, onUnmounted } from 'vue'
import { live, type LiveEvent } from './live'

/**
 * Calls for events of these kinds while the component stands, and for `resumed` after an interruption: then ask the
 * server again, since what happened in between was not heard.
 */
export function useLive(types: readonly string[], heard: (event: LiveEvent) => void): void {
  let stop = () => {}
  onMounted(() => {
    stop = live.listen((event) => {
      if (event.type === 'resumed' || event.type === 'resync' || types.includes(event.type)) heard(event)
    })
  })
  onUnmounted(() => stop())
}
