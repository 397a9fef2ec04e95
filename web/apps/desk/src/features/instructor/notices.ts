import type { Schema } from '@kehou/api/client'
import { fullDay } from '@kehou/kit/dates'
import type { StatusLook } from '@kehou/kit/status'

type Notice = Schema<'Notice'>

const things: Record<Notice['subject'], string> = {
  COURSE: '课程',
  INSTRUCTOR: '教师',
  PROVIDER: '机构',
  PERSON: '校外人员',
  OFFERING: '课程班',
  SCHEDULE: '排片表',
}

export function noticeLook({ kind }: Notice): StatusLook {
  switch (kind) {
    case 'RESTORED':
      return { word: '恢复', icon: 'check', tone: 'ok' }
    case 'CERTIFICATE_EXPIRING':
    case 'CLEARANCE_EXPIRING':
      return { word: '快到期', icon: 'clock', tone: 'wait' }
    default:
      return { word: '停用', icon: 'alert', tone: 'bad' }
  }
}

/** What happened, to what, what it touches and by when, in one sentence or two. */
export function noticeText(of: Notice, on?: string): string {
  const name = `${things[of.subject] ?? ''}「${of.title}」`
  const day = of.day ? fullDay(of.day, on) : ''
  const touched = of.sessions > 0 ? `影响 ${of.sessions} 次课${day ? `，最近的在 ${day}` : ''}。` : '没有受影响的课次。'
  switch (of.kind) {
    case 'SUSPENDED':
      return `${name}已停用，${touched}`
    case 'WITHDRAWN':
      return `${name}的准入已撤销，${touched}`
    case 'RESTORED':
      return `${name}已恢复，可以继续上课。`
    case 'SESSIONS_BARRED':
      return `${name}有 ${of.sessions} 次课排在证书或核查到期之后，届时不能上课。`
    case 'CERTIFICATE_EXPIRING':
      return `${name}的证书 ${day} 到期，请换证并登记，否则到期后自动停用。`
    case 'CLEARANCE_EXPIRING':
      return `${name}的安全核查 ${day} 到期，请申请续核，否则到期后自动停用。`
    default:
      return name
  }
}
