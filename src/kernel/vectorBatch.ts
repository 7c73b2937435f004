import { LargeBatch, type BatchBase, type Changes } from './largeBatch.js'
import type { Vector, VectorEdit } from './vector.js'

/** A version of a vector that a batch of changes starts from. */
export interface Changeable<A> extends BatchBase<A>, Vector<A> {
  /** The version with these changes, of this length. */
  changed(changes: Changes<A>, length: number): Vector<A>
  /** The version of these elements. */
  laidOut(elements: A[]): Vector<A>
}

/** Up to here a list of changes is searched through. */
const FEW = 16

/** A batch of changes to a vector: most operations make one or two. */
export class Batch<A> implements VectorEdit<A> {
  length: number
  private few: Changes<A> | undefined
  private many: LargeBatch<A> | undefined

  constructor(private readonly base: Changeable<A>) {
    this.length = base.length
  }

  at(index: number): A {
    const { few, many } = this
    if (many !== undefined) return many.at(index)
    const place = few?.indexes.indexOf(index) ?? -1
    return place < 0 ? this.base.at(index) : ((few as Changes<A>).elements[place] as A)
  }

  push(element: A): void {
    const index = this.length
    this.length += 1
    this.set(index, element)
  }

  set(index: number, element: A): void {
    const { few, many } = this
    if (many !== undefined) many.set(index, element)
    else if (few === undefined) this.few = { indexes: [index], elements: [element] }
    else this.add(few, index, element)
  }

  private add(few: Changes<A>, index: number, element: A): void {
    const place = few.indexes.indexOf(index)
    if (place >= 0) few.elements[place] = element
    else {
      few.elements.push(element)
      if (few.indexes.push(index) > FEW) this.many = new LargeBatch(this.base, few)
    }
  }

  seal(): Vector<A> {
    const { base, few, many, length } = this
    if (many !== undefined) return many.all === undefined ? base.changed(many.changes(), length) : base.laidOut(many.all)
    return few === undefined ? base : base.changed(few, length)
  }
}
