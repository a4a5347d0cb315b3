import { SPACE, type SpaceLimits, SYNC_LIMITS, type SyncArea } from '../../storage/sync/area';

/**
 * `chrome.storage.sync` of several computers with one account, as measured in Chromium 156: bytes and writes are counted as there, a
 * `set` writes all its items or none, what comes from the account is not checked against the quota, and where an item was changed on
 * both sides the account's counts.
 */
export class FakeAccount {
  /** By name: the item as JSON, null where it was removed; and a number that goes up with every change of it. */
  readonly items = new Map<string, { json: string | null; version: number }>();

  /** What the account holds, without what was removed. */
  contents(): Record<string, unknown> {
    return Object.fromEntries(
      [...this.items].flatMap(([name, { json }]) => (json === null ? [] : [[name, JSON.parse(json)]])),
    );
  }
}

/** The area of one computer. */
export class FakeSyncArea implements SyncArea {
  /** What was announced as changed since it was last asked for; values as the browser gives them, removed ones left out. */
  private announced: Record<string, unknown>[] = [];
  private readonly local = new Map<string, string>();
  private readonly former = new Map<string, string>();
  private readonly heard = new Map<string, number>();
  private readonly dirty = new Set<string>();
  private writes: number[] = [];
  /** Called once, after the next `get` has read: what happens between a look and a write. */
  between: (() => void) | null = null;
  /** How many times `set` was called and how often it was refused. */
  readonly counts = { sets: 0, refused: 0 };

  constructor(
    private readonly account: FakeAccount,
    private readonly now: () => number,
    private readonly space: SpaceLimits = SPACE,
  ) {}

  async get(): Promise<Record<string, unknown>> {
    const items = Object.fromEntries([...this.local].map(([name, json]) => [name, JSON.parse(json)]));
    const { between } = this;
    this.between = null;
    between?.();
    return items;
  }

  async set(items: Record<string, unknown>): Promise<void> {
    this.counts.sets += 1;
    try {
      this.checkRate();
      this.checkSpace(items);
    } catch (refusal) {
      this.counts.refused += 1;
      throw refusal;
    }
    for (const [name, item] of Object.entries(items)) this.change(name, asStored(item));
  }

  private checkRate(): void {
    const now = this.now();
    this.writes = [...this.writes.filter((at) => now - at < 3_600_000), now];
    const lastMinute = this.writes.filter((at) => now - at < 60_000).length;
    if (lastMinute > SYNC_LIMITS.writesPerMinute) throw rateError('MINUTE');
    if (this.writes.length > SYNC_LIMITS.writesPerHour) throw rateError('HOUR');
  }

  private checkSpace(items: Record<string, unknown>): void {
    const after = new Map(this.local);
    for (const [name, item] of Object.entries(items)) {
      after.set(name, asStored(item));
      if (bytesOf(name, asStored(item)) > this.space.itemBytes) throw quotaError('kQuotaBytesPerItem');
    }
    const total = [...after].reduce((sum, [name, json]) => sum + bytesOf(name, json), 0);
    if (total > this.space.bytes) throw quotaError('kQuotaBytes');
    if (after.size > this.space.items) throw quotaError('kMaxItems');
  }

  private change(name: string, json: string): void {
    const former = this.local.get(name);
    if (former === json) return;
    if (former !== undefined) this.former.set(name, former);
    this.local.set(name, json);
    this.announced.push({ [name]: JSON.parse(json) });
    this.dirty.add(name);
  }

  /** Everything is removed, here and then in the account: `storage.sync.clear()`, or the user in the browser's settings. */
  clear(): void {
    for (const name of this.local.keys()) this.dirty.add(name);
    this.local.clear();
  }

  /** The profile was damaged: items are gone or as they were before, and the browser does not know it. */
  tear(chosen: (name: string) => 'keep' | 'lose' | 'former'): void {
    for (const name of [...this.local.keys()]) {
      const fate = chosen(name);
      const former = this.former.get(name);
      if (fate === 'lose') this.local.delete(name);
      if (fate === 'former' && former !== undefined) this.local.set(name, former);
    }
  }

  /** Hears from the account and tells it; items that are not chosen wait for another time. */
  exchange(chosen: (name: string) => boolean = () => true): void {
    for (const [name, { json, version }] of this.account.items) {
      if (!chosen(name) || version <= (this.heard.get(name) ?? 0)) continue;
      this.heard.set(name, version);
      this.dirty.delete(name);
      this.receive(name, json);
    }
    for (const name of [...this.dirty].filter(chosen)) this.tell(name);
  }

  private receive(name: string, json: string | null): void {
    const former = this.local.get(name);
    if (former !== undefined) this.former.set(name, former);
    if (json === null) this.local.delete(name);
    else {
      this.local.set(name, json);
      if (json !== former) this.announced.push({ [name]: JSON.parse(json) });
    }
  }

  private tell(name: string): void {
    const known = this.account.items.get(name);
    // Somebody was quicker: what is there must be heard first.
    if ((known?.version ?? 0) > (this.heard.get(name) ?? 0)) return;
    const version = (known?.version ?? 0) + 1;
    this.account.items.set(name, { json: this.local.get(name) ?? null, version });
    this.heard.set(name, version);
    this.dirty.delete(name);
  }

  /** What `storage.onChanged` has said since the last time. */
  changes(): Record<string, unknown>[] {
    const { announced } = this;
    this.announced = [];
    return announced;
  }

  /** Whether the account and this computer have nothing more to say to each other. */
  isQuiet(): boolean {
    const behind = [...this.account.items].some(([name, { version }]) => version > (this.heard.get(name) ?? 0));
    return !behind && this.dirty.size === 0;
  }

  /** As `getBytesInUse`. */
  bytesInUse(): number {
    return [...this.local].reduce((sum, [name, json]) => sum + bytesOf(name, json), 0);
  }
}

const quotaError = (resource: string): Error => new Error(`Resource::${resource} quota exceeded`);

const rateError = (span: string): Error =>
  new Error(`This request exceeds the MAX_WRITE_OPERATIONS_PER_${span} quota.`);

/** Members in order, and half a surrogate pair is another letter. */
function asStored(item: unknown): string {
  return JSON.stringify(item, (_, value: unknown) => {
    if (typeof value === 'string') return value.replace(/\p{Surrogate}/gu, '\ufffd');
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}

/** Counted from the text itself, not by `storage/sync/bytes`; numbers beyond 32 bits are not told apart here. */
const bytesOf = (name: string, json: string): number =>
  Buffer.byteLength(name) + Buffer.byteLength(json.replace(/[<\u2028\u2029]/g, '\\u003C'));
