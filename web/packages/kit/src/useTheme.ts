import { ref, watchEffect, type Ref } from 'vue'

export type Theme = 'light' | 'dark'
const KEY = 'kehou-theme'

function chosen(): Theme | undefined {
  try {
    const kept = localStorage.getItem(KEY)
    return kept === 'light' || kept === 'dark' ? kept : undefined
  } catch {
    return undefined
  }
}

const dark = typeof matchMedia === 'function' && matchMedia('(prefers-color-scheme: dark)').matches
const theme = ref<Theme>(chosen() ?? (dark ? 'dark' : 'light'))

/** Light or dark: as the device says until the reader chooses; the choice is kept on the device. */
export function useTheme(): { theme: Ref<Theme>; toggle: () => void } {
  return {
    theme,
    toggle() {
      theme.value = theme.value === 'dark' ? 'light' : 'dark'
      try {
        localStorage.setItem(KEY, theme.value)
      } catch {
        /* private browsing: the choice lasts as long as the page */
      }
    },
  }
}

/** Applies the theme to the page from now on; each app calls it once. `also` lets a UI library follow. */
export function applyTheme(also?: (theme: Theme) => void): void {
  watchEffect(() => {
    document.documentElement.dataset.theme = theme.value
    also?.(theme.value)
  })
}
