import type { Facts } from '../problem'
import type { Words } from '../words'
import { fact } from './facts'

const parts: Record<string, string> = {
  activity: '活动',
  level: '层次',
  grades: '适合年级',
  introduction: '课程介绍',
  aims: '课程目标',
  'practice.method': '实施方法',
  'practice.form': '组织形式',
  'practice.classHours': '课时数',
  'practice.conditions': '实施条件',
  lessons: '课次安排',
  evaluation: '评价方案',
  TEXTBOOK: '教材或讲义',
  LESSON_PLAN: '教案样例',
  PICTURES: '场地设备照片',
  SAFETY_PLAN: '安全预案',
  OUTING_PLAN: '校外活动方案',
  QUALIFICATION: '资格证明',
  LICENCE: '证照',
  AGREEMENT: '协议',
  CLEARANCE: '审查结果',
}

/** A list of codes among the facts, as people say it. */
function listed(value: unknown): string {
  return Array.isArray(value) ? value.map((code) => parts[String(code)] ?? String(code)).join('、') : '—'
}

export const library: Words = {
  locked: () => ({ says: '已提交、已准入或未准入的不能再改。', next: '需要改动请另建一份重新提交。' }),
  name_taken: () => ({ says: '本校已有同名课程。', next: '请换一个名称，或修改原有的那门。' }),
  staff_taken: () => ({ says: '这位教职工已在师资库里。', next: '请在列表中查找。' }),
  staff_mismatch: () => ({ says: '只有「在校教师」要选本校教职工。', next: '请核对师资类型。' }),
  incomplete: (facts) => ({
    says: `申报材料还缺：${listed(facts['parts'])}。`,
    next: '补齐后再提交；已填的都在草稿里。',
  }),
  activity_elsewhere: () => ({ says: '所选活动不属于这个类别。', next: '请重新选择类别或活动。' }),
  evidence_missing: (facts) => ({
    says: `准入标准要求的佐证材料还缺：${listed(facts['evidence'])}。`,
    next: '请在「佐证材料」里上传后再提交。',
  }),
  not_supported: () => ({
    says: '教师申报的课程要先经本校评审小组同意。',
    next: '请在「校内评审」里完成评审，再提交给教育局。',
  }),
  committee_unfit: (facts) => ({
    says: `评审小组至少 ${fact(facts, 'fewest')} 人，都是本校教职工，申报人本人不能参加。`,
    next: '请调整成员。',
  }),
  committee_against: () => ({ says: '同意的成员没有过半数，不能通过。', next: '请退回修改或不予通过，并写明理由。' }),
  review_open: () => ({ says: '这门课正在校内评审，现在不能改。', next: '评审有结果后再改。' }),
  supported: () => ({
    says: '校内评审小组已经同意这门课，内容不再改动。',
    next: '由学校提交给教育局；被退回后可以修改。',
  }),
  not_now: () => ({ says: '这一步现在不能做，申请已走到别的环节。', next: '请刷新查看当前进度。' }),
  clause_missing: () => ({ says: '不予准入，要写明依据的条款。', next: '可从准入标准里选一条。' }),
  too_few_experts: (facts) => ({
    says: `需要 ${fact(facts, 'needed')} 位专家，没有利害关系的只有 ${fact(facts, 'free')} 位。`,
    next: '请先在专家库里邀请更多专家。',
  }),
  sheet_in: () => ({ says: '这一轮的评分已提交，不能再改。', next: '如进入讨论，还可以再评一次。' }),
  points_off: () => ({ says: '分数与评审表对不上。', next: '请核对每一项的满分。' }),
  appeal_used: () => ({ says: '只有「未准入」可以申诉，且只能申诉一次。', next: '可以修改后另行申报。' }),
  appeal_late: (facts) => ({ says: `申诉期到 ${fact(facts, 'until')} 为止，已经过了。`, next: '可以修改后另行申报。' }),
  panel_even: () => ({ says: '评审小组是 3、5、7 或 9 人，或者由一人评审。', next: '请改成单数。' }),
  no_draft: () => ({ says: '没有待发布的标准草稿。', next: '请先编辑新版本。' }),
  force_past: () => ({ says: '新标准只能从今天或以后的日子起施行。', next: '请改施行日期。' }),
  unreadable_sheet: () => ({ says: '这个文件读不出课程清单。', next: '请下载模板，照模板的表头填写后再上传。' }),
  too_many_lines: (facts) => ({ says: `一次最多导入 ${fact(facts, 'most')} 门课。`, next: '请分成几个文件。' }),
  list_has_problems: (facts) => ({
    says: `清单里还有 ${fact(facts, 'problems')} 处要改，一门也没有导入。`,
    next: '请按提示改好再上传。',
  }),
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
  own_course: (f) => ({ says: `「${fact(f, 'name')}」就是本单位的课程，不用选用。`, next: '可以直接用它开课程班。' }),
  already_picked: (f) => ({ says: `「${fact(f, 'name')}」已在课程库里。`, next: '请在「已选用」里查看。' }),
  source_not_admitted: (f) => ({
    says: `「${fact(f, 'name', '这门课')}」${fact(f, 'state') === 'SUSPENDED' ? '已被暂停' : '已被撤出课程库'}，不能选用。`,
    next: '请另选一门同类课程。',
  }),
  provider_barred: (f) => ({
    says: `${fact(f, 'name', '提供这门课的机构')}不在白名单上，或已被暂停、移出，${f.date === undefined ? '不能点单' : `${fact(f, 'date')} 不能开课`}。`,
    next: '请另选一家在白名单上的单位，或用本校资源。',
  }),
  scope_barred: (f) => ({
    says: `服务范围里有不能引进的内容（${fact(f, 'paper', '')} ${fact(f, 'clause', '')}）。${fact(f, 'mend', '')}`,
    next: '请从服务范围里去掉学科类培训，再提交。',
  }),
  scope_wider: () => ({ says: '公布的服务范围超出了准入时核定的范围。', next: '请只选准入档案里有的范围。' }),
  beyond_papers: (f) => ({
    says: `日期超出了许可证和协议的有效期（到 ${fact(f, 'until')}），或起止颠倒。`,
    next: '请把截止日改在有效期之内；换证或续签后再延长。',
  }),
  not_listed: () => ({ says: '这家机构现在不在白名单上。', next: '请刷新查看最新状态。' }),
  wind_down_days: (f) => ({
    says: `过渡期要在今天（${fact(f, 'today')}）之后${f.lastDay === undefined ? '' : `、课程班结束（${fact(f, 'lastDay')}）之前`}。`,
    next: '请改一个日期。',
  }),
  nothing_above: () => ({ says: '市级课程库没有上级，不用备案。', next: '请在「收到的备案」里给各单位回执。' }),
  nothing_to_file: () => ({ says: '课程库还是空的，没有可备案的内容。', next: '请先选用课程，或申报自有课程。' }),
  filing_open: () => ({ says: '上一次备案还没有回执。', next: '收到回执或被退回后，才能再报。' }),
  filing_answered: () => ({ says: '这份备案已经答复过了。', next: '请刷新查看回执。' }),
  pool_kind: () => ({
    says: '人才储备库面向校外人员，在校教师和机构人员不从这里进入。',
    next: '在校教师由学校登记，机构人员由机构申报。',
  }),
  pool_withdrawn: (facts) => ({
    says: `教育局已将您移出人才储备库。原因：${fact(facts, 'reason', '见通知')}。`,
    next: '有异议请与受理的教育局联系。',
  }),
  pool_closed: () => ({ says: '这位老师现在不接受邀请。', next: '请另选一位，或过些时候再看。' }),
  invited_already: (facts) => ({
    says: facts.engaged ? '这位老师已经受聘于本校。' : '本校发给这位老师的邀请还没有答复。',
    next: facts.engaged ? '请在「在聘人员」里查看。' : '请等答复，或在「发出的邀请」里收回后再发。',
  }),
  pool_days: () => ({
    says: '日期或时间不对：结束要晚于开始，答复期限和结束日不能早于今天。',
    next: '请核对后再发。',
  }),
  invitation_settled: (facts) => ({
    says: `这份邀请${settled(facts)}，不能再答复或改动。`,
    next: '请刷新查看；需要时可以重新邀请。',
  }),
  reply_reason: () => ({ says: '婉拒要写一句原因，学校好另作安排。', next: '写一句即可，例如「时间不合适」。' }),
  days_missing: () => ({ says: '请选出您方便的日子。', next: '学校会按您选的日子重新发来邀请。' }),
  engagement_ended: () => ({ says: '这份聘用已经结束。', next: '需要时可以重新邀请。' }),
  engagement_over: (facts) => ({
    says: `这位老师在本校的聘期到 ${fact(facts, 'until')}，${fact(facts, 'date', '这一天')}已不在聘期内。`,
    next: '请把课排在聘期内，或到期后重新邀请。',
  }),
  engaged: () => ({
    says: '从人才储备库聘来的老师，档案由教育局受理，本校这一份不能修改或另行提交。',
    next: '需要改动请由本人在手机端修改档案。',
  }),
}

function on(facts: Facts): string {
  return facts.date === undefined ? '' : ` ${fact(facts, 'date')} `
}

function since(facts: Facts): string {
  return facts.since === undefined ? '' : `（${fact(facts, 'since')} 起停用）`
}

const outcomes: Record<string, string> = {
  OTHER_DAYS: '已请学校另定日子',
  ACCEPTED: '已经接受',
  DECLINED: '已经婉拒',
  WITHDRAWN: '已被收回',
  EXPIRED: '已过答复期限',
}

function settled(facts: Facts): string {
  return outcomes[String(facts.state)] ?? '已有结果'
}
