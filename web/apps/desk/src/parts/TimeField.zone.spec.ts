import { mount } from '@vue/test-utils'
import { afterAll, beforeAll, expect, it } from 'vitest'
import TimeField from './TimeField.vue'

const own = process.env.TZ
beforeAll(() => {
  process.env.TZ = 'America/Los_Angeles'
})
afterAll(() => {
  if (own === undefined) delete process.env.TZ
  else process.env.TZ = own
})

it('shows and takes the time of the city in a browser of another zone, and says which it is', async () => {
  const field = mount(TimeField, { props: { label: '开始', modelValue: new Date('2026-09-03T00:30:00Z') } })
  const input = field.get('input')
  expect(new Date('2026-09-03T00:30:00Z').getHours()).toBe(17)
  expect(input.element.value).toBe('2026-09-03 08:30')
  expect(field.text()).toContain('UTC+8')
  await input.setValue('2026-09-04 12:00')
  await input.trigger('change')
  expect(field.emitted('update:modelValue')?.at(-1)).toEqual([new Date('2026-09-04T04:00:00Z')])
})
