import type { Words } from '../words'
import { fact } from './facts'

const faults: Record<string, string> = {
  LENGTH: '密码太短：工作人员至少 10 位，家长至少 8 位。',
  CLASSES: '密码要有大写、小写、数字、符号中的三种。',
  COMMON: '这个密码太常见，容易被猜到。',
  OWN_NAME: '密码里不要带自己的账号或姓名。',
  USED_BEFORE: '这个密码最近用过。',
}

export const people: Words = {
  wrong_credentials: () => ({ says: '账号或密码不对，或验证码不对。', next: '请核对后再试；连续输错会暂时锁定。' }),
  ended: () => ({ says: '登录已失效。', next: '请重新登录。' }),
  password_expired: () => ({ says: '密码已满 90 天，需要换一个。', next: '请设一个新密码后登录。' }),
  weak_password: (facts) => ({
    says: faults[fact(facts, 'fault')] ?? '这个密码不够安全。',
    next: '请换一个只有您自己知道的密码。',
  }),
  too_many_tries: (facts) => ({
    says: '输错次数太多，已暂时锁定。',
    next: `请等 ${minutes(fact(facts, 'retryAfter', ''))}再试。`,
  }),
  too_many_codes: (facts) => ({
    says: '验证码请求太频繁。',
    next: `请等 ${minutes(fact(facts, 'retryAfter', ''))}再试。`,
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
  uncertain: () => ({ says: '暂时无法核实登录状态。', next: '请稍候几秒再试。' }),
}

function minutes(seconds: string): string {
  const n = Number(seconds)
  if (!Number.isFinite(n) || n <= 0) return '片刻'
  return n < 90 ? `${Math.ceil(n)} 秒` : `${Math.ceil(n / 60)} 分钟`
}
