import { ref, watchEffect } from 'vue'

const KEY = 'kehou-big-text'

function kept(): boolean {
  try {
    return localStorage.getItem(KEY) === 'yes'
  } catch {
    return false
  }
}

const big = ref(kept())

/** Large text for grandparents: one switch for the whole app, kept on the phone. */
export function useTextSize() {
  return {
    big,
    set(value: boolean) {
      big.value = value
      try {
        localStorage.setItem(KEY, value ? 'yes' : 'no')
      } catch {
        /* private browsing: the choice lasts as long as the page */
      }
    },
  }
}

/** Applies the size to the page from now on; the app calls it once. */
export function applyTextSize(): void {
  watchEffect(() => {
    document.documentElement.dataset.text = big.value ? 'big' : 'plain'
  })
}
