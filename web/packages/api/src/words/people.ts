import type { Words } from '../words'
import { fact, wait } from './facts'

const faults: Record<string, string> = {
  LENGTH: '密码太短：工作人员至少 10 位，家长至少 8 位。',
  CLASSES: '密码要有大写、小写、数字、符号中的三种。',
  COMMON: '这个密码太常见，容易被猜到。',
  OWN_NAME: '密码里不要带自己的账号或姓名。',
  USED_BEFORE: '这个密码最近用过。',
}

export const people: Words = {
  wrong_credentials: () => ({ says: '账号或密码不对，或验证码不对。', next: '请核对后再试；连续输错会暂时锁定。' }),
  wrong_password: () => ({ says: '现在的密码不对。', next: '请核对后再试；连续输错会暂时锁定。' }),
  wrong_code: () => ({ says: '验证码不对，或已经用过。', next: '请换一个新的验证码再试。' }),
  totp_kept: () => ({ says: '已经绑定过动态码。', next: '换手机请联系安全管理员重置。' }),
  ended: () => ({ says: '登录已到期，或已在别处退出。', next: '请重新登录。' }),
  password_expired: () => ({ says: '密码已满 90 天，需要换一个。', next: '请设一个新密码后登录。' }),
  weak_password: (facts) => ({
    says: faults[fact(facts, 'fault')] ?? '这个密码不够安全。',
    next: '请换一个只有您自己知道的密码。',
  }),
  too_many_tries: (facts) => ({
    says: '输错次数太多，已暂时锁定。',
    next: `请等 ${wait(facts)}再试。`,
  }),
  too_many_codes: (facts) => ({
    says: '验证码请求太频繁。',
    next: `请等 ${wait(facts)}再试。`,
  }),
  stronger_sign_in: () => ({ says: '这个身份要求第二重验证。', next: '请退出后重新登录，并输入动态码。' }),
  no_role_here: () => ({
    says: '您没有在这里使用的身份。',
    next: '家长和教师请在手机上登录；工作人员请联系本单位管理员。',
  }),
  role_unfit: () => ({ says: '这个身份不能设在这类单位。', next: '请核对身份与单位。' }),
  invitation_gone: () => ({ says: '启用码无效：可能已用过、已过期或已撤回。', next: '请联系发出邀请的人重新发一个。' }),
  login_taken: () => ({ says: '这个账号名已被使用。', next: '请换一个。' }),
  phone_taken: () => ({ says: '这个手机号已有账号。', next: '请用它登录后再接受邀请。' }),
  roles_exclude: () => ({ says: '系统、安全、审计三员互斥，也不能兼任业务身份。', next: '请另选一个账号。' }),
  not_oneself: () => ({ says: '管理员不能处理自己的账号。', next: '请由另一位安全管理员办理。' }),
  last_one: () => ({ says: '这是最后一位安全管理员。', next: '请先授权另一位。' }),
  busy: () => ({ says: '此刻登录的人太多。', next: '请稍候几秒再试。' }),
  not_a_preview: () => ({ says: '这份名册已经处理过。', next: '请刷新查看，或重新上传。' }),
  roster_has_errors: () => ({
    says: '名册里还有必须改正的问题，没有导入任何一人。',
    next: '请按列出的行和列改正后重新上传。',
  }),
  roster_has_questions: () => ({
    says: '有几行可能是已在册的学生，还没有决定。',
    next: '请逐行选择「是同一人」「是另一人」或「先不导入」。',
  }),
  not_confirmed: () => ({ says: '只有已导入的名册可以撤销。', next: '请刷新查看。' }),
  undo_too_late: () => ({ says: '只能撤销最近一次、七天以内的导入。', next: '需要更正请重新导入名册。' }),
  changed_since: () => ({ says: '导入之后其中有改动或已经用上，不能整体撤销。', next: '请逐个更正，或重新导入名册。' }),
  not_enrolled: () => ({ says: '这名学生不在册。', next: '请核对学生状态。' }),
  enrolled_already: () => ({ says: '这名学生已经在册。', next: '不需要再办。' }),
  year_turned_already: () => ({ says: '本校名册已经是这个学年。', next: '不需要再办。' }),
  consent_text_outdated: () => ({ says: '告知书已更新。', next: '请看过新的内容再决定。' }),
  need_not_named: () => ({ says: '本地的规则没有列出这种情形。', next: '请从列出的情形中选择，或向学校说明。' }),
  need_open: () => ({ says: '这个孩子已有一份申请在等待审批。', next: '请等结果，或先撤回那一份。' }),
  need_closed: () => ({ says: '这份申请已经处理完，不能再改。', next: '情况有变化，请重新申请一次。' }),
  need_own: () => ({ says: '这份申请是您录入的，不能由您审批。', next: '请另外两位有权限的同事各审批一次。' }),
  need_own_child: () => ({ says: '您是这个孩子的家长，不能由您审批。', next: '请另外两位有权限的同事各审批一次。' }),
  need_same_person: () => ({ says: '第一次审批是您同意的，第二次要由另一人。', next: '请另一位有权限的同事审批。' }),
  staff_phone_taken: () => ({ says: '这个手机号已是另一位教职工的。', next: '请核对手机号。' }),
  export_own: () => ({ says: '自己的申请不能由自己批准。', next: '请另一位负责人处理。' }),
  export_decided: () => ({ says: '这份申请已经处理过。', next: '刷新后查看结果。' }),
  export_closed: () => ({ says: '这份名册现在不能下载。', next: '未获批准或已过 24 小时，请重新申请。' }),
  uncertain: () => ({ says: '暂时无法核实登录状态。', next: '请稍候几秒再试。' }),
}
