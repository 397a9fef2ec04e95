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
  DISTRICT_PLAN: '县区实施方案',
}

export function noticeLook({ kind }: Notice): StatusLook {
  switch (kind) {
    case 'DISTRICT_PLAN_FILED':
      return { word: '待备案', icon: 'clock', tone: 'wait' }
    case 'DISTRICT_PLAN_RECEIVED':
      return { word: '已备案', icon: 'check', tone: 'ok' }
    case 'DISTRICT_PLAN_RETURNED':
      return { word: '退回', icon: 'swap', tone: 'bad' }
    case 'DISTRICT_PLAN_OVERDUE':
      return { word: '逾期', icon: 'alert', tone: 'bad' }
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
    case 'DISTRICT_PLAN_FILED':
      return `${of.title}报来了课后服务实施方案，等待备案。`
    case 'DISTRICT_PLAN_RECEIVED':
      return `${of.title}已备案本县区的实施方案，运营模式按方案写的日期生效。`
    case 'DISTRICT_PLAN_RETURNED':
      return `${of.title}退回了本县区的实施方案，意见写在对应的段落。`
    case 'DISTRICT_PLAN_OVERDUE':
      return `${of.title}提醒：本县区的实施方案过了期限还没有报备案。`
    default:
      return name
  }
}
