const words: Record<string, string> = {
  name: '姓名',
  NAME: '姓名',
  class: '班级',
  CLASS: '班级',
  birth: '出生日期',
  BIRTH: '出生日期',
  guardians: '家长',
  GUARDIANS: '家长',
  survey: '征询的答复',
  orders: '账单',
  enrolments: '报名',
  wishes: '志愿',
  help: '学业帮扶',
  needs: '优先照顾的情形',
  'need-proof': '申请的说明和材料',
  'need-claim': '有没有优先照顾的申请',
  ID_NUMBER: '身份证号',
  STUDENT_NUMBER: '学籍号',
  GUARDIAN_PHONE: '家长电话',
}

/** `姓名、班级` of what an access record names; a hidden value that was opened comes with its reason. */
export function looked(fields: string): string {
  const file = fields.startsWith('EXPORT:')
  const [names = '', reason] = (file ? fields.slice('EXPORT:'.length) : fields).split(': ', 2)
  const said = names
    .split(',')
    .map((name) => words[name] ?? name)
    .join('、')
  return (file ? '导出的名单：' : '') + said + (reason ? `（${reason}）` : '')
}
