/** 32-way: with 16, an account of 100,000 documents is one level deeper, and a walk over it a third slower. */
const BITS = 5
const WIDTH = 32
const MASK = WIDTH - 1

/** Leaves hold elements, the nodes above them hold nodes. */
type Node = readonly unknown[]

/** A 32-way trie with its last leaf apart, so that appending seldom touches the trie. */
export class Trie<A> {
  constructor(
    readonly length: number,
    private readonly shift: number,
    private readonly root: Node,
    /** Shared with other versions: those that are shorter do not see what was appended. */
    private readonly tail: unknown[]
  ) {}

  private get tailOffset(): number {
    return this.length === 0 ? 0 : ((this.length - 1) >>> BITS) << BITS
  }

  at(index: number): A {
    return this.leafOf(index)[index & MASK] as A
  }

  private leafOf(index: number): Node {
    if (index >= this.tailOffset) return this.tail
    let node = this.root
    for (let level = this.shift; level > 0; level -= BITS) node = node[(index >>> level) & MASK] as Node
    return node
  }

  /** With another element at an index. */
  with(index: number, element: A): Trie<A> {
    const { length, shift, root, tail, tailOffset } = this
    if (index < tailOffset) return new Trie(length, shift, withElement(root, shift, index, element), tail)
    const copy = tail.slice(0, length - tailOffset)
    copy[index & MASK] = element
    return new Trie(length, shift, root, copy)
  }

  /** With elements behind the last one. */
  appended(added: readonly A[]): Trie<A> {
    let { length, shift, root, tail, tailOffset } = this
    const held = length - tailOffset
    // Another version may have appended to the shared tail already: then this one takes a copy of its own part.
    if (tail.length !== held) tail = tail.slice(0, held)
    for (const element of added) {
      if (length - tailOffset === WIDTH) {
        if (tailOffset >>> BITS >= 1 << shift) {
          root = [root]
          shift += BITS
        }
        root = withLeaf(root, shift, tailOffset, tail)
        tailOffset += WIDTH
        tail = []
      }
      tail.push(element)
      length += 1
    }
    return new Trie<A>(length, shift, root, tail)
  }
}

/** The trie of nothing. */
export function emptyTrie<A>(): Trie<A> {
  return new Trie<A>(0, BITS, [], [])
}

function withElement(node: Node, level: number, index: number, element: unknown): Node {
  const copy = node.slice()
  const place = (index >>> level) & MASK
  copy[place] = level === 0 ? element : withElement(node[place] as Node, level - BITS, index, element)
  return copy
}

function withLeaf(node: Node, level: number, index: number, leaf: Node): Node {
  if (level === 0) return leaf
  const copy = node.slice()
  const place = (index >>> level) & MASK
  copy[place] = withLeaf((node[place] as Node | undefined) ?? [], level - BITS, index, leaf)
  return copy
}
