import type { ChildDraw, DrawChoice, WishAnswer } from './useDraws'

export type DrawPhase = 'before' | 'open' | 'waiting' | 'drawn'

export function phaseOf(draw: ChildDraw['draw'], now: Date): DrawPhase {
  if (draw.state === 'DRAWN') return 'drawn'
  if (now < new Date(draw.opensAt)) return 'before'
  return draw.state === 'ANNOUNCED' && now < new Date(draw.closesAt) ? 'open' : 'waiting'
}

/** The list with one wish at another place; a place outside the list changes nothing. */
export function moved(wishes: readonly number[], from: number, to: number): number[] {
  const next = [...wishes]
  if (to < 0 || to >= next.length) return next
  const [wish] = next.splice(from, 1)
  if (wish !== undefined) next.splice(to, 0, wish)
  return next
}

/** What can still be put on the list, what the free days rule out, and what does not fit the child. */
export function sorted(choices: readonly DrawChoice[], wishes: readonly number[], days: readonly number[]) {
  const rest = choices.filter((choice) => !wishes.includes(choice.offering))
  const free = (choice: DrawChoice) => choice.slots.every((slot) => days.includes(slot.weekday))
  return {
    open: rest.filter((choice) => !choice.reason && free(choice)),
    otherDays: rest.filter((choice) => !choice.reason && !free(choice)),
    closed: rest.filter((choice) => choice.reason),
  }
}

/** What became of a wish, in numbers. */
export function told(answer: WishAnswer): string {
  if (answer.end === 'GIVEN') return `录取。${answer.asked} 个孩子填了这门课，共 ${answer.seats} 个名额`
  if (answer.end === 'CLASH') return '与录取的课在同一时间，没有再排'
  if (answer.end === 'ENOUGH') return '已得到想要的门数，没有再排'
  if (answer.end === 'BARRED') return '摇号时已经不能报：孩子那时有别的课，或课程有变动'
  const seats = answer.seats === 0 ? '没有剩余名额' : `${answer.seats} 个名额都给了排在前面的孩子或前面的轮次`
  return `${seats}。${answer.asked} 个孩子填了这门课，您前面有 ${answer.before} 个`
}
