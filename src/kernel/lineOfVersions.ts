import type { Changes } from './largeBatch.js'
import { trieOfElements, type Trie } from './trie.js'

/** A version that is further from the newest one than so many changes is worked out as a trie. */
const NEAR = 64

/**
 * One of a line of versions. The newest has all elements side by side, where a look-up and a change are one step each;
 * every older one knows only what the next did to it, so that those which nobody keeps leave nothing behind.
 */
export interface VersionInLine<A> {
  readonly length: number
  /** All elements, of the newest; what lies beyond the length is not its own. */
  front: A[] | undefined
  /** The elements, where they are in a trie; it may be longer than the version. */
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

const NOTHING: Changes<never> = { indexes: [], elements: [] }

/** Makes changes in the elements side by side, which are the next version's from then on; the list of them is used up. */
export function passFront<A>(version: VersionInLine<A>, next: VersionInLine<A>, changes: Changes<A>): void {
  const front = version.front as A[]
  const { indexes, elements } = changes
  let kept = 0
  for (let place = 0; place < indexes.length; place += 1) {
    const index = indexes[place] as number
    const element = elements[place] as A
    if (index < version.length) {
      indexes[kept] = index
      elements[kept] = front[index] as A
      kept += 1
    }
    front[index] = element
  }
  next.front = front
  version.front = undefined
  version.newer = next
  version.replaced = NOTHING
  if (kept === 0 && next.length >= version.length) return
  indexes.length = kept
  elements.length = kept
  // What a shorter version does not have it may write over.
  for (let index = next.length; index < version.length; index += 1) {
    indexes.push(index)
    elements.push(front[index] as A)
  }
  version.replaced = changes
}

/** Takes the elements side by side from the newest version by undoing what lies between, where that is little. */
export function takeFront<A>(version: VersionInLine<A>): void {
  if (version.newer === undefined) return
  const between: VersionInLine<A>[] = []
  let newest = version
  for (let steps = 0; newest.newer !== undefined; newest = newest.newer) {
    between.push(newest)
    steps += distanceOf(newest)
    if (steps > NEAR) return
  }
  for (let older = between.pop(); older !== undefined && newest.front !== undefined; older = between.pop()) {
    const { indexes, elements } = older.replaced as Changes<A>
    settle(older, older.trie)
    passFront(newest, older, { indexes: [...indexes], elements: [...elements] })
    newest = older
  }
}

/** The elements of a version as a trie, which shares what is the same with those of other versions. */
export function trieOf<A>(version: VersionInLine<A>): Trie<A> {
  const between: VersionInLine<A>[] = []
  let known = version
  for (; known.trie === undefined && known.front === undefined; known = known.newer as VersionInLine<A>) between.push(known)
  let trie = (known.trie ??= trieOfElements((known.front as A[]).slice(0, known.length)))
  // Whoever is on the way gets its trie too: each is only so much memory as its changes.
  for (let older = between.pop(); older !== undefined; older = between.pop()) {
    trie = withChanges(trie, older.replaced as Changes<A>)
    settle(older, trie)
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
  let changed = trie
  for (let place = 0; place < indexes.length; place += 1) changed = changed.with(indexes[place] as number, elements[place] as A)
  return changed
}
