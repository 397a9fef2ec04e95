import type { IconName } from './icons'

/** A state as people see it: icon and word and colour, never colour alone. */
export interface StatusLook {
  word: string
  icon: IconName
  tone: 'ok' | 'wait' | 'bad' | 'soft' | 'info'
}

function look(word: string, icon: IconName, tone: StatusLook['tone']): StatusLook {
  return { word, icon, tone }
}

/** States by thing, spelled as the API spells them. */
export const statuses = {
  course: {
    DRAFT: look('草稿', 'pencil', 'soft'),
    SUBMITTED: look('待评审', 'clock', 'wait'),
    ADMITTED: look('已准入', 'check', 'ok'),
    RETURNED: look('退回修改', 'swap', 'wait'),
    REFUSED: look('未准入', 'cross', 'bad'),
    SUSPENDED: look('已暂停', 'alert', 'bad'),
    WITHDRAWN: look('已撤出', 'dash', 'soft'),
  },
  schoolReview: {
    OPEN: look('待校内评审', 'clock', 'wait'),
    SUPPORTED: look('校内已同意', 'check', 'ok'),
    RETURNED: look('校内退回', 'swap', 'wait'),
    REFUSED: look('校内未通过', 'cross', 'bad'),
  },
  admission: {
    FORMAL: look('等待形式审查', 'clock', 'wait'),
    DRAW: look('等待抽取专家', 'clock', 'wait'),
    SCORING: look('专家评分中', 'people', 'info'),
    DISCUSSION: look('专家讨论中', 'message', 'info'),
    DECISION: look('等待教育局决定', 'clock', 'wait'),
    ADMITTED: look('已准入', 'check', 'ok'),
    RETURNED: look('退回修改', 'swap', 'wait'),
    REFUSED: look('未准入', 'cross', 'bad'),
    WITHDRAWN: look('已撤回', 'dash', 'soft'),
  },
  solveRun: {
    QUEUED: look('等待开始', 'clock', 'wait'),
    RUNNING: look('正在排', 'swap', 'info'),
    DONE: look('已完成', 'check', 'ok'),
    CANCELLED: look('已取消', 'dash', 'soft'),
    FAILED: look('没有完成', 'cross', 'bad'),
  },
  offering: {
    DRAFT: look('草稿', 'pencil', 'soft'),
    PUBLISHED: look('已公示', 'bell', 'info'),
    RUNNING: look('开课中', 'check', 'ok'),
    STOPPING: look('将停开', 'clock', 'wait'),
    CANCELLED: look('已停开', 'cross', 'bad'),
  },
  schedule: {
    NONE: look('未公布', 'dash', 'soft'),
    WAITING: look('期限内', 'clock', 'info'),
    OVERDUE: look('逾期未公布', 'alert', 'bad'),
    LATE: look('逾期公布', 'clock', 'wait'),
    PUBLISHED: look('已公布', 'check', 'ok'),
  },
  survey: {
    DRAFT: look('草稿', 'pencil', 'soft'),
    ANNOUNCED: look('即将开始', 'clock', 'info'),
    OPEN: look('进行中', 'bell', 'ok'),
    CLOSED: look('已截止', 'check', 'soft'),
  },
  enrolment: {
    HELD: look('待付款', 'clock', 'wait'),
    CONFIRMED: look('已报名', 'check', 'ok'),
    WITHDRAWN: look('已退课', 'dash', 'soft'),
    LAPSED: look('已释放', 'dash', 'soft'),
  },
  placeApproval: {
    WAITING: look('待学校审核', 'clock', 'wait'),
    APPROVED: look('学校已同意', 'check', 'ok'),
    REFUSED: look('学校没有同意', 'cross', 'bad'),
    SILENT: look('到期没有答复，算同意', 'check', 'ok'),
    ENDED: look('名额已结束', 'dash', 'soft'),
  },
  waiting: {
    WAITING: look('候补中', 'clock', 'wait'),
    OFFERED: look('等家长答复', 'clock', 'wait'),
    PLACED: look('已补上', 'check', 'ok'),
    DECLINED: look('家长不要了', 'dash', 'soft'),
    EXPIRED: look('过时顺延', 'dash', 'soft'),
    LEFT: look('不再候补', 'dash', 'soft'),
    ENDED: look('已结束', 'dash', 'soft'),
  },
  order: {
    OPEN: look('待付款', 'clock', 'wait'),
    CLOSING: look('关闭中', 'clock', 'soft'),
    CLOSED: look('已关闭', 'dash', 'soft'),
    PAID: look('已付款', 'check', 'ok'),
    REFUNDING: look('退款中', 'clock', 'wait'),
    REFUNDED: look('已退款', 'swap', 'soft'),
    PART_REFUNDED: look('部分退款', 'swap', 'info'),
  },
  session: {
    PLANNED: look('待上课', 'clock', 'soft'),
    HELD: look('已上课', 'check', 'ok'),
    CANCELLED: look('已取消', 'cross', 'bad'),
  },
  duty: {
    PLANNED: look('待值', 'clock', 'soft'),
    HELD: look('已到岗', 'check', 'ok'),
    CANCELLED: look('已取消', 'cross', 'bad'),
  },
  timeOff: {
    ASKED: look('待答复', 'clock', 'wait'),
    APPROVED: look('已批准', 'check', 'ok'),
    DECLINED: look('未批准', 'cross', 'bad'),
    WITHDRAWN: look('已撤回', 'dash', 'soft'),
  },
  mark: {
    PRESENT: look('到', 'check', 'ok'),
    ABSENT: look('缺勤', 'alert', 'bad'),
    LATE: look('迟到', 'clock', 'wait'),
    LEAVE: look('请假', 'dash', 'soft'),
  },
  checkIn: {
    OK: look('已签到', 'check', 'ok'),
    PENDING_APPROVAL: look('待核准', 'clock', 'wait'),
    APPROVED: look('已核准', 'check', 'ok'),
    REJECTED: look('未核准', 'cross', 'bad'),
  },
  resource: {
    SUBMITTED: look('待审核', 'clock', 'wait'),
    PUBLISHED: look('已上架', 'check', 'ok'),
    RETURNED: look('已退回', 'swap', 'wait'),
    WITHDRAWN: look('已下架', 'dash', 'soft'),
  },
  onboarding: {
    NOT_INVITED: look('未邀请', 'dash', 'soft'),
    INVITED: look('已邀请', 'bell', 'wait'),
    ROSTER_IMPORTED: look('名册已导入', 'list', 'info'),
    LIVE: look('已开通', 'check', 'ok'),
  },
  filing: {
    FILED: look('待回执', 'clock', 'wait'),
    RECEIVED: look('已备案', 'check', 'ok'),
    RETURNED: look('退回补正', 'swap', 'bad'),
  },
  clearance: {
    REQUESTED: look('待核查', 'clock', 'wait'),
    CLEARED: look('核查通过', 'check', 'ok'),
    REFUSED: look('核查未通过', 'cross', 'bad'),
    SUSPENDED: look('核查已暂停', 'alert', 'bad'),
    EXPIRED: look('核查已过期', 'alert', 'bad'),
    REPLACED: look('已有新的核查', 'swap', 'soft'),
  },
  plan: {
    DRAFT: look('正在编写', 'pencil', 'soft'),
    FILED: look('待审核', 'clock', 'wait'),
    RETURNED: look('已退回', 'swap', 'bad'),
    IN_FORCE: look('已通过，执行中', 'check', 'ok'),
    ARCHIVED: look('已归档', 'dash', 'soft'),
  },
  districtPlan: {
    NONE: look('还没有报', 'dash', 'soft'),
    OVERDUE: look('逾期未报', 'alert', 'bad'),
    DRAFT: look('正在编写', 'pencil', 'soft'),
    FILED: look('待备案', 'clock', 'wait'),
    RETURNED: look('已退回', 'swap', 'bad'),
    RECEIVED: look('已备案', 'check', 'ok'),
    ARCHIVED: look('已有新版', 'dash', 'soft'),
  },
  lateCare: {
    ASKED: look('等学校答复', 'clock', 'wait'),
    APPROVED: look('已同意', 'check', 'ok'),
    DECLINED: look('未能同意', 'dash', 'bad'),
  },
  closure: {
    STANDS: look('停课', 'alert', 'bad'),
    OVER: look('已结束', 'check', 'soft'),
    WITHDRAWN: look('已撤销', 'dash', 'soft'),
  },
  dropIn: {
    CARE: look('已约托管', 'check', 'ok'),
    SEAT: look('已约插班', 'check', 'ok'),
    HELD: look('等付款', 'clock', 'wait'),
  },
  lateDay: {
    WAITING: look('等答复', 'clock', 'wait'),
    STAYS: look('留校', 'check', 'ok'),
    DECLINED: look('不能留', 'dash', 'soft'),
    WITHDRAWN: look('已撤销', 'dash', 'soft'),
  },
  outing: {
    PLANNED: look('等待出发', 'clock', 'info'),
    OUT: look('在校外', 'pin', 'wait'),
    BACK: look('全部返校', 'check', 'ok'),
    CANCELLED: look('已取消', 'cross', 'soft'),
  },
  outingConsent: {
    ASKED: look('还没有签字', 'clock', 'wait'),
    GIVEN: look('同意', 'check', 'ok'),
    REFUSED: look('不去', 'dash', 'soft'),
  },
  changeRound: {
    DRAFT: look('还没有公布', 'pencil', 'soft'),
    PUBLISHED: look('已公布', 'bell', 'info'),
    WITHDRAWN: look('已收回', 'dash', 'soft'),
    ACTED: look('已办好', 'check', 'ok'),
    FAILED: look('有没办成的', 'alert', 'bad'),
  },
  helperEntry: {
    RECORDED: look('已记下意愿', 'clock', 'wait'),
    DONE: look('已办', 'check', 'ok'),
    REFUSED: look('没有办成', 'cross', 'bad'),
    OBJECTED: look('家长有异议', 'alert', 'bad'),
    UNDONE: look('家长已撤销', 'dash', 'soft'),
  },
  pressure: {
    FAST: look('一开放就代录满了', 'alert', 'bad'),
    MOSTLY: look('多数由学校代录', 'alert', 'wait'),
    NONE: look('没有异常', 'check', 'ok'),
  },
  complaint: {
    WAITING: look('待答复', 'clock', 'wait'),
    FORWARDED: look('已转市教育局', 'swap', 'wait'),
    ANSWERED: look('已答复', 'check', 'ok'),
  },
  needClaim: {
    WAITING: look('待审批', 'clock', 'wait'),
    HALF_APPROVED: look('已有一人同意', 'clock', 'wait'),
    APPROVED: look('已通过', 'check', 'ok'),
    REFUSED: look('未通过', 'cross', 'bad'),
    WITHDRAWN: look('家长已撤回', 'dash', 'soft'),
    EXPIRED: look('已到期', 'dash', 'soft'),
  },
  serviceOrder: {
    ORDERED: look('待答复', 'clock', 'wait'),
    CONFIRMED: look('已确认', 'check', 'ok'),
    DECLINED: look('不能承接', 'cross', 'bad'),
    WITHDRAWN: look('已撤回', 'dash', 'soft'),
  },
  poolEntry: {
    OPEN: look('可邀请', 'check', 'ok'),
    PAUSED: look('暂不接受', 'dash', 'soft'),
    WITHDRAWN: look('教育局已移出', 'cross', 'bad'),
  },
  poolInvitation: {
    OPEN: look('待答复', 'clock', 'wait'),
    OTHER_DAYS: look('希望换日子', 'swap', 'wait'),
    ACCEPTED: look('已接受', 'check', 'ok'),
    DECLINED: look('已婉拒', 'cross', 'bad'),
    WITHDRAWN: look('已收回', 'dash', 'soft'),
    EXPIRED: look('过期未答复', 'dash', 'soft'),
  },
  engagement: {
    RUNNING: look('在聘', 'check', 'ok'),
    ENDED: look('已结束', 'dash', 'soft'),
  },
  listing: {
    UPCOMING: look('即将生效', 'clock', 'info'),
    LISTED: look('在名单上', 'check', 'ok'),
    SUSPENDED: look('已暂停', 'alert', 'bad'),
    EXPIRED: look('已到期', 'clock', 'bad'),
    REMOVED: look('已移出', 'cross', 'bad'),
  },
  share: {
    ASKED: look('待答复', 'clock', 'wait'),
    GRANTED: look('共享中', 'check', 'ok'),
    REFUSED: look('未同意', 'cross', 'bad'),
    ENDED: look('已结束', 'dash', 'soft'),
  },
  rosterImport: {
    PREVIEW: look('待确认', 'clock', 'wait'),
    CONFIRMED: look('已导入', 'check', 'ok'),
    UNDONE: look('已撤销', 'swap', 'soft'),
    DISCARDED: look('已放弃', 'dash', 'soft'),
  },
  rosterExport: {
    ASKED: look('待批准', 'clock', 'wait'),
    APPROVED: look('已批准', 'check', 'ok'),
    REFUSED: look('未批准', 'cross', 'bad'),
    EXPIRED: look('已过期', 'dash', 'soft'),
  },
} as const satisfies Record<string, Record<string, StatusLook>>

export type StatusKind = keyof typeof statuses

/** The look of a state; one that a newer server added shows by its own name. */
export function statusOf(kind: StatusKind, state: string): StatusLook {
  const of: Record<string, StatusLook> = statuses[kind]
  return Object.hasOwn(of, state) ? of[state]! : look(state, 'dot', 'soft')
}
