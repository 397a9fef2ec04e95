import { useMe } from '@kehou/kit/useMe'
import { computed, ref } from 'vue'

const KEY = 'kehou-child'

function kept(): number | undefined {
  try {
    return Number(localStorage.getItem(KEY)) || undefined
  } catch {
    return undefined
  }
}

const chosen = ref(kept())

/** The children of this guardian and the one whose afternoon the pages show; the choice stays on the phone. */
export function useChild() {
  const { me } = useMe()
  const children = computed(() => me.value?.children ?? [])
  return {
    children,
    child: computed(() => children.value.find((of) => of.pupil === chosen.value) ?? children.value[0]),
    choose(pupil: number) {
      chosen.value = pupil
      try {
        localStorage.setItem(KEY, String(pupil))
      } catch {
        /* private browsing: the choice lasts as long as the page */
      }
    },
  }
}

/** The next person on this phone starts with their own first child. */
export function forgetChild(): void {
  chosen.value = undefined
  try {
    localStorage.removeItem(KEY)
  } catch {
    /* nothing was kept */
  }
}
