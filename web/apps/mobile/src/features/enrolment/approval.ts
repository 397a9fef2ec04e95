import type { Schema } from '@kehou/api/client'
import { when } from '@kehou/kit/dates'

/** What the school says to a place, in a sentence for its family; `paid` where the place costs something. */
export function approvalSays(of: Schema<'PlaceApproval'>, paid: boolean): string {
  switch (of.state) {
    case 'WAITING':
      return (
        `待学校审核，最晚 ${when(of.dueAt)} 前答复，到时没有答复就算同意。名额已为孩子留着。` +
        (paid ? '照常付款；学校不同意的话，已付的钱全部退回，一分不扣。' : '')
      )
    case 'APPROVED':
      return '学校已同意。'
    case 'SILENT':
      return '学校到期没有答复，已算同意。'
    case 'REFUSED':
      return '学校没有同意，名额已取消。'
    case 'ENDED':
      return '学校答复以前，这个名额已经结束。'
  }
}
