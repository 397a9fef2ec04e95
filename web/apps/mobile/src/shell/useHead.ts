import { watchEffect } from 'vue'

/** The document's title follows the page, so that history and a screen reader name it. */
export function useHead(title: () => string): void {
  watchEffect(() => {
    document.title = `${title()} · 课后`
  })
}
