import type { Words } from '../words'
import { clock, count, day, fact, monthDay } from './facts'

export const enrolment: Words = {
  not_on_roll: () => ({ says: '孩子已不在这所学校的名册上。', next: '如有疑问，请联系学校核对名册。' }),
  wish_missing: () => ({
    says: '没有家长的书面意愿，不能代录。',
    next: '请先上传意愿表、纸条的照片，或家长短信的截图。',
  }),
  family_acted: () => ({ says: '家长自己已经办了，或者已经结束。', next: '以家长办的为准，不用再录。' }),
  not_to_object: () => ({ says: '已经提过异议，或者这一笔没有办成。', next: '要教育局答复的，请直接写给教育局。' }),
  no_guardian: () => ({ says: '这位不是孩子登记的监护人。', next: '请选名册里登记的监护人。' }),
  undo_over: () => ({ says: '已经撤销，或者过了撤销的时间。', next: '还想退的，可以在选课页退课。' }),
  no_window: () => ({ says: '这门课还没有安排选课时间。', next: '学校安排后会通知您。' }),
  not_offered: () => ({ says: '这门课没有公示，暂不能报名。', next: '请看其他课程。' }),
  ends: (facts) => {
    const day = monthDay(fact(facts, 'on'))
    const into = fact(facts, 'into', '')
    return into
      ? { says: `这个班${day}起并入「${into}」，不再报名。`, next: `可以看看「${into}」还有没有名额。` }
      : { says: `这个班${day}起停开，不再报名。`, next: '请看其他课程。' }
  },
  grade: () => ({ says: '这门课不面向孩子所在的年级。', next: '请看为本年级开设的课程。' }),
  home_class: () => ({ says: '这门课不面向孩子所在的班级。', next: '请看为本班或本年级开设的课程。' }),
  children_busy: (facts) => ({
    says: `「${fact(facts, 'courseName', '这门课')}」换到新时段后，有 ${fact(facts, 'pupils')} 名已报名的孩子与别的课冲突。`,
    next: '请换一个时段，或先与这些家庭商量调整。',
  }),
  not_open_yet: () => ({ says: '选课还没有开始。', next: '页面上有开始时间，到点后再点即可。' }),
  closed: () => ({ says: '选课已经结束。', next: '需要调整请联系班主任或学校课后服务负责人。' }),
  time_clash: (facts) => ({
    says: `与已报的「${fact(facts, 'courseName', '另一门课')}」时间冲突。`,
    next: '可以先退掉那一门，或选别的时段。',
  }),
  full: (facts) => {
    const seats = fact(facts, 'seats')
    const before = count(facts, 'before')
    const queue = before === undefined ? '' : `您前面已有 ${before} 位家长报上。`
    return { says: `名额已满（${seats}/${seats}）。${queue}`, next: '可以排候补，或看看同一时段还有名额的课程。' }
  },
  seats_left: (facts) => ({ says: `还有 ${fact(facts, 'left')} 个名额。`, next: '直接报名就可以，不用候补。' }),
  has_the_place: () => ({ says: '孩子已经有这门课的名额。', next: '不用再候补。' }),
  nothing_offered: (facts) => ({
    says: facts.state === 'WAITING' ? '还没有轮到您。' : '这个名额已经不再为您保留。',
    next: facts.state === 'WAITING' ? '轮到时会发消息给您。' : '仍想要这门课，可以重新排候补。',
  }),
  lane_full: (facts) => ({
    says: `此刻报名的人太多，您前面还有 ${fact(facts, 'ahead')} 位。`,
    next: `请过 ${fact(facts, 'retryAfter')} 秒再按一次。`,
  }),
  times_reversed: () => ({ says: '结束时间早于开始时间。', next: '请核对选课时间。' }),
  rehearsal_too_late: () => ({ says: '演练要在窗口正式开放以前结束。', next: '请把演练的时间改早一些。' }),
  rehearsal_stands: () => ({ says: '这个窗口已经安排了演练。', next: '要换时间，请先删除原来的演练。' }),
  in_another_window: () => ({ says: '有课程班已在另一个选课窗口里。', next: '请从那个窗口移出，或不要选它。' }),
  approval_too_long: (facts) => ({
    says: `学校最晚要在 ${fact(facts, 'days')} 天内答复家长。`,
    next: '请把天数改小；到时没有答复，就算同意。',
  }),
  approval_stands: () => ({
    says: '窗口已经开放，或已有家长报名，要不要审核、几天答复不能再改。',
    next: '其他内容可以照常修改。',
  }),
  not_to_approve: () => ({ says: '这个名额不用学校审核，已经有效。', next: '请刷新查看。' }),
  place_answered: (facts) => ({
    says:
      facts.state === 'SILENT'
        ? '已经过了答复的时间，这个名额算同意了，不能再改。'
        : facts.state === 'REFUSED'
          ? '已经答复过：没有同意，名额已取消。'
          : '已经答复过：同意。答复以后不能再改。',
    next: '请刷新查看。',
  }),
  chosen_already: () => ({ says: '已有家长在这个窗口报名，不能再这样改。', next: '可以延长结束时间。' }),
  not_live: () => ({ says: '这个名额已经退掉或释放。', next: '请刷新查看最新状态。' }),
  refund_changed: () => ({ says: '可退金额有变化。', next: '请看新的金额，再决定是否退课。' }),
  by_draw: () => ({ says: '这门课按志愿摇号，不用抢。', next: '请在“志愿”里排好顺序，截止前都可以改。' }),
  draw_unstated: () => ({ says: '摇号窗口要连同规则和公开值一起公布。', next: '请在“摇号”页新建。' }),
  draw_announced: () => ({ says: '摇号已经公布，公布的内容不能再改。', next: '开始前可以撤销后重新公布。' }),
  draw_too_late: () => ({ says: '摇号要在开始之前公布。', next: '请把开始时间定在现在以后。' }),
  draw_times: () => ({
    says: '几个时间的先后不对。',
    next: '依次是：开始、截止、公开值产生、最晚公开密数；公开值不能早于截止。',
  }),
  draw_cancelled: () => ({ says: '这次摇号已撤销。', next: '学校重新安排后会通知您。' }),
  draw_running: () => ({ says: '这些课程班正在摇号。', next: '请等这一轮结束。' }),
  window_open: () => ({ says: '这个窗口还在选课。', next: '截止以后，剩下的名额可以补录摇号。' }),
  nothing_left: () => ({ says: '这个窗口没有剩余名额。', next: '有人退课后可以补录。' }),
  day_not_free: (facts) => ({
    says: `「${fact(facts, 'courseName', '这门课')}」在星期${'一二三四五六日'[(count(facts, 'weekday') ?? 1) - 1]}也上课，那天孩子没有空。`,
    next: '请先勾上那一天，或去掉这个志愿。',
  }),
  wished_twice: () => ({ says: '有一门课填了两次。', next: '请去掉重复的那一个。' }),
  value_not_due: () => ({ says: '公开值还没有产生，或志愿还没有截止。', next: '到了公布的时间再录入。' }),
  value_stands: () => ({ says: '公开值已由两人核对一致，不再改动。', next: '可以公开密数。' }),
  value_first: () => ({ says: '公开值还没有由两人核对一致。', next: '一致以后才能公开密数，谁也不能挑。' }),
  draw_held: () => ({ says: '这次摇号已经完成。', next: '可以查看结果并验证。' }),
  not_drawn: () => ({ says: '这次摇号还没有进行。', next: '摇号后这里有完整记录。' }),
  appealed: () => ({ says: '已经提过疑问。', next: '学校答复后会显示在这里。' }),
  appeal_answered: () => ({ says: '这条疑问已经答复过。', next: '请刷新查看。' }),
  draw_not_closed: () => ({ says: '志愿还没有截止。', next: '截止后可以试算。' }),
  late_no_days: () => ({ says: '选的日子里没有课后服务。', next: '请在列出的服务日里选，或换一段日期。' }),
  late_no_service: (f) => ({ says: `${day(f, 'date')} 没有课后服务，或已经过去。`, next: '请换一个服务日。' }),
  late_not_later: (f) => ({
    says: `${day(f, 'date')} 的课后服务本来就到 ${clock(f, 'ends')}。`,
    next: '到那时为止不用申请；要留得更晚，请选更晚的时间。',
  }),
  late_taken: (f) => ({ says: `${day(f, 'date')} 已经申请过。`, next: '要改时间，请先撤销那一天，再重新申请。' }),
  late_cutoff: (f) => ({
    says: `${day(f, 'date')} 已经过了 ${fact(f, 'hour')} 点，不能自己撤销。`,
    next: '请直接与学校联系；您随时可以来接孩子。',
  }),
  late_not_staying: (f) => ({ says: `${day(f, 'date')} 没有留校的安排。`, next: '请刷新查看。' }),
  late_reason_missing: () => ({ says: '不能同意的，要写明当晚值班的人数和原因。', next: '原因会原样告诉家长。' }),
  late_entitled: (f) => ({
    says: `服务安排里的延时托管到 ${clock(f, 'until')} 以后，家长申请了就要安排，不能拒绝。`,
    next: '请同意；人手不够时，请增加值班。',
  }),
  drop_in_no_service: (f) => ({ says: `${day(f, 'date')} 没有课后服务，或已经过去。`, next: '请换一个服务日。' }),
  drop_in_closed: (f) => ({
    says: `${day(f, 'date')} 停课：${fact(f, 'reason')}。`,
    next: '请换一天；恢复后会通知您。',
  }),
  drop_in_over: (f) => ({
    says: `${day(f, 'date')} 的课后服务到 ${clock(f, 'ends')}，已经结束。`,
    next: '请换一天；要晚一点接，请看延时托管。',
  }),
  drop_in_taken: (f) => ({
    says: `${day(f, 'date')} 已经约过。`,
    next: '要换成别的安排，请先取消那一天，再重新预约。',
  }),
  drop_in_has_care: (f) => ({
    says: `${day(f, 'date')} 孩子本来就有托管（作业辅导）的名额。`,
    next: '当天照常来，不用再约。',
  }),
  drop_in_cutoff: (f) => ({
    says: `${day(f, 'date')} 已经过了 ${clock(f, 'time')}，不能再取消，也不能再插班。`,
    next: '临时要来，仍可约托管，不会满额；要取消，请直接与学校联系。',
  }),
  drop_in_not_booked: (f) => ({ says: `${day(f, 'date')} 的预约已经取消。`, next: '请刷新查看。' }),
  drop_in_not_open: () => ({ says: '这门课没有开放单日插班。', next: '可以约托管，或看看当天开放插班的课。' }),
  drop_in_no_session: (f) => ({ says: `这门课 ${day(f, 'date')} 不上课。`, next: '请换一天，或约托管。' }),
  drop_in_full: (f) => ({
    says: `${day(f, 'date')} 的插班名额已满（${fact(f, 'seats')}/${fact(f, 'seats')}）。`,
    next: '可以约托管，不会满额；或换一门课、换一天。',
  }),
  drop_in_care: (f) => ({
    says: `「${fact(f, 'courseName', '作业辅导')}」就是基础托管，谁来都安排，不用开放名额。`,
    next: '请选兴趣、社团或自主学习的课程班。',
  }),
  drop_in_seats: (f) => ({
    says: `没有这么多空名额，最多还能留 ${fact(f, 'seats')} 个。`,
    next: '请改小一些；已经报了整学期的孩子不受影响。',
  }),
  drop_in_drawn: (f) => ({
    says: `「${fact(f, 'courseName', '这门课')}」的名额正要摇号，现在不能改插班名额。`,
    next: '摇号结束后再来开放。',
  }),
  class_not_running: (f) => ({
    says: `「${fact(f, 'courseName', '这个班')}」现在没有开，或者已经办过停开、并班。`,
    next: '请刷新看现在的情况。',
  }),
  class_end_day: (f) => ({
    says: `停课的日子要在今天（${fact(f, 'first')}）到学期结束（${fact(f, 'last')}）之间。`,
    next: '请改日期。',
  }),
  class_end_met: (f) => ({ says: '这个班今天已经上课了。', next: `最早可以从 ${fact(f, 'first')} 起停。` }),
  class_end_answer: (f) => ({
    says: '并班要给家长留出答复的时间。',
    next: `最晚答复的日子请定在 ${fact(f, 'first')} 或以后。`,
  }),
  class_end_changed: () => ({
    says: '刚才有人报名、退课或付款，情况和您看到的不一样了，所以没有办理。',
    next: '下面已经换成现在的情况，请再看一遍后确认。',
  }),
  late_answered: () => ({ says: '这份申请已经答复过了。', next: '请刷新查看。' }),
}
