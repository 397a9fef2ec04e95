import type { IconName } from './icons'

/** One of the eight categories of activity: always colour and icon and word together. */
export interface CategoryLook {
  word: string
  icon: IconName
  /** A CSS colour from the tokens. */
  colour: string
  token: string
}

function look(word: string, icon: IconName, token: string): CategoryLook {
  return { word, icon, colour: `var(${token})`, token }
}

export const categories = {
  HOMEWORK: look('作业辅导', 'pencil', '--k-cat-homework'),
  SCIENCE: look('科技', 'atom', '--k-cat-science'),
  ARTS: look('美育', 'brush', '--k-cat-arts'),
  SPORTS: look('体育', 'ball', '--k-cat-sports'),
  LABOUR: look('劳动', 'tool', '--k-cat-labour'),
  READING: look('阅读', 'book', '--k-cat-reading'),
  MIND: look('心理安全', 'shield', '--k-cat-mind'),
  OUTING: look('校外活动', 'pin', '--k-cat-outing'),
} as const

export type CategoryCode = keyof typeof categories

/** The look of a category as the API names it; a code from a newer server still shows, in grey and by its name. */
export function categoryOf(code: string): CategoryLook {
  return Object.hasOwn(categories, code) ? categories[code as CategoryCode] : look(code, 'dot', '--k-cat-homework')
}
