/** Gives each name once: a second `shmem` becomes `shmem_2`. */
export class UniqueNames {
  private readonly taken = new Set<string>();
  /** The number at which to look next, by the wanted name: all below are taken. */
  private readonly numbers = new Map<string, number>();

  take(wanted: string): string {
    let name = wanted;
    let number = this.numbers.get(wanted) ?? 2;
    for (; this.taken.has(name); number++) name = `${wanted}_${number}`;
    this.numbers.set(wanted, number);
    this.taken.add(name);
    return name;
  }
}
