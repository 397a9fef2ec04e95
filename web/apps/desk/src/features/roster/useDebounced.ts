import { onScopeDispose, ref, watch, type Ref } from 'vue'

/** Follows `source` once it has been still for `ms`. */
export function refDebounced<T>(source: Ref<T>, ms: number): Ref<T> {
  const still = ref(source.value) as Ref<T>
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(source, (value) => {
    clearTimeout(timer)
    timer = setTimeout(() => (still.value = value), ms)
  })
  onScopeDispose(() => clearTimeout(timer))
  return still
}
