/**
 * An immutable sequence. Reading, appending and replacing cost the same however long it is, and older versions stay
 * valid: all of it is copied only once a good part of it has changed.
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
