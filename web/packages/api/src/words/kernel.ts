import type { Words } from '../words'
import { wait } from './facts'

const fields: Record<string, string> = {
  name: '名称',
  phone: '手机号',
  account: '账号',
  password: '密码',
  code: '验证码',
  file: '文件',
  seats: '名额',
  feeFen: '费用',
  weekday: '星期',
  from: '开始时间',
  to: '结束时间',
  grades: '年级',
  capacity: '容量',
  reason: '理由',
}

function wrongFields(list: unknown): string {
  if (!Array.isArray(list)) return ''
  const named = list.map((field: unknown) => {
    const path = (field as { path?: unknown } | null)?.path
    return typeof path === 'string' ? (fields[path] ?? path) : ''
  })
  return [...new Set(named.filter(Boolean))].join('、')
}

export const kernel: Words = {
  not_found: () => ({ says: '没有找到，或不在您可查看的范围内。', next: '请返回上一页核对。' }),
  not_yours: () => ({ says: '当前身份不能办理这件事。', next: '请切换到有权限的身份，或联系本单位管理员。' }),
  sign_in_required: () => ({ says: '登录已失效。', next: '请重新登录。' }),
  invalid: (facts) => {
    const wrong = wrongFields(facts.fields)
    return wrong
      ? { says: `这几项不符合要求：${wrong}。`, next: '请改正后再提交。' }
      : { says: '填写的内容不符合要求。', next: '请检查后再提交。' }
  },
  stale: () => ({ says: '您打开之后，这条内容被别人改过了。', next: '请刷新看到最新内容，再决定是否修改。' }),
  key_busy: () => ({ says: '同一请求正在办理。', next: '请稍候，结果马上出来。' }),
  key_reused: () => ({ says: '这次提交与上一次内容不同。', next: '请刷新页面后重新提交。' }),
  key_missing: () => ({ says: '这次提交不完整，没有办理。', next: '请刷新页面后重新提交。' }),
  too_large: () => ({ says: '文件太大。', next: '请拆分后再上传。' }),
  too_many: (facts) => ({ says: '操作太频繁。', next: `请等 ${wait(facts)}再试。` }),
  busy: (facts) => ({
    says: '此刻办理的人太多。',
    next: `请等 ${wait(facts)}再试，不会重复办理。`,
  }),
}
