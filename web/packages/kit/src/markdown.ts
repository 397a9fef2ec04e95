/** A piece of a line: plain, or set apart. */
export interface Span {
  text: string
  strong?: boolean
  code?: boolean
}

export type Block =
  | { kind: 'heading'; level: number; spans: Span[] }
  | { kind: 'paragraph'; spans: Span[] }
  | { kind: 'list'; ordered: boolean; items: Span[][] }

/** The spans of a line: `**strong**` and `` `code` ``; everything else is text, never HTML. */
export function spansOf(line: string): Span[] {
  return line
    .split(/(\*\*[^*]+\*\*|`[^`]+`)/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece.startsWith('**')) return { text: piece.slice(2, -2), strong: true }
      if (piece.startsWith('`')) return { text: piece.slice(1, -1), code: true }
      return { text: piece }
    })
}

/** The little Markdown that our guides are written in: headings, paragraphs, lists. */
export function markdown(text: string): Block[] {
  const blocks: Block[] = []
  let fresh = true
  for (const line of text.split(/\r?\n/)) {
    const heading = /^(#{1,4})\s+(.*)$/.exec(line)
    const item = /^\s*(?:(\d+)\.|[-*])\s+(.*)$/.exec(line)
    const last = blocks.at(-1)
    if (line.trim() === '') fresh = true
    else if (heading) blocks.push({ kind: 'heading', level: heading[1]!.length, spans: spansOf(heading[2]!) })
    else if (item) {
      const ordered = item[1] !== undefined
      if (last?.kind === 'list' && last.ordered === ordered) last.items.push(spansOf(item[2]!))
      else blocks.push({ kind: 'list', ordered, items: [spansOf(item[2]!)] })
    } else if (last?.kind === 'paragraph' && !fresh) last.spans.push(...spansOf(line.trim()))
    else blocks.push({ kind: 'paragraph', spans: spansOf(line.trim()) })
    if (line.trim() !== '') fresh = heading !== null
  }
  return blocks
}
