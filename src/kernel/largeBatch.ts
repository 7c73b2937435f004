/** Elements and where they belong: at their index, or behind the last one. No index is there twice. */
export interface Changes<A> {
  readonly indexes: number[]
  readonly elements: A[]
}

/** What is changed together lies together as a rule, so so many elements are copied at once. */
const BITS = 5
const WIDTH = 32
const MASK = WIDTH - 1

/** What a batch starts from. */
export interface BatchBase<A> {
  readonly length: number
  at(index: number): A
  /** The elements from one index up to another, in a list of their own. */
  slice(from: number, to: number): A[]
  /** Whether so many changes are worth a list of all elements. */
  isMany(changes: number): boolean
}

/** A batch of many changes: stretches of the elements are copied, and changed in the copy; in the end all of them. */
export class LargeBatch<A> {
  /** All elements, once so much is changed that copying them is no more. */
  all: A[] | undefined
  private readonly added: A[] = []
  private readonly copied = new Map<number, A[]>()
  /** The stretch that was asked for last, and its copy where it has one; most batches go through them in turn. */
  private recentStretch = -1
  private recent: A[] | undefined

  constructor(
    private readonly base: BatchBase<A>,
    { indexes, elements }: Changes<A>
  ) {
    for (let place = 0; place < indexes.length; place += 1) this.set(indexes[place] as number, elements[place] as A)
  }

  at(index: number): A {
    const { all, base, added } = this
    if (all !== undefined) return all[index] as A
    if (index >= base.length) return added[index - base.length] as A
    const copy = this.copyOf(index >>> BITS)
    return copy === undefined ? base.at(index) : (copy[index & MASK] as A)
  }

  set(index: number, element: A): void {
    const { all, base, added } = this
    if (all !== undefined) all[index] = element
    else if (index >= base.length) added[index - base.length] = element
    else (this.copyOf(index >>> BITS) ?? this.copy(index >>> BITS))[index & MASK] = element
    if (all === undefined && base.isMany(this.copied.size * WIDTH + added.length)) this.all = this.elements()
  }

  private copyOf(stretch: number): A[] | undefined {
    if (stretch !== this.recentStretch) {
      this.recentStretch = stretch
      this.recent = this.copied.get(stretch)
    }
    return this.recent
  }

  private copy(stretch: number): A[] {
    const { base } = this
    const copy = base.slice(stretch << BITS, Math.min(base.length, (stretch + 1) << BITS))
    this.copied.set(stretch, copy)
    this.recent = copy
    return copy
  }

  private elements(): A[] {
    const { base, added, copied } = this
    const elements = base.slice(0, base.length)
    for (const [stretch, copy] of copied) for (let place = 0; place < copy.length; place += 1) elements[(stretch << BITS) + place] = copy[place] as A
    for (let place = 0; place < added.length; place += 1) elements.push(added[place] as A)
    return elements
  }

  /** What is another than before, and what is new. */
  changes(): Changes<A> {
    const { base, added, copied } = this
    const changes: Changes<A> = { indexes: [], elements: [] }
    const note = (index: number, element: A): void => {
      changes.indexes.push(index)
      changes.elements.push(element)
    }
    for (const [stretch, copy] of copied) {
      const start = stretch << BITS
      for (let place = 0; place < copy.length; place += 1) if (copy[place] !== base.at(start + place)) note(start + place, copy[place] as A)
    }
    for (let place = 0; place < added.length; place += 1) note(base.length + place, added[place] as A)
    return changes
  }
}
