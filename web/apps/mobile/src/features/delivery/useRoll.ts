import { api } from '@kehou/api/client'
import { ask, Refused } from '@kehou/api/problem'
import { useAnew } from '@kehou/kit/anew'
import { useLive } from '@kehou/kit/useLive'
import { now } from '@kehou/api/clock'
import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, onMounted, onUnmounted, ref } from 'vue'
import { keepToday, keptToday } from '../../shell/sealed'
import { onSent, parcelOf, post, weight } from './rollOutbox'
import { after, counts, keepable, shown, tapsSince, toSend, type Roll, type Taps } from './rollState'

async function load(session: number): Promise<Roll> {
  try {
    const roll = await ask(api.GET('/api/sessions/{id}/roll', { params: { path: { id: session } } }))
    await keepToday(`roll-${session}`, keepable(roll))
    return roll
  } catch (e) {
    if (e instanceof Refused && !e.unsettled) throw e
    const kept = await keptToday<Roll>(`roll-${session}`)
    if (kept) return kept
    throw e
  }
}

/** The roll of a session: as the server has it, with the taps of this phone on top, sent or not. */
export function useRoll(session: number) {
  const client = useQueryClient()
  const key = ['roll', session]
  /* Asked for anew on every visit: what was kept without a network has short names, and is old. */
  const query = useQuery({
    queryKey: key,
    queryFn: () => load(session),
    retry: false,
    networkMode: 'always',
    refetchOnMount: 'always',
  })
  const taps = ref<Taps>({})
  const unsent = ref(0)

  const marks = computed(() => shown(query.data.value?.marks ?? [], taps.value))
  const changed = computed(() => Object.keys(taps.value).length)

  function tap(pupil: number) {
    const mark = marks.value.find((of) => of.pupil === pupil)
    if (mark) taps.value = { ...taps.value, [pupil]: { mark: after(mark.mark), markedAt: now().toISOString() } }
  }

  async function recall() {
    const parcel = await parcelOf(session)
    unsent.value = parcel ? weight(parcel) : 0
    const waiting = Object.fromEntries((parcel?.marks ?? []).map(({ pupil, ...rest }) => [pupil, rest]))
    taps.value = { ...waiting, ...taps.value }
  }

  async function submit() {
    await post(session, toSend(taps.value))
    await recall()
  }

  let stop = () => {}
  onMounted(() => {
    stop = onSent((roll, sent) => {
      if (roll.session !== session) return
      client.setQueryData(key, roll)
      taps.value = tapsSince(taps.value, sent)
      void recall()
    })
    void recall()
  })
  onUnmounted(() => stop())
  useLive(['roll', 'leave'], useAnew('roll'))

  return { query, marks, tap, submit, unsent, changed, counts: computed(() => counts(marks.value)) }
}
