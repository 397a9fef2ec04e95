import { ElMessageBox } from 'element-plus'

/** Asks before what cannot be taken back; true where the person says yes. */
export async function sure(title: string, says: string, yes: string): Promise<boolean> {
  try {
    await ElMessageBox.confirm(says, title, {
      confirmButtonText: yes,
      cancelButtonText: '再想想',
      closeOnClickModal: false,
    })
    return true
  } catch {
    return false
  }
}

/** Asks for a reason; `undefined` where the person thinks better of it. */
export async function reasonFor(title: string, says: string, yes: string): Promise<string | undefined> {
  try {
    const answer: unknown = await ElMessageBox.prompt(says, title, {
      confirmButtonText: yes,
      cancelButtonText: '算了',
      inputValidator: (typed: string) => Boolean(typed?.trim()) || '请写明原因',
    })
    const typed = (answer as { value?: unknown }).value
    return typeof typed === 'string' ? typed.trim() : undefined
  } catch {
    return undefined
  }
}
