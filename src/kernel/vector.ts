/**
 * An immutable sequence. Reading, appending and replacing cost the same however long it is, older versions stay
 * valid, and nothing is copied whole.
 */
export interface Vector<A> {
  readonly length: number
  /** The element at an index from 0 that is within the length. */
  at(index: number): A
  /** A batch of changes, which leaves this version as it is. */
  edit(): VectorEdit<A>
}

/** A batch of changes to a vector; it reads what it wrote. */
export interface VectorEdit<A> {
  readonly length: number
  at(index: number): A
  push(element: A): void
  set(index: number, element: A): void
  /** The vector with the changes; the batch is not used afterwards. */
  seal(): Vector<A>
}

/** 32-way: with 16, an account of 100,000 documents is one level deeper, and a walk over it a third slower. */
const BITS = 5
const WIDTH = 32
const MASK = WIDTH - 1

/** Leaves hold elements, the nodes above them hold nodes. */
type Node = readonly unknown[]

/** The empty vector. */
export function emptyVector<A>(): Vector<A> {
  return new Trie<A>(0, BITS, [], [])
}

/** A 32-way trie with its last leaf apart, so that appending seldom touches the trie. */
class Trie<A> implements Vector<A> {
  constructor(
    readonly length: number,
    readonly shift: number,
    readonly root: Node,
    /** Shared with other versions: those that are shorter do not see what was appended. */
    readonly tail: unknown[]
  ) {}

  get tailOffset(): number {
    return this.length === 0 ? 0 : ((this.length - 1) >>> BITS) << BITS
  }

  at(index: number): A {
    return this.leafOf(index)[index & MASK] as A
  }

  leafOf(index: number): Node {
    if (index >= this.tailOffset) return this.tail
    let node = this.root
    for (let level = this.shift; level > 0; level -= BITS) node = node[(index >>> level) & MASK] as Node
    return node
  }

  edit(): VectorEdit<A> {
    return new TrieEdit<A>(this)
  }
}

class TrieEdit<A> implements VectorEdit<A> {
  private readonly base: Trie<A>
  private added: A[] | undefined
  /** Leaves copied by this batch, all but the most recent one, which most batches never leave. */
  private copied: Map<number, unknown[]> | undefined
  private recentLeaf = -1
  private recent: unknown[] | undefined
  /** The leaf that was read last; walks read leaf by leaf. */
  private readLeaf = -1
  private read: Node | undefined

  constructor(base: Trie<A>) {
    this.base = base
  }

  get length(): number {
    return this.added === undefined ? this.base.length : this.base.length + this.added.length
  }

  at(index: number): A {
    const { base, added, recent, copied } = this
    if (index >= base.length) return (added as A[])[index - base.length] as A
    const leaf = index >>> BITS
    if (leaf === this.recentLeaf) return (recent as unknown[])[index & MASK] as A
    if (leaf !== this.readLeaf) {
      this.read = copied?.get(leaf) ?? base.leafOf(index)
      this.readLeaf = leaf
    }
    return (this.read as Node)[index & MASK] as A
  }

  push(element: A): void {
    if (this.added === undefined) this.added = [element]
    else this.added.push(element)
  }

  set(index: number, element: A): void {
    const { base, added } = this
    if (index >= base.length) {
      ;(added as A[])[index - base.length] = element
      return
    }
    const leaf = index >>> BITS
    if (leaf !== this.recentLeaf) this.openLeaf(leaf, index)
    ;(this.recent as unknown[])[index & MASK] = element
  }

  private openLeaf(leaf: number, index: number): void {
    const { base, recent, recentLeaf } = this
    if (recent !== undefined) {
      this.copied ??= new Map()
      this.copied.set(recentLeaf, recent)
    }
    this.recentLeaf = leaf
    this.recent = this.copied?.get(leaf) ?? ownLeaf(base, index)
    if (leaf === this.readLeaf) this.readLeaf = -1
  }

  seal(): Vector<A> {
    const { base, added, recent, recentLeaf, copied } = this
    // Nodes that this batch has copied already, and need no copy for the next leaf.
    const own = copied && new Set<Node>()
    let trie = base
    if (copied !== undefined) for (const [leaf, copy] of copied) trie = withLeaf(trie, leaf, copy, own)
    if (recent !== undefined) trie = withLeaf(trie, recentLeaf, recent, own)
    return added === undefined ? trie : appended(trie, added)
  }
}

function ownLeaf<A>(base: Trie<A>, index: number): unknown[] {
  if (index < base.tailOffset) return base.leafOf(index).slice()
  return base.tail.slice(0, base.length - base.tailOffset)
}

function withLeaf<A>(base: Trie<A>, leaf: number, copy: unknown[], own?: Set<Node>): Trie<A> {
  const { length, shift, root, tail } = base
  const index = leaf << BITS
  if (index >= base.tailOffset) return new Trie(length, shift, root, copy)
  return new Trie(length, shift, withNode(root, shift, index, copy, own), tail)
}

function withNode(node: Node, level: number, index: number, leaf: Node, own?: Set<Node>): Node {
  if (level === 0) return leaf
  const copy = own?.has(node) === true ? (node as unknown[]) : node.slice()
  own?.add(copy)
  const place = (index >>> level) & MASK
  copy[place] = withNode((node[place] as Node | undefined) ?? [], level - BITS, index, leaf, own)
  return copy
}

function appended<A>(base: Trie<A>, added: readonly A[]): Vector<A> {
  let { length, shift, root, tail, tailOffset } = base
  const held = length - tailOffset
  // Another version may have appended to the shared tail already: then this one takes a copy of its own part.
  if (tail.length !== held) tail = tail.slice(0, held)
  for (let index = 0; index < added.length; index += 1) {
    if (length - tailOffset === WIDTH) {
      if (tailOffset >>> BITS >= 1 << shift) {
        root = [root]
        shift += BITS
      }
      root = withNode(root, shift, tailOffset, tail)
      tailOffset += WIDTH
      tail = []
    }
    tail.push(added[index])
    length += 1
  }
  return new Trie<A>(length, shift, root, tail)
}
