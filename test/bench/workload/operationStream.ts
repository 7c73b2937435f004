interface Dated {
  readonly id: string
  readonly amount: number
  readonly day: number
}

interface NewDocument extends Dated {
  readonly kind: 'invoice' | 'payment'
}

interface Allocation extends Dated {
  readonly kind: 'allocate'
  readonly source: string
  readonly item: string
}

interface Refund extends Dated {
  readonly kind: 'refund'
  readonly source: string
}

/** One operation of the stream: amounts in minor units, days counted from the first. */
export type StreamOperation = NewDocument | Allocation | Refund

/** 30 % invoices, 20 % payments, 40 % allocations, 10 % refunds. */
const TURN = ['invoice', 'payment', 'allocate', 'invoice', 'allocate', 'payment', 'allocate', 'invoice', 'allocate', 'refund'] as const

/** How far back operations reach when they aim at the newest invoices and payments, as those of people do. */
export const NEWEST = 40
const OPERATIONS_A_DAY = 50

interface Left {
  readonly number: number
  left: number
}

/**
 * Legal operations until there are so many documents; payments outweigh invoices, so that refunds find credit. Each
 * aims at any of the last `reach` invoices or payments.
 */
export function operationStream(documents: number, reach = NEWEST): readonly StreamOperation[] {
  const random = randomFrom(1)
  const items: Left[] = []
  const sources: Left[] = []
  const stream: StreamOperation[] = []
  const pick = (from: readonly Left[]): Left => {
    const within = Math.min(reach, from.length)
    for (;;) {
      const picked = from[from.length - 1 - Math.floor(random() * within)]!
      if (picked.left > 1) return picked
    }
  }
  const upTo = (most: number): number => 1 + Math.floor(random() * most)
  for (let made = 0, number = 0; made < documents; number += 1) {
    const kind = TURN[number % TURN.length]!
    const day = Math.floor(number / OPERATIONS_A_DAY)
    if (kind === 'invoice') {
      const amount = 10_000 + upTo(10_000)
      stream.push({ kind, id: `INV-${number}`, amount, day })
      items.push({ number, left: amount })
    } else if (kind === 'payment') {
      const amount = 30_000 + upTo(20_000)
      stream.push({ kind, id: `PAY-${number}`, amount, day })
      sources.push({ number, left: amount })
    } else {
      const source = pick(sources)
      const item = kind === 'allocate' ? pick(items) : undefined
      const amount = Math.min(upTo(item === undefined ? 1000 : 5000), source.left - 1, (item?.left ?? Infinity) - 1)
      source.left -= amount
      // Texts of their own, as in an input that came over the wire: the look-up is not by the same string object.
      const paid = `PAY-${source.number}`
      if (item === undefined) stream.push({ kind: 'refund', id: `REF-${number}`, source: paid, amount, day })
      else {
        item.left -= amount
        stream.push({ kind: 'allocate', id: `A-${number}`, source: paid, item: `INV-${item.number}`, amount, day })
      }
    }
    if (kind !== 'allocate') made += 1
  }
  return stream
}

/** The place in a stream after its first so many documents. */
export function placeAfter(stream: readonly StreamOperation[], documents: number): number {
  let made = 0
  for (let place = 0; place < stream.length; place += 1) {
    if (made === documents) return place
    if (stream[place]!.kind !== 'allocate') made += 1
  }
  return stream.length
}

/** The same operation in texts of its own, as they come over the wire: V8 keeps the hash of a text it looked up before. */
export function withFreshTexts(one: StreamOperation): StreamOperation {
  const id = freshText(one.id)
  if (one.kind === 'allocate') return { ...one, id, source: freshText(one.source), item: freshText(one.item) }
  return one.kind === 'refund' ? { ...one, id, source: freshText(one.source) } : { ...one, id }
}

function freshText(id: string): string {
  const [kind, number] = id.split('-')
  return `${kind}-${Number(number)}`
}

/** A small generator of its own, so that every run does the same work. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}
