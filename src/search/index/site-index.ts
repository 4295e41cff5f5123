/** The search index of a site: what has changed is made in the cache, then everything is put into the site's folder. */
import { join } from 'node:path';
import { searchFolder } from '../../cache/cache-folder.ts';
import type { Documents } from './documents.ts';
import { keyedShards, type KeyedShard, makeShards, type OnShard } from './make-shards.ts';
import { placeShards } from './place-shards.ts';
import { planShards } from './shards.ts';

const FOLDER = 'pagefind';

interface IndexedSite {
  /** The reports of the content, also those that cannot be found. */
  ids: readonly string[];
  documents: Documents;
}

interface UnderWay {
  shards: readonly KeyedShard[];
  made: Promise<unknown>;
}

/** Pagefind is a program of its own: while it works, a build can go on with something else. */
export class SiteIndex {
  readonly #site: IndexedSite;
  readonly #cache: string;
  #underWay: UnderWay | undefined;
  #onShard: OnShard | undefined;

  /** @param cache  where finished pieces are kept. */
  constructor(site: IndexedSite, cache = searchFolder()) {
    this.#site = site;
    this.#cache = cache;
  }

  /** Begins to make what is not in the cache yet; the documents of all reports must be there. */
  begin(): void {
    this.#begun();
  }

  /**
   * Writes `pagefind/` into the folder of a built site when everything is made.
   *
   * @param spare  a site that nobody needs any more, to take from.
   * @throws Error when Pagefind refuses a report.
   */
  async placeIn(folder: string, { spare, onShard }: { spare?: string; onShard?: OnShard } = {}): Promise<void> {
    this.#onShard = onShard;
    const { shards, made } = this.#begun();
    await made;
    const [target, old] = [join(folder, FOLDER), spare && join(spare, FOLDER)];
    await placeShards(shards, { cache: this.#cache, target, spare: old });
  }

  #begun(): UnderWay {
    if (this.#underWay !== undefined) return this.#underWay;
    const { ids, documents } = this.#site;
    const shards = keyedShards(planShards(ids), documents);
    const made = makeShards(shards, {
      ...{ documents, cache: this.#cache },
      onShard: (...state) => this.#onShard?.(...state),
    });
    // What goes wrong is told to whoever waits for it, and until then to nobody.
    made.catch(() => undefined);
    this.#underWay = { shards, made };
    return this.#underWay;
  }
}
