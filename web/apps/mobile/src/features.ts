import type { Feature } from '@kehou/kit/feature'

/** Every feature folder, found by its `feature.ts`. */
export const features: Feature[] = Object.values(
  import.meta.glob<Feature>('./features/*/feature.ts', { eager: true, import: 'feature' }),
)
