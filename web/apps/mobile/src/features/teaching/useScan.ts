import { onUnmounted, ref, useTemplateRef } from 'vue'
import { camera, decoder } from './camera'

const LOOK_MS = 200

export type ScanState = 'off' | 'starting' | 'looking' | 'none'

/** Looks through the camera (the page's element with ref `video`) until a code is seen; stops the camera when the page is left. */
export function useScan(seen: (text: string) => void) {
  const state = ref<ScanState>('off')
  const video = useTemplateRef<HTMLVideoElement>('video')
  let stream: MediaStream | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function stop() {
    clearTimeout(timer)
    for (const track of stream?.getTracks() ?? []) track.stop()
    stream = undefined
    state.value = 'off'
  }

  async function start() {
    state.value = 'starting'
    stream = await camera()
    if (!stream || !video.value) {
      state.value = 'none'
      return
    }
    video.value.srcObject = stream
    await video.value.play()
    const decode = await decoder()
    state.value = 'looking'
    const look = async () => {
      if (!stream || !video.value) return
      const text = await decode(video.value).catch(() => undefined)
      if (text === undefined) timer = setTimeout(() => void look(), LOOK_MS)
      else {
        stop()
        seen(text)
      }
    }
    await look()
  }

  onUnmounted(stop)
  return { state, start, stop }
}
