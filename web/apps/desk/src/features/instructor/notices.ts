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
  ADMISSION: '申报',
  POOL: '',
  LATE_CARE: '延时托管',
  OUTING: '校外活动',
  CLOSURE: '停课',
  COMPLAINT: '投诉',
  CHANGE_ROUND: '学期中的调整',
}

export function noticeLook({ kind }: Notice): StatusLook {
  switch (kind) {
    case 'OUTING_MISSING':
      return { word: '告警', icon: 'alert', tone: 'bad' }
    case 'CLOSURE_DECLARED':
      return { word: '停课', icon: 'alert', tone: 'bad' }
    case 'CLOSURE_WITHDRAWN':
      return { word: '恢复', icon: 'check', tone: 'ok' }
    case 'CHANGE_ROUND_FAILED':
      return { word: '没办成', icon: 'alert', tone: 'bad' }
    case 'LATE_ASKED':
      return { word: '待答复', icon: 'clock', tone: 'wait' }
    case 'COMPLAINT_MADE':
    case 'COMPLAINT_FORWARDED':
      return { word: '待答复', icon: 'clock', tone: 'wait' }
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
    case 'ADMISSION_SUBMITTED':
    case 'ADMISSION_APPEALED':
      return { word: '待办', icon: 'clock', tone: 'wait' }
    case 'ADMISSION_DUE':
      return { word: '到期', icon: 'alert', tone: 'bad' }
    case 'ADMISSION_RETURNED':
      return { word: '退回', icon: 'swap', tone: 'wait' }
    case 'ADMISSION_REFUSED':
      return { word: '未准入', icon: 'cross', tone: 'bad' }
    case 'ADMISSION_ADMITTED':
      return { word: '已准入', icon: 'check', tone: 'ok' }
    case 'POOL_ACCEPTED':
      return { word: '接受', icon: 'check', tone: 'ok' }
    case 'POOL_DECLINED':
      return { word: '婉拒', icon: 'cross', tone: 'bad' }
    case 'POOL_OTHER_DAYS':
      return { word: '换日子', icon: 'swap', tone: 'wait' }
    case 'POOL_EXPIRED':
    case 'ENGAGEMENT_ENDED':
    case 'SCHEDULE_OVERDUE':
      return { word: '提醒', icon: 'clock', tone: 'wait' }
    case 'SCHEDULE_FILED':
    case 'SCHEDULE_RECEIVED':
      return { word: '备案', icon: 'check', tone: 'info' }
    case 'SCHEDULE_RETURNED':
      return { word: '退回', icon: 'swap', tone: 'wait' }
    case 'PROVIDER_EXPIRING':
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
    case 'OUTING_MISSING':
      return `校外活动「${of.title}」返校点名少 ${of.sessions} 名学生，请马上联系领队。`
    case 'CLOSURE_DECLARED':
      return `${of.title}宣布从 ${day} 起停课，${of.sessions} 次课不上。范围和原因在「停课」里。`
    case 'CLOSURE_WITHDRAWN':
      return `${of.title}撤销了从 ${day} 起的停课，${of.sessions} 次课照常上。`
    case 'LATE_ASKED':
      return `有家长申请延时托管到 ${of.title}，共 ${of.sessions} 天，等学校答复。`
    case 'COMPLAINT_MADE':
      return `有家长反映${of.title}不是自愿参加，等待答复。`
    case 'COMPLAINT_FORWARDED':
      return `县区转来一份家长关于${of.title}的投诉，等待答复。`
    case 'CHANGE_ROUND_FAILED':
      return `「${of.title}」到了调整的日子没有办成，要请学校自己办。原因在「学期中的调整」里。`
    case 'DISTRICT_PLAN_FILED':
      return `${of.title}报来了课后服务实施方案，等待备案。`
    case 'DISTRICT_PLAN_RECEIVED':
      return `${of.title}已备案本县区的实施方案，运营模式按方案写的日期生效。`
    case 'DISTRICT_PLAN_RETURNED':
      return `${of.title}退回了本县区的实施方案，意见写在对应的段落。`
    case 'DISTRICT_PLAN_OVERDUE':
      return `${of.title}提醒：本县区的实施方案过了期限还没有报备案。`
    case 'PROVIDER_EXPIRING':
      return `${name}的许可证或协议 ${day} 到期，到期后自动停用${of.sessions > 0 ? `，本校有 ${of.sessions} 个课程班正在上它的课` : ''}。请换证、续签或早作安排。`
    case 'ADMISSION_SUBMITTED':
      return `收到${name}，等待形式审查${day ? `，${day} 前办理` : ''}。`
    case 'ADMISSION_APPEALED':
      return `${name}的申报方提出申诉，要另抽一组专家评审。`
    case 'ADMISSION_DUE':
      return `${name}的评审到 ${day} 该办完，还没有办。`
    case 'ADMISSION_ADMITTED':
      return `${name}已准入。`
    case 'ADMISSION_RETURNED':
      return `${name}被退回，请按教育局写的原因修改后再报。`
    case 'ADMISSION_REFUSED':
      return `${name}未准入。对结果有异议的，可在期限内申诉一次。`
    case 'POOL_ACCEPTED':
      return `「${of.title}」接受了邀请，已进入本校在聘人员。`
    case 'POOL_DECLINED':
      return `「${of.title}」婉拒了邀请，原因在「发出的邀请」里。`
    case 'POOL_OTHER_DAYS':
      return `「${of.title}」希望换个日子，请改好再邀请一次。`
    case 'POOL_EXPIRED':
      return `「${of.title}」没有在期限内答复，邀请已失效。`
    case 'ENGAGEMENT_ENDED':
      return `「${of.title}」在本校的聘用已结束（${day}），请看有没有排好的课要另请老师。`
    case 'SCHEDULE_OVERDUE':
      return `${name}还没有公布，已经逾期。`
    case 'SCHEDULE_FILED':
      return `${name}已报来备案，等待回执。`
    case 'SCHEDULE_RECEIVED':
      return `${name}已收到备案回执。`
    case 'SCHEDULE_RETURNED':
      return `${name}的备案被退回。`
    default:
      return name
  }
}
