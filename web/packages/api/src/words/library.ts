import type { Facts } from '../problem'
import type { Words } from '../words'
import { fact } from './facts'

export const library: Words = {
  locked: () => ({ says: '已提交、已准入或未准入的不能再改。', next: '需要改动请另建一份重新提交。' }),
  name_taken: () => ({ says: '本校已有同名课程。', next: '请换一个名称，或修改原有的那门。' }),
  staff_taken: () => ({ says: '这位教职工已在师资库里。', next: '请在列表中查找。' }),
  staff_mismatch: () => ({ says: '只有「在校教师」要选本校教职工。', next: '请核对师资类型。' }),
  no_lessons: () => ({ says: '课程还没有课次安排，无法评审。', next: '请写上每次课的内容再提交。' }),
  decided: () => ({ says: '这份申请已有评审结果。', next: '请刷新查看。' }),
  reason_missing: () => ({ says: '退回或不予准入，要写明理由。', next: '理由会原样送达学校。' }),
  course_not_admitted: (facts) => ({
    says: `课程${on(facts)}不在准入状态，不能开兴趣课和社团（准入在先，开课在后）。`,
    next: '没有评审过的请先提交评审；被暂停或撤销的请与教育局联系。',
  }),
  instructor_not_admitted: (facts) => ({
    says: `授课教师${on(facts)}不在准入状态${since(facts)}，不能上兴趣课和社团（准入在先，开课在后）。`,
    next: '没有评审过的请先提交评审；被暂停或撤销的请换一位教师，或与教育局联系。',
  }),
  only_assists: () => ({
    says: '这位教师未达到所教类别的资质标准，只能做助教或参加作业辅导，不能独立上兴趣课和社团。',
    next: '补上所缺的证书并经教育局核对后，就可以授课。',
  }),
  certificate_expired: (facts) => ({
    says: `授课教师的证书有效期到 ${fact(facts, 'until')}，${fact(facts, 'date', '这一天')}上课时已过期。`,
    next: '请换证后在师资档案里登记新证，经教育局核对即恢复；也可换一位教师。',
  }),
  not_cleared: () => ({
    says: '校外人员还没有通过安全核查（身份、证书、无犯罪记录、健康、品行），不能进校上课。',
    next: '请在师资档案里登记身份信息，由教育局核查。',
  }),
  clearance_expired: (facts) => ({
    says: `授课教师的安全核查有效期到 ${fact(facts, 'until')}，${fact(facts, 'date', '这一天')}上课时已过期。`,
    next: '请在师资档案里申请续核；也可换一位教师。',
  }),
  clearance_suspended: (facts) => ({
    says: `授课教师的安全核查${since(facts)}不在有效状态，不能进校上课。`,
    next: '请换一位教师，或与教育局联系。',
  }),
  not_in_force: () => ({ says: '它现在不在准入状态，没有可以暂停或撤销的。', next: '请刷新查看最新状态。' }),
  not_suspended: () => ({ says: '它没有被教育局暂停，不用恢复。', next: '因证书到期而停的，核对新证后自动恢复。' }),
  certificate_taken: (facts) => ({
    says: `编号 ${fact(facts, 'number')} 的同类证书已经登记过。`,
    next: '请核对编号；换证后编号不变的，请注明版次。',
  }),
  dates_reversed: () => ({ says: '日期不对：发证日不能晚于今天，有效期要晚于发证日和今天。', next: '请核对日期。' }),
  checked: () => ({ says: '这张证书已经由教育局核对过。', next: '核对过的证书留作依据，换证请另登记一张。' }),
  id_invalid: () => ({ says: '身份证号不对，校验位不符。', next: '请对照证件重新填写。' }),
  identity_differs: () => ({
    says: '这个证件号已登记在另一个姓名下。',
    next: '请对照证件核对姓名和号码；确认无误请与教育局联系。',
  }),
  person_taken: () => ({ says: '这位校外人员已经在本校师资库里。', next: '请在列表中查找，不用重复登记。' }),
  not_external: () => ({ says: '本校教职工由学校负责，不用做校外人员核查。', next: '请核对师资来源。' }),
  clearance_asked: () => ({ says: '核查已经申请，教育局正在办理。', next: '结果出来后会显示在师资档案里。' }),
  no_identity: () => ({ says: '还没有登记身份信息，无法申请核查。', next: '请先登记姓名和证件号。' }),
  checks_missing: () => ({
    says: '核查还不完整：五项都要有日期和结果，日期不能晚于今天，查询无犯罪记录要写明查询人。',
    next: '请补全后再提交结论。',
  }),
}

function on(facts: Facts): string {
  return facts.date === undefined ? '' : ` ${fact(facts, 'date')} `
}

function since(facts: Facts): string {
  return facts.since === undefined ? '' : `（${fact(facts, 'since')} 起停用）`
}
