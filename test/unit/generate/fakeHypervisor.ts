import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { CONTROL_REGISTERS } from '../../../server/src/catalogue/shmem/controlPage';
import { FACTORY_REGISTERS } from '../../../server/src/catalogue/shmem/factoryPage';
import type { Action } from '../../../server/src/sharing/action';
import type { Participant } from '../../../server/src/sharing/participant';
import { perform } from '../../../server/src/sharing/perform';
import {
  attachedBits,
  type SharedMemory,
  seatOf,
  untouchedMemory,
} from '../../../server/src/sharing/sharedMemory';

/** One run of a guest's program. */
export interface GuestRun {
  readonly out: string;
  readonly error: string;
  readonly status: number | null;
  /** What it asked of the hypervisor, in order. */
  readonly asked: readonly string[];
}

/** Answers the register accesses of guests' programs from the state machine; a page that is not there gives all ones. */
export class FakeHypervisor {
  state: SharedMemory;
  private readonly raised: boolean[];
  private readonly waiting: (((answer: string) => void) | undefined)[];

  constructor(participants: readonly Participant[]) {
    this.state = untouchedMemory(participants);
    this.raised = participants.map(() => false);
    this.waiting = participants.map(() => undefined);
  }

  perform(action: Action) {
    const { state, reading, interrupted } = perform(this.state, action);
    this.state = state;
    for (const guest of interrupted) this.raise(guest);
    return reading;
  }

  /** Ends whatever still waits, as a signal would. */
  stop(): void {
    this.waiting.forEach((answer, guest) => {
      this.waiting[guest] = undefined;
      answer?.('0');
    });
  }

  /** Runs a compiled program as one of the participants. */
  run(program: string, guest: number, args: readonly string[] = []): Promise<GuestRun> {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe'] });
    const asked: string[] = [];
    const answers = child.stdio[4] as Writable;
    createInterface({ input: child.stdio[3] as Readable }).on('line', (line) => {
      asked.push(line);
      this.answer(guest, line, (answer) => answers.write(`${answer}\n`));
    });
    return ended(child, asked);
  }

  private raise(guest: number): void {
    const answer = this.waiting[guest];
    this.waiting[guest] = undefined;
    if (answer === undefined) this.raised[guest] = true;
    else answer('1');
  }

  private answer(guest: number, line: string, give: (answer: string) => void): void {
    const [what, first = '0', , value = '0'] = line.split(' ');
    if (what === 'load') give(this.load(guest, BigInt(first)).toString());
    else if (what === 'store') {
      this.store(guest, BigInt(first), BigInt(value));
      give('1');
    } else if (what === 'wait') {
      if (this.raised[guest] === true) give('1');
      else this.waiting[guest] = give;
      this.raised[guest] = false;
    } else give('1');
  }

  private load(by: number, address: bigint): bigint {
    const at = this.registerAt(by, address);
    if (at === undefined) return ALL_ONES;
    const action =
      at.page === 'factory'
        ? { kind: 'read-factory', by, register: at.register }
        : { kind: 'read-control', by, region: at.region, register: at.register };
    const value = this.perform(action as Action)?.value;
    // A client that had notified has left: its bit may stay or not, and a program must live with the worse.
    if (value === undefined && at.page === 'control' && at.register === 'status')
      return BigInt(attachedBits(at.shared)) << 16n;
    if (typeof value !== 'bigint') throw new Error(`the program reads ${at.register}, which nobody knows`);
    return value;
  }

  private store(by: number, address: bigint, value: bigint): void {
    const at = this.registerAt(by, address);
    if (at === undefined) throw new Error(`the program writes to ${address}, where nothing is`);
    const { region = '' } = at;
    const actions: Record<string, Action> = {
      name: { kind: 'write-name', by, at: Number(at.offset), byte: Number(value) },
      size: { kind: 'write-size', by, pages: value },
      notify: { kind: 'write-notify', by, region, bits: value },
      detach: { kind: 'write-detach', by, region },
    };
    const action = actions[at.register];
    if (action === undefined) throw new Error(`the program writes ${at.register}`);
    this.perform(action);
  }

  /** The register at a guest-physical address of a guest, with the bytes into it. */
  private registerAt(by: number, address: bigint) {
    const factory = this.state.participants[by]?.factoryPage.value as bigint;
    const found = (base: bigint, registers: typeof FACTORY_REGISTERS) =>
      registers.find(
        ({ offset, width, count = 1 }) =>
          address >= base + offset && address < base + offset + BigInt((width / 8) * count),
      );
    const own = found(factory, FACTORY_REGISTERS);
    if (own !== undefined)
      return { page: 'factory' as const, register: own.name, offset: address - factory - own.offset };
    for (const region of this.state.regions.values()) {
      const seat = region.seats[seatOf(region, by) ?? -1];
      const base = seat?.controlPage.value;
      const control = typeof base === 'bigint' ? found(base, CONTROL_REGISTERS) : undefined;
      if (control !== undefined)
        return {
          page: 'control' as const,
          register: control.name,
          offset: 0n,
          region: region.name,
          shared: region,
        };
    }
    return undefined;
  }
}

const ALL_ONES = (1n << 64n) - 1n;

function ended(child: ChildProcess, asked: readonly string[]): Promise<GuestRun> {
  let out = '';
  let error = '';
  child.stdout?.on('data', (data) => {
    out += data;
  });
  child.stderr?.on('data', (data) => {
    error += data;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ out, error, status, asked }));
  });
}
