interface WithId {
  readonly id: string
}

const BITS = 5
const MASK = 31
const DEEPEST = 30

interface Leaf<A> {
  readonly children?: undefined
  readonly hash: number
  readonly value: A
  /** Other values whose ids have the same hash. */
  readonly next: Leaf<A> | undefined
}

interface Branch<A> {
  readonly children: readonly (Branch<A> | Leaf<A>)[]
  /** One bit for each of the 32 places that is taken. */
  readonly taken: number
}

const EMPTY: Branch<never> = { children: [], taken: 0 }

/** The trie of nothing. */
export function emptyHashTrie<A extends WithId>(): HashTrie<A> {
  return new HashTrie<A>(EMPTY)
}

/** Values by id: an immutable map with structure shared between versions. */
export class HashTrie<A extends WithId> {
  constructor(private readonly root: Branch<A>) {}

  find(id: string): A | undefined {
    return find(this.root, id)
  }

  /** The trie with one more value, whose id is not in it yet. */
  with(value: A): HashTrie<A> {
    return new HashTrie(inserted(this.root, { children: undefined, hash: hashOf(value.id), value, next: undefined }, 0))
  }

  /** In no particular order. */
  forEach(visit: (value: A) => void): void {
    visited(this.root, visit)
  }
}

function visited<A>(node: Branch<A> | Leaf<A>, visit: (value: A) => void): void {
  if (node.children !== undefined) for (const child of node.children) visited(child, visit)
  else for (let leaf: Leaf<A> | undefined = node; leaf !== undefined; leaf = leaf.next) visit(leaf.value)
}

function find<A extends WithId>(root: Branch<A>, id: string): A | undefined {
  const hash = hashOf(id)
  let node: Branch<A> | Leaf<A> = root
  for (let shift = 0; node.children !== undefined; shift += BITS) {
    const bit = 1 << ((hash >>> shift) & MASK)
    if ((node.taken & bit) === 0) return undefined
    node = node.children[placeOf(node.taken, bit)] as Branch<A> | Leaf<A>
  }
  for (let leaf: Leaf<A> | undefined = node; leaf !== undefined; leaf = leaf.next) if (leaf.value.id === id) return leaf.value
  return undefined
}

function inserted<A>(branch: Branch<A>, leaf: Leaf<A>, shift: number): Branch<A> {
  const bit = 1 << ((leaf.hash >>> shift) & MASK)
  const place = placeOf(branch.taken, bit)
  if ((branch.taken & bit) === 0) {
    return { children: withInserted(branch.children, place, leaf), taken: branch.taken | bit }
  }
  const children = branch.children.slice()
  children[place] = joined(branch.children[place] as Branch<A> | Leaf<A>, leaf, shift + BITS)
  return { children, taken: branch.taken }
}

function withInserted<A>(children: readonly (Branch<A> | Leaf<A>)[], place: number, leaf: Leaf<A>): readonly (Branch<A> | Leaf<A>)[] {
  const wider: (Branch<A> | Leaf<A>)[] = []
  for (let index = 0; index < place; index += 1) wider.push(children[index] as Branch<A> | Leaf<A>)
  wider.push(leaf)
  for (let index = place; index < children.length; index += 1) wider.push(children[index] as Branch<A> | Leaf<A>)
  return wider
}

function joined<A>(node: Branch<A> | Leaf<A>, leaf: Leaf<A>, shift: number): Branch<A> | Leaf<A> {
  if (node.children !== undefined) return inserted(node, leaf, shift)
  if (node.hash === leaf.hash || shift > DEEPEST) return { ...leaf, next: node }
  return inserted(inserted<A>(EMPTY, node, shift), leaf, shift)
}

/** How many taken places lie before this one. */
function placeOf(taken: number, bit: number): number {
  let bits = taken & (bit - 1)
  bits -= (bits >>> 1) & 0x55555555
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** FNV-1a over the UTF-16 units, with a last mix so that ids which differ at their end spread over the top. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < id.length; index += 1) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}
