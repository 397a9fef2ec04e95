import { api, type Schema } from '@kehou/api/client'
import { ask } from '@kehou/api/problem'
import { useWrite } from '@kehou/kit/useWrite'
import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, ref, type Ref } from 'vue'
import { slotText } from './runs'

type Detail = Schema<'SolveRunDetail'>
type Slot = Schema<'TimetableSlot'>
type Hand = Schema<'HandMadeTimetable'>

/** How the board was before an edit of this page, to be moved back to while nobody else changed it. */
interface Step {
  words: string
  back: Hand
}

/**
 * Picking up a lesson, where it could go by the server's check, moving, pinning and undoing. Each is one edit made on
 * the version that is seen; where somebody else came first it is refused and the board shows what stands.
 */
export function useBoard(detail: Ref<Detail>) {
  const queries = useQueryClient()
  const id = computed(() => detail.value.run.id)
  const picked = ref<number>()
  const steps = ref<Step[]>([])
  const lesson = computed(() => detail.value.problem.lessons.find((one) => one.id === picked.value))
  const places = useQuery({
    queryKey: computed(() => ['timetable-runs', id.value, 'places', picked.value, detail.value.run.version]),
    queryFn: () =>
      ask(
        api.GET('/api/timetable-runs/{id}/places', {
          params: { path: { id: id.value }, query: { lesson: picked.value! } },
        }),
      ),
    enabled: computed(() => picked.value !== undefined),
  })
  const write = useWrite(
    (body: Hand, { headers }) =>
      ask(api.PUT('/api/timetable-runs/{id}/placements', { params: { path: { id: id.value } }, body, headers })),
    (after) => {
      queries.setQueryData(['timetable-runs', id.value], after)
      void queries.invalidateQueries({ queryKey: ['timetable-runs'], exact: true })
    },
  )

  function state(): Hand {
    return {
      placements: detail.value.result?.placements ?? [],
      pinned: detail.value.problem.lessons.filter((one) => one.pinned).map((one) => one.id),
      version: detail.value.run.version,
    }
  }

  async function edit(words: string, change: (now: Hand) => Hand) {
    const before = state()
    const after = await write.run(change(before))
    if (after) steps.value = [...steps.value, { words, back: { ...before, version: after.run.version } }]
    else await queries.invalidateQueries({ queryKey: ['timetable-runs', id.value] })
    picked.value = undefined
    return after
  }

  const name = (of: number) => detail.value.problem.lessons.find((one) => one.id === of)?.name ?? ''

  function move(of: number, slot: Slot) {
    const rest = (now: Hand) => now.placements.filter((one) => one.lesson !== of)
    return edit(`「${name(of)}」移到${slotText(slot, detail.value.problem.rooms)}`, (now) => ({
      ...now,
      placements: [...rest(now), { lesson: of, slot }],
    }))
  }

  function pin(of: number, hold: boolean) {
    return edit(`${hold ? '固定' : '取消固定'}「${name(of)}」`, (now) => ({
      ...now,
      pinned: hold ? [...(now.pinned ?? []), of] : (now.pinned ?? []).filter((one) => one !== of),
    }))
  }

  const last = computed(() => steps.value.at(-1))
  async function undo() {
    const step = last.value
    if (!step) return
    const after = await write.run(step.back)
    picked.value = undefined
    if (!after) {
      steps.value = []
      await queries.invalidateQueries({ queryKey: ['timetable-runs', id.value] })
      return
    }
    const rest = steps.value.slice(0, -1)
    const before = rest.at(-1)
    /* The step before was made on the version that now stands again. */
    if (before) rest[rest.length - 1] = { ...before, back: { ...before.back, version: after.run.version } }
    steps.value = rest
  }

  return { picked, lesson, places, write, move, pin, undo, last }
}
