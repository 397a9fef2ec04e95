import type { Schema } from '@kehou/api/client'
import { categoryOf } from '@kehou/kit/category'
import { evidenceKinds } from '@kehou/kit/dossier'
import { word } from '@kehou/kit/words'

type Content = Schema<'StandardContent'>

const procedureWords: [keyof Content['procedure'], string, string][] = [
  ['panelSchool', '学校申报的评审小组', '人'],
  ['panelSocial', '社会资源的评审小组', '人'],
  ['spread', '评分相差超过多少要讨论', '%'],
  ['formalDays', '形式审查', '个服务日'],
  ['reviewDays', '专家评审', '个服务日'],
  ['decisionDays', '作出决定', '个服务日'],
  ['appealDays', '申诉期', '个服务日'],
]

/** `体育：安全预案（必须）` of a piece of evidence. */
export function evidenceText(of: Schema<'StandardEvidence'>): string {
  const category = of.category ? categoryOf(of.category).word : '所有类别'
  return `${category}：${word(evidenceKinds, of.kind)}（${of.required ? '必须' : '建议'}）`
}

/** What one version says otherwise than the one before it, sentence by sentence. */
export function changes(before: Content, after: Content): string[] {
  const found: string[] = []
  for (const item of after.items) {
    const was = before.items.find((of) => of.words === item.words)
    if (!was) found.push(`增加「${item.words}」，${item.most} 分`)
    else if (was.most !== item.most) found.push(`「${item.words}」由 ${was.most} 分改为 ${item.most} 分`)
    else if (was.clause !== item.clause) found.push(`「${item.words}」的依据改为 ${item.clause || '未写'}`)
  }
  for (const item of before.items)
    if (!after.items.some((of) => of.words === item.words)) found.push(`去掉「${item.words}」`)
  const wasAsked = new Set(before.evidence.map(evidenceText))
  const isAsked = new Set(after.evidence.map(evidenceText))
  for (const text of isAsked) if (!wasAsked.has(text)) found.push(`增加材料 ${text}`)
  for (const text of wasAsked) if (!isAsked.has(text)) found.push(`去掉材料 ${text}`)
  for (const [key, title, unit] of procedureWords)
    if (before.procedure[key] !== after.procedure[key])
      found.push(`${title}由 ${before.procedure[key]} ${unit}改为 ${after.procedure[key]} ${unit}`)
  return found
}
