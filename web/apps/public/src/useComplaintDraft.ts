import { fresh } from '@kehou/api/intent'
import type { complaintKinds } from '@kehou/kit/words'
import { computed, ref, watch } from 'vue'

/** What somebody has written so far. The telephone number is none of it: it is not kept on a device that others may use. */
export interface ComplaintDraft {
  district?: number
  school?: number
  kind?: keyof typeof complaintKinds
  words: string
  /** Idempotency key: the same words sent again, after a reload too, are the same complaint with the same receipt. */
  key: string
}

const SHELF = 'kehou.complaint'
const blank = (): ComplaintDraft => ({ words: '', key: fresh() })

function kept(): ComplaintDraft {
  try {
    return { ...blank(), ...(JSON.parse(sessionStorage.getItem(SHELF) ?? '{}') as Partial<ComplaintDraft>) }
  } catch {
    return blank()
  }
}

/**
 * The draft of a complaint, kept in the tab: a reload loses nothing, and closing the tab does. `keeps` is false where the
 * browser lets a page keep nothing.
 */
export function useComplaintDraft() {
  const draft = ref(kept())
  const keeps = ref(true)
  const begun = computed(
    () => draft.value.words !== '' || draft.value.kind !== undefined || draft.value.district !== undefined,
  )
  watch(
    draft,
    () => {
      try {
        if (begun.value) sessionStorage.setItem(SHELF, JSON.stringify(draft.value))
        else sessionStorage.removeItem(SHELF)
        keeps.value = true
      } catch {
        keeps.value = false
      }
    },
    // At once: what is sent or cleared is gone, even if the tab is closed in the same moment.
    { deep: true, flush: 'sync' },
  )
  return { draft, begun, keeps, clear: () => (draft.value = blank()) }
}
