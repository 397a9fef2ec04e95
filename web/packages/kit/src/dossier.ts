/* Words of a course dossier: what its codes mean to people. */

export const courseLevels: Record<string, string> = { STARTER: '零起点入门', ADVANCED: '提高拓展', ALL: '不限基础' }

export const courseForms: Record<string, string> = {
  CLASS_ACTIVITY: '班级兴趣活动',
  INTEREST_GROUP: '兴趣小组',
  CLUB: '社团',
  TRAINING: '拓展训练',
  LECTURE: '讲座',
}

/** The activities of the directory (annex of 赣教办函〔2023〕38号) by category. */
export const activities: Record<string, Record<string, string>> = {
  HOMEWORK: { ANSWERING: '课堂答疑与作业辅导', CATCHING_UP: '学习帮扶', STUDY_HABITS: '学习习惯与方法指导' },
  SCIENCE: {
    SCIENCE_TALK: '科普讲座',
    EXPERIMENT: '科学实验',
    INFORMATION_TECHNOLOGY: '信息技术',
    MODEL_MAKING: '模型制作',
    MAKER: '创客活动',
    OBSERVATION: '观测研究',
  },
  ARTS: {
    DANCE: '舞蹈',
    MUSIC: '音乐',
    FINE_ART: '美术',
    DRAMA_AND_FILM: '戏剧与影视',
    CALLIGRAPHY: '书法',
    TRADITIONAL_ART: '中国传统文化艺术',
  },
  SPORTS: {
    BALL: '球类',
    GYMNASTICS: '操舞',
    WATER: '水上运动',
    ICE: '冰雪运动',
    PLAYFUL: '趣味体育',
    MARTIAL: '武术',
    TRADITIONAL_SPORT: '中华传统体育',
  },
  LABOUR: { DAILY_LIFE: '日常生活劳动', PRODUCTION: '生产劳动', SERVING: '服务性劳动', CRAFTSMEN: '劳模工匠进校园' },
  READING: {
    THEMED_READING: '专题阅读',
    RECITATION: '诗词诵读',
    FOREIGN_LANGUAGE: '外语阅读与配音',
    SPEECH: '演讲表达',
  },
  MIND: { MENTAL_HEALTH: '心理健康', SAFETY: '安全教育' },
  OUTING: { PLACES: '场馆与实践基地', YOUNG_GUIDES: '小小讲解员' },
}

export const everyActivity: Record<string, string> = Object.assign({}, ...Object.values(activities))

export const evidenceKinds: Record<string, string> = {
  TEXTBOOK: '教材或讲义',
  LESSON_PLAN: '教案样例',
  PICTURES: '场地设备照片',
  SAFETY_PLAN: '安全预案',
  OUTING_PLAN: '校外活动方案',
  QUALIFICATION: '资格证明',
  LICENCE: '证照',
  AGREEMENT: '协议',
  CLEARANCE: '审查结果',
  OTHER: '其他',
}

/** The five parts of an evaluation plan (二十条第13条), in their order. */
export const evaluationParts = [
  { key: 'object', title: '评价对象', hint: '评价谁、评价什么：学生、教师、课程材料' },
  { key: 'content', title: '评价内容', hint: '学习态度及其变化，运用知识和技能的情况' },
  { key: 'subject', title: '评价主体', hint: '由谁评价：学生、教师、学校、家长或社会' },
  { key: 'method', title: '评价方式', hint: '观察记录、作品、展示、问卷等' },
  { key: 'result', title: '结果表达', hint: '等级、评语或展演，记到哪里' },
] as const
