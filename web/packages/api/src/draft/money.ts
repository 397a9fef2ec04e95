import type { ById, Put, Read, Send } from './call'

type OrderState = 'OPEN' | 'CLOSING' | 'CLOSED' | 'PAID' | 'REFUNDING' | 'REFUNDED' | 'PART_REFUNDED'

interface WindowDraft {
  mode: 'FIRST_COME'
  opensAt: string
  closesAt: string
  offerings: number[]
  grades: number[]
  version?: number
}
interface SelectionWindow extends WindowDraft {
  id: number
  version: number
}
interface OfferingEnrolment {
  enrolment: number
  pupil: number
  pupilName: string
  grade: number
  homeClass: string
  state: 'HELD' | 'CONFIRMED' | 'WITHDRAWN' | 'LAPSED'
  chosenAt: string
}
interface Order {
  id: number
  pupil: number
  pupilName?: string
  title: string
  lines: { item: number; title: string; amountFen: number }[]
  amountFen: number
  paidFen: number
  refundingFen: number
  refundedFen: number
  state: OrderState
  createdAt: string
  payBy: string
  paidAt?: string
  channel?: 'SANDBOX' | 'WECHAT' | 'ALIPAY' | 'CASH'
}
interface OrderTotals {
  orders: number
  open: number
  amountFen: number
  paid: number
  paidFen: number
  refunds: number
  refundedFen: number
}
interface Refund {
  id: number
  order: number
  payment: number
  outRefundNo: string
  amountFen: number
  reason: 'WITHDRAWN' | 'LATE' | 'PAID_TWICE' | 'BY_SCHOOL'
  note: string
  state: 'ASKED' | 'DONE' | 'FAILED'
  askedAt: string
  doneAt?: string
}
interface LedgerBalance {
  account: 'FAMILY' | 'CHANNEL' | 'SUPERVISED'
  balanceFen: number
}
interface PageOf<T> {
  items: T[]
  next?: string
}
interface Paging {
  after?: number
  limit?: number
}

export interface schemas {
  SelectionWindow: SelectionWindow
  WindowDraft: WindowDraft
  Order: Order
  Refund: Refund
}

export interface paths {
  '/api/offerings/{id}/enrolments': Read<OfferingEnrolment[], never, ById>
  '/api/windows': Read<SelectionWindow[]> & Send<SelectionWindow, WindowDraft>
  '/api/windows/{id}': Put<SelectionWindow, WindowDraft, ById>
  '/api/orders': Read<PageOf<Order>, { state?: OrderState } & Paging>
  '/api/orders/totals': Read<OrderTotals, { from: string; to: string }>
  '/api/orders/{id}/refunds': Send<Refund, { amountFen: number; note: string }, ById>
  '/api/refunds': Read<PageOf<Refund>, Paging>
  '/api/ledger/balances': Read<LedgerBalance[]>
}
