import { useMe } from '@kehou/kit/useMe'
import { computed, ref } from 'vue'

const KEY = 'kehou-child'
const chosen = ref(Number(localStorage.getItem(KEY)) || undefined)

/** The child that a guardian's pages are about: the one chosen last on this device, else the first. */
export function useChild() {
  const { me } = useMe()
  const children = computed(() => me.value?.children ?? [])
  return {
    children,
    child: computed(() => children.value.find((child) => child.pupil === chosen.value) ?? children.value[0]),
    choose(pupil: number) {
      chosen.value = pupil
      localStorage.setItem(KEY, String(pupil))
    },
  }
}
