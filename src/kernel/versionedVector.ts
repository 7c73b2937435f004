import type { Changes } from './largeBatch.js'
import { lookUp, passFront, takeFront, trieOf, withChanges, type VersionInLine } from './lineOfVersions.js'
import type { Trie } from './trie.js'
import type { Vector, VectorEdit } from './vector.js'
import { Batch, type Changeable } from './vectorBatch.js'

/** All elements are laid side by side once one in so many has changed since they were not: those changes share the cost. */
const SHARE = 8

/** The empty vector. */
export function emptyVector<A>(): Vector<A> {
  return new Version<A>(0, [], undefined, 0)
}

/**
 * One version of a vector. An older one that is worked with, as after a preview, takes the elements side by side back from
 * the newest; where that is far away it is a trie, and goes on as one until it has earned elements side by side again.
 */
class Version<A> implements Changeable<A>, VersionInLine<A> {
  newer: VersionInLine<A> | undefined
  replaced: Changes<A> | undefined

  constructor(
    readonly length: number,
    public front: A[] | undefined,
    public trie: Trie<A> | undefined,
    /** So many changes were made since elements lay side by side. */
    private readonly withoutFront: number
  ) {}

  at(index: number): A {
    const { front } = this
    return front === undefined ? lookUp(this, index) : (front[index] as A)
  }

  slice(from: number, to: number): A[] {
    if (this.front !== undefined) return this.front.slice(from, to)
    const elements: A[] = []
    for (let index = from; index < to; index += 1) elements.push(lookUp(this, index))
    return elements
  }

  edit(): VectorEdit<A> {
    takeFront(this)
    if (this.newer !== undefined) trieOf(this)
    return new Batch<A>(this)
  }

  changed(changes: Changes<A>, length: number): Vector<A> {
    const { indexes, elements } = changes
    if (this.isMany(indexes.length)) {
      const all = this.slice(0, this.length)
      for (let place = 0; place < indexes.length; place += 1) all[indexes[place] as number] = elements[place] as A
      return this.laidOut(all)
    }
    takeFront(this)
    if (this.front === undefined) return new Version<A>(length, undefined, withChanges(trieOf(this), changes), this.withoutFront + indexes.length)
    const next = new Version<A>(length, undefined, undefined, 0)
    passFront(this, next, changes)
    return next
  }

  isMany(changes: number): boolean {
    return (this.withoutFront + changes) * SHARE >= this.length
  }

  laidOut(elements: A[]): Vector<A> {
    return new Version<A>(elements.length, elements, undefined, 0)
  }
}
