interface Item {
  readonly id: string
  readonly amount: number
  open: number
  readonly day: number
}

interface Source {
  readonly id: string
  readonly amount: number
  left: number
  readonly day: number
}

/** A mutable account without any check, history or validation: the floor for a stream of operations. */
export class MapAccount {
  readonly items = new Map<string, Item>()
  readonly sources = new Map<string, Source>()
  balance = 0

  invoice(id: string, amount: number, day: number): void {
    this.items.set(id, { id, amount, open: amount, day })
    this.balance += amount
  }

  payment(id: string, amount: number, day: number): void {
    this.sources.set(id, { id, amount, left: amount, day })
    this.balance -= amount
  }

  allocate(source: string, item: string, amount: number): void {
    this.sources.get(source)!.left -= amount
    this.items.get(item)!.open -= amount
  }

  refund(_id: string, source: string, amount: number): void {
    this.sources.get(source)!.left -= amount
    this.balance += amount
  }
}
