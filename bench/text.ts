/**
 * Writes Chinese prose that differs from report to report: clauses of the example reports, with words exchanged for
 * other words of theirs and with made-up places. Identical text would make an index much cheaper than a real one.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeholdersIn } from '../src/check/wording/placeholders.ts';
import { typosIn } from '../src/check/wording/typos.ts';
import { isSeed } from '../test/fixtures/seeds.ts';
import type { Random } from '../test/mutation/random.ts';

/** What texts are made of. */
export interface Vocabulary {
  /** Each as its words. */
  clauses: readonly (readonly string[])[];
  /** Words of two characters. */
  words: readonly string[];
}

/** Real places, persons and remarks about the originals have no place in made-up reports. */
const UNWANTED =
  /广州|深圳|益阳|湖南|广东|花都|荔湾|资阳|盐田|张家塞|联系|电话|填报|姓名|(?:填表|制表|经办|审核|复核|负责)人|原文|原表|原报告|本站|照抄|印作|某|待|空白|不适用/;
const HAN_CLAUSE = /^\p{Script=Han}{4,16}$/u;
const WORD = /^\p{Script=Han}{2}$/u;
/** Numerals would be compared with data; doubled words are findings. */
const NUMERAL = /[零〇一二两三四五六七八九十百千万亿几第]/;
const DOUBLED = /(\p{Script=Han}{2,4})\1/u;
const EXCHANGED_PERCENT = 35;

const PLACE_FIRST = [...'青白石龙凤金银松柏竹梅兰桂枫榆柳荷莲云霞泉溪湖塘桥岭坪坝沙'];
const PLACE_SECOND = [...'山河水湾口门头坡岗洲浦渡关庄寨垌营铺集店园里坊台坳冲源'];
const PLACE_KIND = ['镇', '乡', '街道', '社区', '村', '片区'];
const LEADS = [
  '年内',
  '上半年',
  '下半年',
  '汛期',
  '全年',
  '按照部署',
  '围绕目标',
  '与此同时',
  '在此基础上',
  '针对不足',
];

/** Reads the vocabulary from the reports of a content root. */
export function readVocabulary(content: string): Vocabulary {
  const texts = readdirSync(join(content, 'reports'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx') && isSeed(`reports/${name.replaceAll('\\', '/')}`))
    .sort()
    .map((name) => readFileSync(join(content, 'reports', name), 'utf8'));
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const found = new Set(texts.flatMap((text) => text.split(/<[^>]*>|[^\p{Script=Han}]+/u)));
  const clauses = [...found]
    .filter((clause) => HAN_CLAUSE.test(clause) && !UNWANTED.test(clause) && !NUMERAL.test(clause))
    .map((clause) => [...segmenter.segment(clause)].map(({ segment }) => segment));
  const words = [...new Set(clauses.flat())].filter((word) => WORD.test(word));
  return { clauses, words };
}

/** Writes texts from a vocabulary; the same generator gives the same texts. */
export class Writer {
  readonly #vocabulary: Vocabulary;
  readonly #random: Random;

  constructor(vocabulary: Vocabulary, random: Random) {
    this.#vocabulary = vocabulary;
    this.#random = random;
  }

  /** A name of a few words: 隐患排查整改. */
  name(words: number): string {
    return this.#sound(() => Array.from({ length: words }, () => this.#word()).join(''));
  }

  /** A made-up place. */
  place(): string {
    const kind = this.#one(PLACE_KIND);
    return this.#one(PLACE_FIRST) + this.#one(PLACE_SECOND) + kind;
  }

  /** A clause without punctuation. */
  clause(): string {
    return this.#sound(() => this.#clause());
  }

  /** A sentence; `figure` is put after a name at its end. */
  sentence(figure?: string): string {
    return this.#sound(() => {
      const clauses = Array.from({ length: 2 + this.#random.below(3) }, () => this.#clause());
      const lead = [`${this.#one(LEADS)}，`, `${this.place()}`, `${this.place()}、${this.place()}`, ''];
      const end = figure === undefined ? '' : `，${this.#word()}${this.#word()}${figure}`;
      return `${this.#one(lead)}${clauses.join('，')}${end}。`;
    });
  }

  /** Sentences of about so many characters together; takes figures from the list as it goes. */
  paragraph(length: number, figures: string[]): string {
    let text = '';
    let count = 0;
    while (count < length) {
      const figure = this.#random.below(3) === 0 ? figures.shift() : undefined;
      const sentence = this.sentence(figure);
      text += sentence;
      // A figure is a few characters where it is read, not its tag.
      count += sentence.length - (figure?.length ?? 0);
    }
    return text;
  }

  #clause(): string {
    const words = this.#random.pick(this.#vocabulary.clauses) ?? [];
    return words.map((word) => (this.#isExchanged(word) ? this.#word() : word)).join('');
  }

  #word(): string {
    return this.#one(this.#vocabulary.words);
  }

  #one(list: readonly string[]): string {
    return this.#random.pick(list) ?? '';
  }

  #isExchanged(word: string): boolean {
    return WORD.test(word) && this.#random.below(100) < EXCHANGED_PERCENT;
  }

  /** Tries until nothing in the text looks like a slip to the checks of wording. */
  #sound(make: () => string): string {
    for (;;) {
      const text = make();
      const isSlip = DOUBLED.test(text) || typosIn(text).length > 0 || UNWANTED.test(text);
      if (!isSlip && placeholdersIn(text, { isTitle: true }).length === 0) return text;
    }
  }
}
