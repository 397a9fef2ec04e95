import { ref, type Ref } from 'vue'

/**
 * Dragging rows of a list by their handles with finger, pen or mouse: while a row is held, it takes the place of
 * whichever row it is over. Keyboards and screen readers have buttons beside it.
 */
export function useDragOrder(list: Ref<HTMLElement | null>, move: (from: number, to: number) => void) {
  const held = ref<number>()

  function over(y: number): number | undefined {
    const rows = [...(list.value?.children ?? [])]
    const at = rows.findIndex((row) => {
      const box = row.getBoundingClientRect()
      return y >= box.top && y <= box.bottom
    })
    return at < 0 ? undefined : at
  }

  function down(event: PointerEvent, index: number) {
    held.value = index
    ;(event.currentTarget as HTMLElement).setPointerCapture(event.pointerId)
    event.preventDefault()
  }
  function along(event: PointerEvent) {
    if (held.value === undefined) return
    const to = over(event.clientY)
    if (to !== undefined && to !== held.value) {
      move(held.value, to)
      held.value = to
    }
  }
  function up() {
    held.value = undefined
  }
  return { held, down, along, up }
}
