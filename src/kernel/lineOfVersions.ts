import type { Changes } from './largeBatch.js'
import { emptyTrie, type Trie } from './trie.js'

/** A version that is further from the newest one than so many changes is worked out as a trie. */
const NEAR = 64

/** On the way to such a version, one in so many gets its trie too, so that none is far from the next. */
const APART = 32

/**
 * One of a line of versions. The newest has all elements side by side, where a look-up and a change are one step each;
 * every older one knows only what the next did to it, so that those which nobody keeps leave nothing behind.
 */
export interface VersionInLine<A> {
  readonly length: number
  /** All elements, of the newest; what lies beyond the length is not its own. */
  front: A[] | undefined
  trie: Trie<A> | undefined
  newer: VersionInLine<A> | undefined
  /** What was here before the newer one changed it. */
  replaced: Changes<A> | undefined
}

/** An element of a version that is not the newest. */
export function lookUp<A>(version: VersionInLine<A>, index: number): A {
  let steps = 0
  for (let one: VersionInLine<A> | undefined = version; one !== undefined; one = one.newer) {
    if (one.front !== undefined) return one.front[index] as A
    if (one.trie !== undefined) return one.trie.at(index)
    steps += distanceOf(one)
    const { indexes, elements } = one.replaced as Changes<A>
    const place = steps > NEAR ? -1 : indexes.indexOf(index)
    if (place >= 0) return elements[place] as A
    if (steps > NEAR) break
  }
  return trieOf(version).at(index)
}

/** How many changes lie between a version and the next. */
function distanceOf<A>({ length, newer, replaced }: VersionInLine<A>): number {
  return newer === undefined || replaced === undefined ? 0 : replaced.indexes.length + Math.max(1, newer.length - length)
}

/** Makes changes in the elements side by side, which are the next version's from then on. */
export function passFront<A>(version: VersionInLine<A>, next: VersionInLine<A>, { indexes, elements }: Changes<A>): void {
  const front = version.front as A[]
  const replaced: Changes<A> = { indexes: [], elements: [] }
  const keep = (index: number): void => {
    replaced.indexes.push(index)
    replaced.elements.push(front[index] as A)
  }
  for (let place = 0; place < indexes.length; place += 1) {
    const index = indexes[place] as number
    if (index < version.length) keep(index)
    front[index] = elements[place] as A
  }
  // What the next version does not have it may write over.
  for (let index = next.length; index < version.length; index += 1) keep(index)
  next.front = front
  version.front = undefined
  version.replaced = replaced
  version.newer = next
}

/** Takes the elements side by side from the newest version by undoing what lies between, where that is little. */
export function takeFront<A>(version: VersionInLine<A>): void {
  const between: VersionInLine<A>[] = []
  let newest = version
  for (let steps = 0; newest.newer !== undefined; newest = newest.newer) {
    between.push(newest)
    steps += distanceOf(newest)
    if (steps > NEAR) return
  }
  for (let older = between.pop(); older !== undefined && newest.front !== undefined; older = between.pop()) {
    const changes = older.replaced as Changes<A>
    settle(older, older.trie)
    passFront(newest, older, changes)
    newest = older
  }
}

/** The elements of a version as a trie, which shares what is the same with those of other versions. */
export function trieOf<A>(version: VersionInLine<A>): Trie<A> {
  const between: VersionInLine<A>[] = []
  let known = version
  for (; known.trie === undefined && known.front === undefined; known = known.newer as VersionInLine<A>) between.push(known)
  let trie = (known.trie ??= emptyTrie<A>().appended((known.front as A[]).slice(0, known.length)))
  for (let place = between.length - 1; place >= 0; place -= 1) {
    const older = between[place] as VersionInLine<A>
    trie = withChanges(trie.upTo(older.length), older.replaced as Changes<A>)
    if (place % APART === 0) settle(older, trie)
  }
  return trie
}

/** A version needs no newer one any more. */
function settle<A>(version: VersionInLine<A>, trie: Trie<A> | undefined): void {
  version.trie = trie
  version.newer = undefined
  version.replaced = undefined
}

/** A trie with changes made in it. */
export function withChanges<A>(trie: Trie<A>, { indexes, elements }: Changes<A>): Trie<A> {
  const added: A[] = []
  let changed = trie
  for (let place = 0; place < indexes.length; place += 1) {
    const index = indexes[place] as number
    if (index < trie.length) changed = changed.with(index, elements[place] as A)
    else added.push(elements[place] as A)
  }
  return added.length === 0 ? changed : changed.appended(added)
}
