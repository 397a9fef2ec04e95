import { describe, expect, it } from 'vitest'
import { divides, narrowed, sorted, week, windowState, type Catalogue, type CatalogueItem } from './catalogue'

function at(from: string, weekday = 1): CatalogueItem['slots'] {
  return [{ weekday, from, to: '18:30:00', weeks: 'EVERY', venue: 1, venueName: '美术室' }]
}

function item(offering: number, rest: Partial<CatalogueItem> = {}): CatalogueItem {
  return {
    offering,
    courseName: `课${offering}`,
    slots: at('16:30:00'),
    open: true,
    ...rest,
  } as CatalogueItem
}

type Mine = NonNullable<CatalogueItem['mine']>
const mine = (state: Mine['state']) => ({ id: 9, state }) as Mine
const reason = (code: string) => ({ open: false, reason: { code, facts: {} } })

function catalogue(rest: Partial<Catalogue> = {}): Catalogue {
  return {
    serverTime: '2026-11-23T12:00:00Z',
    window: { opensAt: '2026-11-23T12:00:00Z', closesAt: '2026-11-25T12:00:00Z' },
    days: [],
    ...rest,
  } as Catalogue
}

describe('the courses of a day', () => {
  it('put a chosen one first and fold away what does not fit the child', () => {
    const { fitting, closed } = sorted(
      [
        item(1, { slots: at('17:30:00') }),
        item(2, reason('enrolment.grade')),
        item(3),
        item(4, { slots: at('18:00:00'), open: false, mine: mine('CONFIRMED') }),
      ],
      1,
    )
    expect(fitting.map((of) => of.offering)).toEqual([4, 3, 1])
    expect(closed.map((of) => of.offering)).toEqual([2])
  })
  it('go by the time of the day that is looked at', () => {
    const twice = item(1, { slots: [...at('16:30:00', 1), ...at('18:00:00', 3)] })
    const once = item(2, { slots: at('17:00:00', 3) })
    expect(sorted([twice, once], 3).fitting.map((of) => of.offering)).toEqual([2, 1])
  })
  it('keep a class that ends in sight, last and not among what can be chosen', () => {
    const ending = item(1, reason('enrolment.ends'))
    expect(sorted([ending, item(2, { slots: at('18:00:00') })], 1).fitting.map((of) => of.offering)).toEqual([2, 1])
    expect(week(catalogue({ days: [{ weekday: 1, items: [ending, item(2)] }] }))[0]).toMatchObject({ fitting: 1 })
  })
  it('keep a full one and one that is not open yet in sight', () => {
    const { fitting, closed } = sorted(
      [
        item(1, reason('enrolment.full')),
        item(2, reason('enrolment.not_open_yet')),
        item(3, reason('enrolment.time_clash')),
      ],
      1,
    )
    expect(fitting.map((of) => of.offering)).toEqual([1, 2])
    expect(closed.map((of) => of.offering)).toEqual([3])
  })
})

describe('narrowing', () => {
  it('goes by form and level, and keeps what is for everybody and what is chosen', () => {
    const items = [
      item(1, { form: 'WALKING', level: 'STARTER' }),
      item(2, { form: 'WALKING', level: 'ALL' }),
      item(3, { form: 'ADMIN_CLASS', level: 'ADVANCED' }),
      item(4, { form: 'ADMIN_CLASS', level: 'ADVANCED', mine: mine('CONFIRMED') }),
    ]
    expect(narrowed(items, 'WALKING', 'STARTER').map((of) => of.offering)).toEqual([1, 2, 4])
    expect(narrowed(items, '', '').length).toBe(4)
  })

  it('is offered where there are many that it tells apart', () => {
    const walking = item(1, { form: 'WALKING', level: 'STARTER' })
    const atHome = item(2, { form: 'ADMIN_CLASS', level: 'STARTER' })
    expect(divides([walking, atHome, walking, walking], 'form')).toBe(true)
    expect(divides([walking, atHome, walking, walking], 'level')).toBe(false)
    expect(divides([walking, atHome, walking], 'form')).toBe(false)
  })
})

describe('the week', () => {
  it('has five columns, and a weekend day only where something is on', () => {
    const days = [
      { weekday: 1, items: [item(1), item(2, { mine: mine('HELD') })] },
      { weekday: 6, items: [item(3)] },
    ]
    const columns = week(catalogue({ days }))
    expect(columns.map((of) => of.weekday)).toEqual([1, 2, 3, 4, 5, 6])
    expect(columns[0]).toMatchObject({ fitting: 2, chosen: [{ offering: 2 }] })
  })
})

describe('the window', () => {
  it('opens at its second and is over at its end', () => {
    const at = (time: string) => windowState(catalogue(), new Date(time))
    expect([at('2026-11-23T11:59:59Z'), at('2026-11-23T12:00:00Z'), at('2026-11-25T12:00:00Z')]).toEqual([
      'before',
      'open',
      'over',
    ])
    expect(windowState(catalogue({ window: undefined }), new Date())).toBe('none')
  })
})
