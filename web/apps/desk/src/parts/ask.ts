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
